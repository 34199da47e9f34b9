package org.cunwu.law.register;

import java.time.LocalDate;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.law.Provisions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Examines by the settings of the village on the day of the act, read when a rule asks for them. */
@Component
class LawInForce implements Law {

    private final ObjectProvider<Provisions> institutions;
    private final ParameterRegister register;

    LawInForce(ObjectProvider<Provisions> institutions, ParameterRegister register) {
        this.institutions = institutions;
        this.register = register;
    }

    @Override
    public <F extends Record> Finding examine(Provision<F> provision, LocalDate act, VillageCode village, F facts) {
        return provision.examine(act, facts, settings(village, act));
    }

    @Override
    public Settings settings(VillageCode village, LocalDate day) {
        return new OfDay(village, day);
    }

    @Override
    public Settings townSettings(LocalDate day) {
        return new OfDay(null, day);
    }

    private final class OfDay implements Settings {

        private final @Nullable VillageCode village;
        private final LocalDate day;

        OfDay(@Nullable VillageCode village, LocalDate day) {
            this.village = village;
            this.day = day;
        }

        @Override
        public long number(String name) {
            return value(name, false);
        }

        @Override
        public boolean flag(String name) {
            return value(name, true) == 1;
        }

        private long value(String name, boolean flag) {
            var parameter = institutions.stream()
                    .flatMap(it -> it.parameters().stream())
                    .filter(it -> it.name().equals(name) && it.flag() == flag)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No such parameter: " + name));
            return register.on(day, name, village)
                    .map(ParameterRegister.Entry::value)
                    .orElseGet(parameter::preset);
        }
    }
}
