/** The rules of 社会稳定风险评估: pure functions from facts to verdicts. */
@NullMarked
package org.cunwu.risk.rules;

import org.jspecify.annotations.NullMarked;
