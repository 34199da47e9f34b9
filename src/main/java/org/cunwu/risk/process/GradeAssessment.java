package org.cunwu.risk.process;

import java.util.LinkedHashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Law;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.risk.Grade;
import org.cunwu.risk.register.Appraisal;
import org.cunwu.risk.register.RiskAppraisals;
import org.cunwu.risk.register.RiskGradings;
import org.cunwu.risk.register.RiskGradings.Grading;
import org.cunwu.risk.register.RiskGradings.Kind;
import org.cunwu.risk.register.RiskHearings;
import org.cunwu.risk.register.RiskMatters;
import org.cunwu.risk.rules.GradeRules;
import org.cunwu.risk.rules.GradeRules.Weight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 计算风险等级 — {@code ${gradeAssessment}} in the model: by the answers and red flags in the registers, and nothing else. */
@Component
class GradeAssessment implements JavaDelegate {

    private final RiskMatters matters;
    private final RiskHearings hearings;
    private final RiskAppraisals appraisals;
    private final RiskGradings gradings;
    private final Law law;
    private final Ledger ledger;
    private final TownClock clock;

    GradeAssessment(
            RiskMatters matters,
            RiskHearings hearings,
            RiskAppraisals appraisals,
            RiskGradings gradings,
            Law law,
            Ledger ledger,
            TownClock clock) {
        this.matters = matters;
        this.hearings = hearings;
        this.appraisals = appraisals;
        this.gradings = gradings;
        this.law = law;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var matter = matters.get(RiskAssessmentProcess.CASE.from(execution));
        var appraisal = appraisals.latest(matter.caseId()).orElseThrow();
        var weight = weight(appraisal, hearings.latest(matter.caseId()).orElseThrow());
        var finding = law.examine(GradeRules.LEVEL, clock.today(), matter.village(), weight);
        if (!(finding.verdict().value() instanceof Grade grade)) {
            throw new IllegalStateException("No grade for the assessment " + appraisal.id());
        }
        gradings.add(matter.caseId(), appraisal.id(), new Grading(Kind.COMPUTED, grade, null, clock.today()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("grade", grade.title());
        ledger.append(Act.bySystem(matter.village().value(), "risk.grade", matter.caseId(), clock.today(), content)
                .withFindings(List.of(finding)));
    }

    private static Weight weight(Appraisal appraisal, RiskHearings.Hearing hearing) {
        return new Weight(
                hearing.answered(), hearing.against(), appraisal.flags().size(), appraisal.unmet());
    }
}
