package org.cunwu.faults;

import static org.assertj.core.api.Assertions.assertThat;

/** 结论 — one line for each fault: what was done, and whether everything held. */
final class Verdicts {

    private Verdicts() {}

    /** Prints the line and fails when anything did not hold. */
    static void say(String fault, String measured, boolean held) {
        System.out.printf("FAULT %-44s %-60s %s%n", fault, measured, held ? "held" : "FAILED");
        assertThat(held).as(fault + ": " + measured).isTrue();
    }
}
