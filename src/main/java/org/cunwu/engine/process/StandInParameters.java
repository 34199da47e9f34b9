package org.cunwu.engine.process;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.law.Parameter;
import org.cunwu.law.Provisions;
import org.cunwu.org.DeputyPair;
import org.cunwu.org.PostKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** 代理名单 — which of the possible deputies the town lists, and for how many days in a row. */
@Configuration(proxyBeanMethods = false)
class StandInParameters {

    static final String MOST_DAYS = "engine.stand-in.most-days";
    static final String APART_DAYS = "engine.stand-in.apart-days";

    @Bean
    Provisions standInParametersOfTheTown() {
        var pairs = DeputyPair.ALL.stream().map(it -> Parameter.flag(it.parameter(), "D", it.listed()));
        var days = Stream.of(Parameter.number(MOST_DAYS, "D", 30, 1, 180), Parameter.number(APART_DAYS, "D", 3, 1, 30));
        return new Provisions(List.of(), Stream.concat(days, pairs).toList());
    }

    /** The list as it stands on a day; a village may have one of its own. */
    @Component
    static class Listed {

        private final Law law;

        Listed(Law law) {
            this.law = law;
        }

        /** The posts that may stand in for this one. */
        List<PostKind> deputies(PostKind represented, String place, LocalDate day) {
            var settings = settings(represented, place, day);
            return DeputyPair.ALL.stream()
                    .filter(it -> it.represented() == represented && settings.flag(it.parameter()))
                    .map(DeputyPair::deputy)
                    .toList();
        }

        long mostDays(PostKind represented, String place, LocalDate day) {
            return settings(represented, place, day).number(MOST_DAYS);
        }

        /** What lies between two standings in for them to count apart. */
        long daysApart(PostKind represented, String place, LocalDate day) {
            return settings(represented, place, day).number(APART_DAYS);
        }

        private org.cunwu.kernel.Settings settings(PostKind kind, String place, LocalDate day) {
            return kind.level() == org.cunwu.org.Level.VILLAGE
                    ? law.settings(new VillageCode(place), day)
                    : law.townSettings(day);
        }
    }
}
