package org.cunwu.risk.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.risk.Grade;
import org.cunwu.risk.Ruling;
import org.cunwu.risk.register.Appraisal;
import org.cunwu.risk.register.RiskAppraisals;
import org.cunwu.risk.register.RiskGradings;
import org.cunwu.risk.register.RiskRulings;
import org.cunwu.risk.register.RiskRulings.Decided;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 集体决定 — the joint meeting decides by the grade; the town's party secretary enters it with the minutes. */
@Component
class DecideRisk implements HumanStep<DecideRisk.DecideRiskForm> {

    private final RiskAppraisals appraisals;
    private final RiskGradings gradings;
    private final RiskRulings rulings;
    private final RulingLaw law;
    private final RiskFacts facts;

    DecideRisk(RiskAppraisals appraisals, RiskGradings gradings, RiskRulings rulings, RulingLaw law, RiskFacts facts) {
        this.appraisals = appraisals;
        this.gradings = gradings;
        this.rulings = rulings;
        this.law = law;
        this.facts = facts;
    }

    /**
     * 会议决定.
     *
     * @param headLast whether the head spoke last
     * @param dissent what those said who did not agree
     * @param departure why the head departs from the majority, where that is so
     * @param askedOn when the party committee was asked
     */
    record DecideRiskForm(
            @NotNull Ruling ruling,
            @NotNull LocalDate heldOn,
            @NotNull LocalDate askedOn,
            @NotNull @Min(1) @Max(200) Integer present,
            @NotNull @Min(0) @Max(200) Integer agreed,
            @NotNull Boolean headLast,
            @Nullable @Size(max = 1000) String dissent,
            @Nullable @Size(max = 1000) String departure,
            @Nullable @Size(max = 2000) String emergencyPlan,
            @NotEmpty @Size(max = 20) List<FileId> minutes) {}

    @Override
    public String process() {
        return RiskAssessmentProcess.KEY;
    }

    @Override
    public String id() {
        return RiskAssessmentProcess.Steps.DECIDE;
    }

    @Override
    public String page() {
        return "risk/user_decide";
    }

    @Override
    public Class<DecideRiskForm> form() {
        return DecideRiskForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(
                START,
                RiskAssessmentProcess.Steps.PLAN,
                RiskAssessmentProcess.Steps.HEAR,
                RiskAssessmentProcess.Steps.ASSESS,
                RiskAssessmentProcess.Steps.GRADE,
                RiskAssessmentProcess.Steps.OVERRULE);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step.caseId());
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        return Map.of("heldOn", step.today().toString(), "askedOn", step.today().toString());
    }

    @Override
    public List<Finding> examine(OpenStep step, DecideRiskForm form) {
        var appraisal = appraisal(step);
        return law.examine(step, form, appraisal, grade(appraisal));
    }

    private Appraisal appraisal(OpenStep step) {
        return appraisals.latest(step.caseId()).orElseThrow();
    }

    private Grade grade(Appraisal appraisal) {
        return gradings.settled(appraisal.id()).orElseThrow();
    }

    @Override
    public Deed complete(OpenStep step, DecideRiskForm form) {
        var appraisal = appraisal(step);
        if (form.heldOn().isAfter(step.today())) throw FormRejected.field("heldOn", "engine.form.past-or-present");
        if (form.heldOn().isBefore(appraisal.assessedOn())) {
            throw FormRejected.field("heldOn", "risk.decide.before-assessment", appraisal.assessedOn());
        }
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        var grade = grade(appraisal);
        rulings.add(
                step.caseId(), new Decided(appraisal.id(), grade, form.ruling(), form.heldOn(), form.emergencyPlan()));
        return Deed.of("risk.decide", form.heldOn(), content(form, grade))
                .withPersonal(personal(form))
                .withFindings(findings)
                .withEvidence(form.minutes())
                .withVariables(ways(form.ruling()));
    }

    private static Map<String, @Nullable Object> content(DecideRiskForm form, Grade grade) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("grade", grade.title());
        content.put("ruling", form.ruling().title());
        content.put("askedOn", form.askedOn().toString());
        content.put("present", form.present().longValue());
        content.put("agreed", form.agreed().longValue());
        content.put("headLast", form.headLast());
        content.put("departure", form.departure());
        content.put("emergencyPlan", form.emergencyPlan());
        return content;
    }

    /** Who did not agree is told by name. */
    private static Map<String, String> personal(DecideRiskForm form) {
        var dissent = form.dissent();
        return dissent == null || dissent.isBlank() ? Map.of() : Map.of("dissent", dissent);
    }

    private static Map<String, Object> ways(Ruling ruling) {
        var ways = new HashMap<String, Object>();
        ways.putAll(RiskAssessmentProcess.CARRIED_OUT.with(ruling == Ruling.CARRY_OUT));
        ways.putAll(RiskAssessmentProcess.SUSPENDED.with(ruling == Ruling.SUSPEND));
        ways.putAll(RiskAssessmentProcess.REPLANNED.with(ruling == Ruling.REPLAN));
        return ways;
    }
}
