package org.cunwu.risk.process;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.Numbers;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Texts;
import org.cunwu.risk.Assessment;
import org.cunwu.risk.register.RiskAppraisals;
import org.cunwu.risk.register.RiskMatters;
import org.cunwu.risk.register.RiskReports;
import org.cunwu.risk.register.RiskRulings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 备案 — the peace office files the report under a number; from then on others may rest on it. */
@Component
class FileAssessment implements HumanStep<FileAssessment.FileAssessmentForm> {

    private final RiskMatters matters;
    private final RiskAppraisals appraisals;
    private final RiskRulings rulings;
    private final RiskReports reports;
    private final RulingLaw law;
    private final Numbers numbers;
    private final RiskFacts facts;
    private final Texts texts;

    FileAssessment(
            RiskMatters matters,
            RiskAppraisals appraisals,
            RiskRulings rulings,
            RiskReports reports,
            RulingLaw law,
            Numbers numbers,
            RiskFacts facts,
            Texts texts) {
        this.matters = matters;
        this.appraisals = appraisals;
        this.rulings = rulings;
        this.reports = reports;
        this.law = law;
        this.numbers = numbers;
        this.facts = facts;
        this.texts = texts;
    }

    record FileAssessmentForm(
            @NotEmpty @Size(max = 20) List<FileId> report,
            @Nullable @Size(max = 500) String remarks) {}

    @Override
    public String process() {
        return RiskAssessmentProcess.KEY;
    }

    @Override
    public String id() {
        return RiskAssessmentProcess.Steps.FILE;
    }

    @Override
    public String page() {
        return "risk/user_file";
    }

    @Override
    public Class<FileAssessmentForm> form() {
        return FileAssessmentForm.class;
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var all = facts.of(step.caseId());
        all.put(
                "ruling",
                texts.text(
                        "risk.said", rulings.latest(step.caseId()).orElseThrow().ruling()));
        return all;
    }

    @Override
    public List<Finding> examine(OpenStep step, FileAssessmentForm form) {
        return List.of();
    }

    @Override
    public Deed complete(OpenStep step, FileAssessmentForm form) {
        var report = report(step);
        reports.add(report);
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("number", report.number());
        content.put("grade", report.grade().title());
        content.put("ruling", report.ruling().title());
        content.put("lastDay", report.lastDay().toString());
        content.put("remarks", form.remarks());
        return Deed.of("risk.file", step.today(), content).withEvidence(form.report());
    }

    private Assessment report(OpenStep step) {
        var matter = matters.get(step.caseId());
        var decided = rulings.latest(step.caseId()).orElseThrow();
        var assessedOn = appraisals.latest(step.caseId()).orElseThrow().assessedOn();
        var valid = law.valid(assessedOn, step.today(), step.village());
        return new Assessment(
                numbers.next(
                        step.village(),
                        RiskAssessmentProcess.REPORT_LETTERS,
                        step.today().getYear()),
                step.caseId(),
                step.village(),
                matter.subject(),
                decided.grade(),
                decided.ruling(),
                assessedOn,
                decided.heldOn(),
                step.today(),
                (LocalDate) Objects.requireNonNull(valid.verdict().value()));
    }
}
