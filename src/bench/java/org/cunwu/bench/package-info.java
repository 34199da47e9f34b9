/** 测量 — the product against the bare engine, in one run, interleaved; {@code mvn -Pbench} prints the table. */
@NullMarked
package org.cunwu.bench;

import org.jspecify.annotations.NullMarked;
