/** 参数与放假安排台账 — what the town set from which day on; append and read. */
@NullMarked
package org.cunwu.law.register;

import org.jspecify.annotations.NullMarked;
