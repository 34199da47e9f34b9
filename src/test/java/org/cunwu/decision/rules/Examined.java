package org.cunwu.decision.rules;

import java.time.LocalDate;
import org.cunwu.Presets;
import org.cunwu.ground.Tolerance;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Verdict;
import org.cunwu.kernel.Verdict.Outcome;

/** Examines facts by the presets, on a day of 2026 unless another is given. */
final class Examined {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private Examined() {}

    static Presets presets() {
        return Presets.of(DecisionRules.catalogue()).with(Tolerance.PERCENT, Tolerance.PERCENT.preset());
    }

    static <F extends Record> Outcome outcome(Provision<F> provision, F facts) {
        return verdict(provision, TODAY, facts).outcome();
    }

    static <F extends Record> Outcome outcome(Provision<F> provision, LocalDate act, F facts) {
        return verdict(provision, act, facts).outcome();
    }

    static <F extends Record> Verdict verdict(Provision<F> provision, LocalDate act, F facts) {
        return provision.examine(act, facts, presets()).verdict();
    }
}
