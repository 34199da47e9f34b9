/** 健康 — whether this node can take work. */
@NullMarked
package org.cunwu.upkeep.health;

import org.jspecify.annotations.NullMarked;
