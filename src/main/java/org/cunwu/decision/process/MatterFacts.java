package org.cunwu.decision.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cunwu.decision.register.Negotiations;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Reviews;
import org.cunwu.decision.register.TermsRegister;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 议题的条件 as the pages show it: with whom and until when, by which course, what was checked, what is still needed. */
@Component
class MatterFacts {

    private final TermsRegister terms;
    private final Negotiations negotiations;
    private final Reviews reviews;
    private final Conditions conditions;
    private final Texts texts;

    MatterFacts(TermsRegister terms, Negotiations negotiations, Reviews reviews, Conditions conditions, Texts texts) {
        this.terms = terms;
        this.negotiations = negotiations;
        this.reviews = reviews;
        this.conditions = conditions;
        this.texts = texts;
    }

    Map<String, @Nullable Object> of(Proposal proposal) {
        var named = terms.of(proposal.id());
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("course", CaseFacts.course(named));
        facts.put("counterpart", named.counterpart());
        facts.put("validUntil", named.validUntil());
        facts.put(
                "statements",
                named.statements().stream()
                        .sorted()
                        .map(it -> texts.text("decision.statement." + CaseFacts.kebab(it)))
                        .toList());
        facts.put("flags", conditions.flags(proposal.matter(), proposal.body(), proposal.registeredOn()));
        facts.put("afterwards", conditions.afterwards(proposal.matter(), proposal.registeredOn()));
        facts.put("negotiation", negotiations.latest(proposal.id()).orElse(null));
        facts.put("review", reviews.latest(proposal.id()).orElse(null));
        return facts;
    }
}
