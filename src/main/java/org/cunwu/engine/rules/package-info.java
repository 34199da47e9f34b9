/** 规则 — pure functions about posts and days. */
@NullMarked
package org.cunwu.engine.rules;

import org.jspecify.annotations.NullMarked;
