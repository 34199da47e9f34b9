/** 体检 — what must be right for the town's work, one line each. */
@NullMarked
package org.cunwu.upkeep.check;

import org.jspecify.annotations.NullMarked;
