/** 指标 — what the running program tells in numbers, on a connector of its own, without persons and cases. */
@NullMarked
package org.cunwu.upkeep.metrics;

import org.jspecify.annotations.NullMarked;
