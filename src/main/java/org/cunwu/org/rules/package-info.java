/** 导入的检查 — what the files of an import must satisfy; pure functions from rows to problems. */
@NullMarked
package org.cunwu.org.rules;

import org.jspecify.annotations.NullMarked;
