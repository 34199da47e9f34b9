package org.cunwu.disclosure.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cunwu.disclosure.register.Affairs;
import org.cunwu.disclosure.rules.AffairsRules.Step;
import org.cunwu.engine.Inbox;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Law;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the steps of a plan show, and whether they keep their days. */
@Component
class AffairsFacts {

    private final Affairs affairs;
    private final Inbox inbox;
    private final Law law;
    private final Texts texts;

    AffairsFacts(Affairs affairs, Inbox inbox, Law law, Texts texts) {
        this.affairs = affairs;
        this.inbox = inbox;
        this.law = law;
        this.texts = texts;
    }

    Map<String, @Nullable Object> of(OpenStep step) {
        var plan = affairs.find(step.caseId()).orElseThrow();
        var text = affairs.text(step.caseId());
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("topic", texts.text("disclosure.said", plan.topic()));
        facts.put("monthEnd", plan.monthEnd());
        facts.put("requesters", plan.requesters());
        facts.put("title", text.title());
        facts.put("content", text.content());
        facts.put(
                "said",
                affairs.words(step.caseId()).stream()
                        .map(it -> new ObjectionFacts.Said(
                                texts.text("disclosure.said", it.kind()), it.onDay(), it.words()))
                        .toList());
        return facts;
    }

    /** Late is recorded as late; nothing passes because a day has passed. */
    Finding within(Provision<Step> provision, OpenStep step) {
        var opened = inbox.ofCase(step.caseId()).stream()
                .filter(it -> it.task().equals(step.task()))
                .map(it -> LocalDate.ofInstant(it.createdAt(), TownClock.ZONE))
                .findFirst()
                .orElse(step.today());
        return law.examine(provision, step.today(), step.village(), new Step(opened, step.today()));
    }
}
