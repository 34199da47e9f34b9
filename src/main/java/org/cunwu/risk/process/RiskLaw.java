package org.cunwu.risk.process;

import org.cunwu.law.Provisions;
import org.cunwu.risk.rules.RiskRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rules of risk assessment into the catalogue of the law. */
@Configuration(proxyBeanMethods = false)
class RiskLaw {

    @Bean
    Provisions riskProvisions() {
        return RiskRules.catalogue();
    }
}
