/** 备份与恢复 — the rows of both databases in one form, the files they name, and what proves the chains. */
@NullMarked
package org.cunwu.upkeep.backup;

import org.jspecify.annotations.NullMarked;
