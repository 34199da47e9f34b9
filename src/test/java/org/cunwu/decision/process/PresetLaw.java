package org.cunwu.decision.process;

import java.time.LocalDate;
import org.cunwu.Presets;
import org.cunwu.decision.rules.DecisionRules;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;

/** The law with the same settings for every village and day. */
record PresetLaw(Settings settings) implements Law {

    static PresetLaw asPreset() {
        return new PresetLaw(presets());
    }

    static Presets presets() {
        return Presets.of(DecisionRules.catalogue());
    }

    @Override
    public <F extends Record> Finding examine(Provision<F> provision, LocalDate act, VillageCode village, F facts) {
        return provision.examine(act, facts, settings);
    }

    @Override
    public Settings settings(VillageCode village, LocalDate day) {
        return settings;
    }

    @Override
    public Settings townSettings(LocalDate day) {
        return settings;
    }
}
