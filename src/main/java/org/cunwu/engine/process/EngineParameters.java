package org.cunwu.engine.process;

import java.util.List;
import org.cunwu.engine.Deadline;
import org.cunwu.law.Parameter;
import org.cunwu.law.Provisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the town may set for all steps. */
@Configuration(proxyBeanMethods = false)
class EngineParameters {

    @Bean
    Provisions engineParametersOfTheTown() {
        return new Provisions(
                List.of(),
                List.of(
                        Parameter.number(Deadline.USUAL.parameter(), "CAL-02", 5, 1, 60),
                        Parameter.number(GivingOpinion.DEADLINE.parameter(), "D", 3, 1, 60),
                        Parameter.number(StepDeadlines.LEAST, "D", 2, 1, 10),
                        Parameter.number(Reminding.BEFORE, "D", 2, 1, 10),
                        Parameter.number(Reminding.AFTER, "D", 3, 1, 20),
                        Parameter.number(EntryDays.ALLOWED, "D", 5, 0, 30),
                        Parameter.number(Urging.PER_DAY, "D", 1, 1, 5),
                        Parameter.number(Asking.PER_DAY, "D", 3, 1, 20),
                        Parameter.number(OwnWords.DAYS, "D", 7, 1, OwnWords.MOST_DAYS)));
    }
}
