package org.cunwu.risk.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.risk.Grade;
import org.cunwu.risk.register.RiskAppraisals;
import org.cunwu.risk.register.RiskGradings;
import org.cunwu.risk.register.RiskGradings.Grading;
import org.cunwu.risk.register.RiskGradings.Kind;
import org.cunwu.risk.rules.RiskRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 定级复核 — the peace office confirms the computed grade, has it assessed again, or proposes another to the higher post. */
@Component
class ReviewGrade implements HumanStep<ReviewGrade.ReviewGradeForm> {

    private final RiskAppraisals appraisals;
    private final RiskGradings gradings;
    private final RiskFacts facts;

    ReviewGrade(RiskAppraisals appraisals, RiskGradings gradings, RiskFacts facts) {
        this.appraisals = appraisals;
        this.gradings = gradings;
        this.facts = facts;
    }

    /** 同意 / 退回重新评估 / 提议改级. */
    enum Review {
        CONFIRM,
        BACK,
        OVERRULE
    }

    record ReviewGradeForm(
            @NotNull Review review,
            @Nullable Grade proposed,
            @Nullable @Size(max = 500) String reason) {}

    @Override
    public String process() {
        return RiskAssessmentProcess.KEY;
    }

    @Override
    public String id() {
        return RiskAssessmentProcess.Steps.GRADE;
    }

    @Override
    public String page() {
        return "risk/user_grade";
    }

    @Override
    public Class<ReviewGradeForm> form() {
        return ReviewGradeForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(
                START,
                RiskAssessmentProcess.Steps.PLAN,
                RiskAssessmentProcess.Steps.HEAR,
                RiskAssessmentProcess.Steps.ASSESS);
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
    public List<Finding> examine(OpenStep step, ReviewGradeForm form) {
        return List.of();
    }

    @Override
    public Deed complete(OpenStep step, ReviewGradeForm form) {
        var appraisal = appraisals.latest(step.caseId()).orElseThrow().id();
        var computed = gradings.computed(appraisal).orElseThrow();
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("computed", computed.title());
        content.put("reason", form.reason());
        switch (form.review()) {
            case CONFIRM ->
                gradings.add(
                        step.caseId(), appraisal, new Grading(Kind.CONFIRMED, computed, form.reason(), step.today()));
            case BACK -> Reason.required("reason", form.reason());
            case OVERRULE -> {
                var proposed = proposed(form, computed);
                gradings.add(
                        step.caseId(), appraisal, new Grading(Kind.PROPOSED, proposed, form.reason(), step.today()));
                content.put("proposed", proposed.title());
            }
        }
        return Deed.of(kind(form.review()), step.today(), content)
                .withVariables(RiskAssessmentProcess.both(
                        RiskAssessmentProcess.CONFIRMED.with(form.review() == Review.CONFIRM),
                        RiskAssessmentProcess.OVERRULING.with(form.review() == Review.OVERRULE)));
    }

    private static Grade proposed(ReviewGradeForm form, Grade computed) {
        var proposed = form.proposed();
        if (proposed == null) throw FormRejected.field("proposed", "risk.review.which-grade");
        if (proposed == computed) throw FormRejected.field("proposed", "risk.review.same-grade");
        Reason.required("reason", form.reason());
        return proposed;
    }

    private static String kind(Review review) {
        return switch (review) {
            case CONFIRM -> "risk.confirm";
            case BACK -> "risk.again";
            case OVERRULE -> "risk.propose";
        };
    }
}
