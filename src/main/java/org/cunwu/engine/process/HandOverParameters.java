package org.cunwu.engine.process;

import java.util.List;
import org.cunwu.law.Parameter;
import org.cunwu.law.Provisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the town may set about handing over. */
@Configuration(proxyBeanMethods = false)
class HandOverParameters {

    static final String DAYS = "engine.hand-over.days";
    static final String AHEAD = "engine.hand-over.ahead";
    static final String BACK = "engine.hand-over.back";

    @Bean
    Provisions handOverParametersOfTheTown() {
        return new Provisions(
                List.of(),
                List.of(
                        Parameter.number(DAYS, "SEAL-13", 10, 1, 10),
                        Parameter.number(AHEAD, "D", 7, 0, 60),
                        Parameter.number(BACK, "D", 30, 1, 365)));
    }
}
