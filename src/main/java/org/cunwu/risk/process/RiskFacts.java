package org.cunwu.risk.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.law.Texts;
import org.cunwu.risk.Factor;
import org.cunwu.risk.Stance;
import org.cunwu.risk.Trigger;
import org.cunwu.risk.register.Appraisal;
import org.cunwu.risk.register.Matter;
import org.cunwu.risk.register.RiskAppraisals;
import org.cunwu.risk.register.RiskGradings;
import org.cunwu.risk.register.RiskHearings;
import org.cunwu.risk.register.RiskHearings.Hearing;
import org.cunwu.risk.register.RiskMatters;
import org.cunwu.risk.register.RiskPlans;
import org.cunwu.risk.register.RiskPlans.Plan;
import org.cunwu.risk.register.RiskRulings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 已知情况 — what whoever does a step must see of the steps before, as people read it. */
@Component
class RiskFacts {

    private final RiskMatters matters;
    private final RiskPlans plans;
    private final RiskHearings hearings;
    private final RiskAppraisals appraisals;
    private final RiskGradings gradings;
    private final RiskRulings rulings;
    private final Texts texts;

    RiskFacts(
            RiskMatters matters,
            RiskPlans plans,
            RiskHearings hearings,
            RiskAppraisals appraisals,
            RiskGradings gradings,
            RiskRulings rulings,
            Texts texts) {
        this.matters = matters;
        this.plans = plans;
        this.hearings = hearings;
        this.appraisals = appraisals;
        this.gradings = gradings;
        this.rulings = rulings;
        this.texts = texts;
    }

    /** What has been entered so far; the page shows what its step needs. */
    Map<String, @Nullable Object> of(UUID caseId) {
        var matter = matters.get(caseId);
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("matter", lines(matter));
        facts.put("land", matter.is(Trigger.LAND_ACQUISITION));
        facts.put("event", matter.is(Trigger.PUBLIC_EVENT));
        facts.put("plan", plans.latest(caseId).map(this::lines).orElse(List.of()));
        var all = hearings.all(caseId);
        facts.put("hearings", all.stream().map(this::line).toList());
        facts.put("against", all.isEmpty() ? List.of() : against(all.get(all.size() - 1)));
        var appraisal = appraisals.latest(caseId);
        facts.put("appraisal", appraisal.map(this::lines).orElse(List.of()));
        appraisal.ifPresent(it -> graded(it, facts));
        return facts;
    }

    private List<Map<String, String>> lines(Matter matter) {
        return present(List.of(
                line("risk.register-risk.kinds", matter.kinds()),
                line("risk.register-risk.people", matter.people()),
                line("risk.register-risk.households", matter.households()),
                line("risk.register-risk.summary", matter.summary()),
                line("risk.register-risk.reference", matter.subject().reference()),
                line("risk.register-risk.new-facts", matter.newFacts())));
    }

    private List<Map<String, String>> lines(Plan plan) {
        return present(List.of(
                line("risk.plan-assessment.plan-text", plan.text()),
                line("risk.plan-assessment.members", plan.members()),
                line("risk.plan-assessment.methods", plan.methods()),
                line("risk.plan-assessment.participants", plan.participants()),
                line("risk.plan-assessment.event-on", plan.eventOn())));
    }

    private String line(Hearing hearing) {
        return texts.text(
                "risk.facts.hearing",
                hearing.noticeFrom(),
                hearing.noticeTo(),
                hearing.answered(),
                hearing.against(),
                hearing.conditional());
    }

    /** What those say who are against it or have conditions. */
    private List<String> against(Hearing hearing) {
        return hearings.samples(hearing.id()).stream()
                .filter(it -> it.stance() != Stance.SUPPORT)
                .map(it -> texts.text("risk.facts.sample", it.household(), it.stance(), it.reason()))
                .toList();
    }

    private List<Map<String, String>> lines(Appraisal appraisal) {
        var lines = new ArrayList<Map<String, String>>();
        for (var factor : Factor.values()) {
            var judged = appraisal.factors().get(factor);
            if (judged == null) continue;
            lines.add(Map.of(
                    "label",
                    texts.text("risk.said", factor),
                    "text",
                    texts.text("risk.facts.factor", judged.standard(), judged.evidence())));
        }
        if (!appraisal.flags().isEmpty()) {
            lines.add(Map.of(
                    "label", texts.text("risk.appraise.flags"), "text", texts.text("risk.said", appraisal.flags())));
        }
        for (var point : appraisal.points()) {
            lines.add(Map.of(
                    "label",
                    texts.text("risk.facts.point", point.level()),
                    "text",
                    texts.text("risk.facts.point.words", point.point(), point.measure(), point.owner(), point.due())));
        }
        return lines;
    }

    private void graded(Appraisal appraisal, Map<String, @Nullable Object> facts) {
        var id = appraisal.id();
        facts.put(
                "computed",
                gradings.computed(id).map(it -> texts.text("risk.said", it)).orElse(null));
        facts.put(
                "settled",
                gradings.settled(id).map(it -> texts.text("risk.said", it)).orElse(null));
        facts.put(
                "proposed",
                gradings.proposed(id)
                        .map(it -> texts.text("risk.facts.proposed", it.grade(), it.reason()))
                        .orElse(null));
        facts.put(
                "mitigations",
                rulings.before(id).stream()
                        .map(it -> texts.text("risk.facts.mitigation", it.doneOn(), it.measures()))
                        .toList());
    }

    private Map<String, String> line(String label, @Nullable Object value) {
        if (value == null || value.equals(List.of())) return Map.of();
        return Map.of("label", texts.text(label), "text", texts.text("risk.said", value));
    }

    private static List<Map<String, String>> present(List<Map<String, String>> lines) {
        return lines.stream().filter(it -> !it.isEmpty()).toList();
    }
}
