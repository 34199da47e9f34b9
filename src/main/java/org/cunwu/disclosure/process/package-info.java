/** The course of 公开 on the engine: one class per human step, delegates that examine by the register. */
@NullMarked
package org.cunwu.disclosure.process;

import org.jspecify.annotations.NullMarked;
