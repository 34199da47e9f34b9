package org.cunwu.ground.process;

import org.cunwu.ground.rules.GroundRules;
import org.cunwu.law.Provisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rules of grounds into the catalogue of the law. */
@Configuration(proxyBeanMethods = false)
class GroundLaw {

    @Bean
    Provisions groundProvisions() {
        return GroundRules.catalogue();
    }
}
