/** 导入 — files read, proposed by one person and confirmed by another. */
@NullMarked
package org.cunwu.org.intake;

import org.jspecify.annotations.NullMarked;
