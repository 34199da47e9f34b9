/** The course of 社会稳定风险评估 on the engine: one class per human step, and the grade computed from the registers. */
@NullMarked
package org.cunwu.risk.process;

import org.jspecify.annotations.NullMarked;
