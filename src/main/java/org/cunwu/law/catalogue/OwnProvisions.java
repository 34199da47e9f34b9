package org.cunwu.law.catalogue;

import java.util.List;
import org.cunwu.law.Provisions;
import org.cunwu.law.WorkingDays;
import org.cunwu.law.rules.NumberRules;
import org.cunwu.law.rules.PeriodRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts what every institution shares into the catalogue: periods, amounts, numbers. */
@Configuration(proxyBeanMethods = false)
class OwnProvisions {

    @Bean
    Provisions lawProvisions(WorkingDays calendar) {
        return new Provisions(
                List.of(
                        PeriodRules.calendarDays(calendar),
                        PeriodRules.workingDays(calendar),
                        NumberRules.AMOUNT_IN_WORDS,
                        NumberRules.ID_CARD,
                        NumberRules.CREDIT_CODE,
                        NumberRules.COLLECTIVE_CODE),
                List.of());
    }
}
