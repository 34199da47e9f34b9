package org.cunwu.decision.register;

import java.time.LocalDate;
import java.util.Set;
import org.cunwu.decision.Statement;
import org.jspecify.annotations.Nullable;

/**
 * 条件 — what a proposal names beside its plan.
 *
 * @param counterpart with whom, where the proposal says so
 * @param validUntil the last day on which the resolution may be used: the end of a lease, of a period
 * @param townReview whether the town looks at it first, by the settings of the day on which it was registered
 * @param statements what was checked and shown
 */
public record Terms(
        @Nullable String counterpart, @Nullable LocalDate validUntil, boolean townReview, Set<Statement> statements) {

    /** Of a matter from before such terms were written down. */
    public static final Terms NONE = new Terms(null, null, false, Set.of());

    public Terms {
        statements = Set.copyOf(statements);
    }
}
