/** The course of 四议两公开 on the engine: one class per human step, delegates that examine by the register. */
@NullMarked
package org.cunwu.decision.process;

import org.jspecify.annotations.NullMarked;
