package org.cunwu.risk.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.cunwu.risk.Method;
import org.cunwu.risk.Participant;
import org.cunwu.risk.Subject;
import org.cunwu.risk.Trigger;
import org.cunwu.risk.register.RiskMatters;
import org.cunwu.risk.register.RiskPlans;
import org.cunwu.risk.register.RiskPlans.Plan;
import org.cunwu.risk.rules.PlanRules;
import org.cunwu.risk.rules.PlanRules.Changed;
import org.cunwu.risk.rules.PlanRules.Heard;
import org.cunwu.risk.rules.PlanRules.Parties;
import org.cunwu.risk.rules.RiskRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 方案与评估小组 — the unit that wants the matter says how it is carried out, who assesses it and how people are heard. */
@Component
class PlanAssessment implements HumanStep<PlanAssessment.PlanAssessmentForm> {

    private final RiskMatters matters;
    private final RiskPlans plans;
    private final RiskFacts facts;
    private final Law law;

    PlanAssessment(RiskMatters matters, RiskPlans plans, RiskFacts facts, Law law) {
        this.matters = matters;
        this.plans = plans;
        this.facts = facts;
        this.law = law;
    }

    /** @param eventOn the day of a public event */
    record PlanAssessmentForm(
            @NotBlank @Size(min = 10, max = 4000) String planText,
            @NotBlank @Size(max = 1000) String members,
            @NotEmpty @Size(max = 5) List<Method> methods,
            @Size(max = 4) List<Participant> participants,
            @Nullable LocalDate eventOn,
            @Size(max = 20) List<FileId> papers) {}

    @Override
    public String process() {
        return RiskAssessmentProcess.KEY;
    }

    @Override
    public String id() {
        return RiskAssessmentProcess.Steps.PLAN;
    }

    @Override
    public String page() {
        return "risk/user_plan";
    }

    @Override
    public Class<PlanAssessmentForm> form() {
        return PlanAssessmentForm.class;
    }

    @Override
    public Deadline deadline() {
        return new Deadline(RiskRules.PLAN_DAYS.name(), true);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var all = facts.of(step.caseId());
        all.put("rejected", !plans.rejected(step.caseId()).isEmpty());
        return all;
    }

    /** The plan as it stood, so that only what changes is typed. */
    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        return plans.latest(step.caseId()).map(PlanAssessment::typed).orElse(Map.of());
    }

    private static Map<String, @Nullable Object> typed(Plan plan) {
        var typed = new LinkedHashMap<String, @Nullable Object>();
        typed.put("planText", plan.text());
        typed.put("members", plan.members());
        typed.put("methods", plan.methods().stream().map(Enum::name).toList());
        typed.put("participants", plan.participants().stream().map(Enum::name).toList());
        typed.put("eventOn", plan.eventOn() == null ? "" : plan.eventOn().toString());
        return typed;
    }

    @Override
    public List<Finding> examine(OpenStep step, PlanAssessmentForm form) {
        var findings = new ArrayList<Finding>();
        findings.add(law.examine(
                PlanRules.METHODS,
                step.today(),
                step.village(),
                new Heard(
                        form.methods().contains(Method.PUBLICITY),
                        form.methods().stream().anyMatch(Method::hears))));
        if (matters.get(step.caseId()).is(Trigger.LAND_ACQUISITION)) findings.add(parties(step, form));
        findings.add(law.examine(
                PlanRules.CHANGED,
                step.today(),
                step.village(),
                new Changed(form.planText(), rejected(step, form).orElse(null))));
        return List.copyOf(findings);
    }

    private Finding parties(OpenStep step, PlanAssessmentForm form) {
        var taking = form.participants();
        return law.examine(
                PlanRules.PARTIES,
                step.today(),
                step.village(),
                new Parties(
                        taking.contains(Participant.COLLECTIVE),
                        taking.contains(Participant.MEMBERS),
                        taking.contains(Participant.VILLAGE_COMMITTEE),
                        taking.contains(Participant.OTHERS_CONCERNED)));
    }

    /** Of the plans that were not carried out the one that this one repeats, or else the last. */
    private Optional<String> rejected(OpenStep step, PlanAssessmentForm form) {
        var plan = new Subject(form.planText(), null).plain();
        var rejected = plans.rejected(step.caseId()).stream().map(Plan::text).toList();
        return rejected.stream()
                .filter(it -> new Subject(it, null).plain().equals(plan))
                .findFirst()
                .or(() -> rejected.stream().findFirst());
    }

    @Override
    public Deed complete(OpenStep step, PlanAssessmentForm form) {
        if (matters.get(step.caseId()).is(Trigger.PUBLIC_EVENT) && form.eventOn() == null) {
            throw FormRejected.field("eventOn", "risk.plan.event-day-needed");
        }
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        plans.add(
                step.caseId(),
                new Plan(
                        0,
                        form.planText(),
                        form.members(),
                        form.methods(),
                        form.participants(),
                        form.eventOn(),
                        step.today()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("planText", form.planText());
        content.put("methods", names(form.methods()));
        content.put("participants", names(form.participants()));
        content.put("eventOn", form.eventOn() == null ? null : form.eventOn().toString());
        return Deed.of("risk.plan", step.today(), content)
                .withPersonal(Map.of("members", form.members()))
                .withFindings(findings)
                .withEvidence(form.papers());
    }

    private static List<String> names(List<? extends Enum<?>> choices) {
        return choices.stream().map(Enum::name).distinct().sorted().toList();
    }
}
