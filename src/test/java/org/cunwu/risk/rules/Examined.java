package org.cunwu.risk.rules;

import java.time.LocalDate;
import org.cunwu.Presets;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Verdict.Outcome;

/** Examines facts by the presets, on a day of 2026. */
final class Examined {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private Examined() {}

    static <F extends Record> Outcome outcome(Provision<F> provision, F facts) {
        return on(TODAY, provision, facts).verdict().outcome();
    }

    static <F extends Record> Finding on(LocalDate act, Provision<F> provision, F facts) {
        return provision.examine(act, facts, Presets.of(RiskRules.catalogue()));
    }
}
