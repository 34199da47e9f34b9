/** What the law and the town ask of a ground and of whoever cites it; pure functions. */
@NullMarked
package org.cunwu.ground.rules;

import org.jspecify.annotations.NullMarked;
