package org.cunwu.disclosure.process;

import org.cunwu.disclosure.rules.DisclosureRules;
import org.cunwu.law.Provisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rules of disclosure into the catalogue of the law. */
@Configuration(proxyBeanMethods = false)
class DisclosureLaw {

    @Bean
    Provisions disclosureProvisions() {
        return DisclosureRules.catalogue();
    }
}
