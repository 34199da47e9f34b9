package org.cunwu.engine.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 结束代理. */
record StandInEndForm(@NotNull @Size(min = 5, max = 200) String reason) {}
