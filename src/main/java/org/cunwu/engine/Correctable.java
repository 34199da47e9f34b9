package org.cunwu.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cunwu.kernel.Finding;

/**
 * 可以更正的步骤 — implemented by a {@link HumanStep} whose entry may be corrected after it was completed. What was entered
 * stays in the registers and the ledger; the corrected values are added to them.
 *
 * @param <F> the step's form
 */
public interface Correctable<F extends Record> {

    /** 更正的后果 — what becomes of what rests on the entry. */
    enum Effect {
        /** 只改记录. */
        RECORD_ONLY,
        /** 后续重新办理 — the entry holds, but another way follows from it, or what followed rested on what was wrong. */
        FOLLOWING_ANEW,
        /** 本步重新办理 — by the law of its day the step, as it really was, could not be completed. */
        STEP_AGAIN
    }

    /** What the law of its own day says of the corrected entry, and what follows. */
    record Judged(List<Finding> findings, Effect effect) {

        /** An entry that the law refuses does not hold, whatever else it would lead to. */
        public static Judged of(List<Finding> findings, boolean sameWay) {
            if (findings.stream().anyMatch(Finding::blocks)) return new Judged(findings, Effect.STEP_AGAIN);
            return new Judged(findings, sameWay ? Effect.RECORD_ONLY : Effect.FOLLOWING_ANEW);
        }
    }

    /** The day on which that happened of which a form tells, where it names one: not after the day of the entry. */
    default Optional<LocalDate> happenedOn(F form) {
        return Optional.empty();
    }

    /**
     * Reads only.
     *
     * @throws FormRejected when a value contradicts another or what the registers hold
     */
    Judged judge(CorrectedEntry<F> entry);

    /**
     * Adds the corrected values to the registers in the place of the old ones, or only sets those aside where the step is
     * to be done again. Runs in the act's transaction.
     */
    Deed correct(CorrectedEntry<F> entry, Judged judged);
}
