/** 委托 — a command carried out by the running program where the database admits nobody else. */
@NullMarked
package org.cunwu.upkeep.order;

import org.jspecify.annotations.NullMarked;
