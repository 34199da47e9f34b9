package org.cunwu.law;

/**
 * 放假安排已变更 — a year's table was confirmed. Published in the transaction of the confirmation; open deadlines are
 * computed anew by it, and none that the law fixed ends earlier than it did before.
 */
public record HolidaysChanged(int year) {}
