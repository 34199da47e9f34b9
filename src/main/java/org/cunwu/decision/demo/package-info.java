/** 演示事项 — matters of the demo town in many states, brought there by its officials through the door, each on its day. */
@NullMarked
package org.cunwu.decision.demo;

import org.jspecify.annotations.NullMarked;
