package org.cunwu.decision.demo;

import java.time.LocalTime;

/**
 * 一幕 — what somebody does on some day of the demo.
 *
 * @param daysAgo counted back from the day of the start
 */
record Scene(int daysAgo, LocalTime time, Runnable play) {}
