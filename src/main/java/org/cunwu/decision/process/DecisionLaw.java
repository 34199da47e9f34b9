package org.cunwu.decision.process;

import org.cunwu.decision.rules.DecisionRules;
import org.cunwu.law.Provisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rules of 四议两公开 into the catalogue of the law. */
@Configuration(proxyBeanMethods = false)
class DecisionLaw {

    @Bean
    Provisions decisionProvisions() {
        return DecisionRules.catalogue();
    }
}
