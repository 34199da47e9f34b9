/** 公示台账: notices, postings, checks. Added and read, never changed. */
@NullMarked
package org.cunwu.disclosure.register;

import org.jspecify.annotations.NullMarked;
