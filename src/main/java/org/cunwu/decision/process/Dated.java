package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.Set;
import org.cunwu.engine.CorrectedEntry;
import org.jspecify.annotations.Nullable;

/** 有日期的登记 — the acts of the course that say when something happened: none lies before the one before it. */
final class Dated {

    private static final Set<String> KINDS = Set.of(
            "decision.propose",
            "decision.consult",
            "decision.supervise",
            "decision.object",
            "decision.overrule",
            "decision.consult-again",
            "decision.review-pass",
            "decision.review-return",
            "decision.deliberate",
            "decision.resolve",
            "decision.implement");

    private Dated() {}

    static @Nullable LocalDate before(CorrectedEntry<?> entry) {
        return entry.lastBefore(KINDS).orElse(null);
    }

    /** Whether what was entered later really happened before this day. */
    static boolean overtakes(CorrectedEntry<?> entry, LocalDate day) {
        return entry.overtakes(day, KINDS);
    }
}
