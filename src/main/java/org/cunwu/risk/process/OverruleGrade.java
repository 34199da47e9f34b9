package org.cunwu.risk.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.risk.register.RiskAppraisals;
import org.cunwu.risk.register.RiskGradings;
import org.cunwu.risk.register.RiskGradings.Grading;
import org.cunwu.risk.register.RiskGradings.Kind;
import org.cunwu.risk.rules.RiskRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 改级裁定 — a higher post agrees to another grade with a reason of its own, or the computed grade stands. */
@Component
class OverruleGrade implements HumanStep<OverruleGrade.OverruleGradeForm> {

    private final RiskAppraisals appraisals;
    private final RiskGradings gradings;
    private final RiskFacts facts;

    OverruleGrade(RiskAppraisals appraisals, RiskGradings gradings, RiskFacts facts) {
        this.appraisals = appraisals;
        this.gradings = gradings;
        this.facts = facts;
    }

    /** 同意改级 / 维持算出的等级. */
    enum Overruling {
        AGREE,
        KEEP
    }

    record OverruleGradeForm(
            @NotNull Overruling overruling,
            @Nullable @Size(max = 500) String opinion) {}

    @Override
    public String process() {
        return RiskAssessmentProcess.KEY;
    }

    @Override
    public String id() {
        return RiskAssessmentProcess.Steps.OVERRULE;
    }

    @Override
    public String page() {
        return "risk/user_overrule";
    }

    @Override
    public Class<OverruleGradeForm> form() {
        return OverruleGradeForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(
                START,
                RiskAssessmentProcess.Steps.PLAN,
                RiskAssessmentProcess.Steps.HEAR,
                RiskAssessmentProcess.Steps.ASSESS,
                RiskAssessmentProcess.Steps.GRADE);
    }

    @Override
    public Deadline deadline() {
        return new Deadline(RiskRules.GRADE_DAYS.name(), true);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step.caseId());
    }

    @Override
    public List<Finding> examine(OpenStep step, OverruleGradeForm form) {
        return List.of();
    }

    @Override
    public Deed complete(OpenStep step, OverruleGradeForm form) {
        Reason.required("opinion", form.opinion());
        var appraisal = appraisals.latest(step.caseId()).orElseThrow().id();
        var agreed = form.overruling() == Overruling.AGREE;
        var computed = gradings.computed(appraisal).orElseThrow();
        var grade = agreed ? gradings.proposed(appraisal).orElseThrow().grade() : computed;
        gradings.add(
                step.caseId(),
                appraisal,
                new Grading(agreed ? Kind.OVERRULED : Kind.KEPT, grade, form.opinion(), step.today()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("computed", computed.title());
        content.put("grade", grade.title());
        content.put("opinion", form.opinion());
        return Deed.of(agreed ? "risk.overrule" : "risk.keep", step.today(), content);
    }
}
