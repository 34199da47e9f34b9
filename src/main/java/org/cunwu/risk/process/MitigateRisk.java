package org.cunwu.risk.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.risk.register.RiskAppraisals;
import org.cunwu.risk.register.RiskRulings;
import org.cunwu.risk.register.RiskRulings.Mitigation;
import org.cunwu.risk.rules.RiskRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 化解风险 — while the matter is put off: what was done about its risks, before it is assessed again. */
@Component
class MitigateRisk implements HumanStep<MitigateRisk.MitigateRiskForm> {

    private final RiskAppraisals appraisals;
    private final RiskRulings rulings;
    private final RiskFacts facts;

    MitigateRisk(RiskAppraisals appraisals, RiskRulings rulings, RiskFacts facts) {
        this.appraisals = appraisals;
        this.rulings = rulings;
        this.facts = facts;
    }

    record MitigateRiskForm(
            @NotBlank @Size(min = 10, max = 2000) String measures,
            @NotNull LocalDate doneOn,
            @NotEmpty @Size(max = 20) List<FileId> papers) {}

    @Override
    public String process() {
        return RiskAssessmentProcess.KEY;
    }

    @Override
    public String id() {
        return RiskAssessmentProcess.Steps.MITIGATE;
    }

    @Override
    public String page() {
        return "risk/user_mitigate";
    }

    @Override
    public Class<MitigateRiskForm> form() {
        return MitigateRiskForm.class;
    }

    @Override
    public Deadline deadline() {
        return new Deadline(RiskRules.APPRAISAL_DAYS.name(), true);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step.caseId());
    }

    @Override
    public List<Finding> examine(OpenStep step, MitigateRiskForm form) {
        return List.of();
    }

    @Override
    public Deed complete(OpenStep step, MitigateRiskForm form) {
        if (form.doneOn().isAfter(step.today())) throw FormRejected.field("doneOn", "engine.form.past-or-present");
        var appraisal = appraisals.latest(step.caseId()).orElseThrow();
        rulings.add(step.caseId(), new Mitigation(appraisal.id(), form.measures(), form.doneOn()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("measures", form.measures());
        return Deed.of("risk.mitigate", form.doneOn(), content).withEvidence(form.papers());
    }
}
