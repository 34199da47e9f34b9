/** Cases, inbox, numbers, files, drafts and submissions in our own tables. */
@NullMarked
package org.cunwu.engine.register;

import org.jspecify.annotations.NullMarked;
