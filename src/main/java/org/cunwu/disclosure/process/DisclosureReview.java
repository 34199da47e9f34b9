package org.cunwu.disclosure.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cunwu.disclosure.register.Objection.Course;
import org.cunwu.disclosure.register.Objections;
import org.cunwu.disclosure.register.TakingsDown;
import org.cunwu.disclosure.rules.TakingDownRules;
import org.cunwu.disclosure.rules.TakingDownRules.Over;
import org.cunwu.engine.VillageReview;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.springframework.stereotype.Component;

/** 公开检查 — whether a village answers objections in time, and shows until when its notices hung. */
@Component
class DisclosureReview implements VillageReview {

    private static final int SHOWN = 20;

    private final Objections objections;
    private final ObjectionFacts facts;
    private final TakingsDown takings;
    private final Law law;

    DisclosureReview(Objections objections, ObjectionFacts facts, TakingsDown takings, Law law) {
        this.objections = objections;
        this.facts = facts;
        this.takings = takings;
        this.law = law;
    }

    @Override
    public List<Finding> review(VillageCode village, LocalDate today) {
        var findings = new ArrayList<Finding>();
        objections.open(village).stream()
                .filter(it -> it.answer().isEmpty())
                .forEach(it -> findings.add(reply(it, today)));
        takings.missing(village, SHOWN)
                .forEach(it -> findings.add(law.examine(
                        TakingDownRules.ENTERED, today, village, new Over(it.reference(), it.lastDay(), today))));
        return findings;
    }

    private Finding reply(Course course, LocalDate today) {
        return facts.reply(course, null, today);
    }
}
