package org.cunwu.risk.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.law.Law;
import org.cunwu.risk.Assessment;
import org.cunwu.risk.Assessments;
import org.cunwu.risk.register.RiskReports;
import org.cunwu.risk.rules.GateRules;
import org.cunwu.risk.rules.GateRules.Decided;
import org.cunwu.risk.rules.GateRules.Found;
import org.cunwu.risk.rules.GateRules.Graded;
import org.cunwu.risk.rules.GateRules.Renewed;
import org.cunwu.risk.rules.GateRules.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 稳评关口 — answers by the reports that were filed, and by nothing that the caller says of them. */
@Component
class FiledAssessments implements Assessments {

    private final RiskReports reports;
    private final SameMatter same;
    private final Law law;

    FiledAssessments(RiskReports reports, SameMatter same, Law law) {
        this.reports = reports;
        this.same = same;
        this.law = law;
    }

    @Override
    public List<Finding> gate(Asked asked) {
        return report(asked)
                .map(it -> ofReport(asked, it))
                .orElseGet(() -> List.of(present(asked, spared(asked).orElse(null))));
    }

    /** A cited report must be on this matter of this village. */
    private Optional<Assessment> report(Asked asked) {
        var number = asked.number();
        if (number == null) return same.report(asked.village(), asked.subject());
        return reports.find(number)
                .filter(it -> it.village().equals(asked.village()))
                .filter(it -> it.subject().isSameAs(asked.subject()));
    }

    private Optional<String> spared(Asked asked) {
        var months = law.settings(asked.village(), asked.day()).number(GateRules.VALID_MONTHS.name());
        return same.spared(asked.village(), asked.subject(), asked.day().minusMonths(months))
                .filter(it -> asked.number() == null || it.equals(asked.number()));
    }

    private List<Finding> ofReport(Asked asked, Assessment report) {
        var number = report.number();
        var renewed = same.renewed(asked.village(), asked.subject(), report.caseId());
        return List.of(
                present(asked, number),
                examine(asked, GateRules.CARRIED_OUT, new Decided(number, report.ruling())),
                examine(asked, GateRules.GRADE, new Graded(number, report.grade())),
                examine(asked, GateRules.IN_FORCE, new Term(report.filedOn(), report.lastDay(), asked.day())),
                examine(asked, GateRules.UNCHANGED, new Renewed(number, renewed.orElse(null))));
    }

    private Finding present(Asked asked, @Nullable String number) {
        return examine(asked, GateRules.PRESENT, new Found(asked.subject().title(), number));
    }

    private <F extends Record> Finding examine(Asked asked, Provision<F> provision, F facts) {
        return law.examine(provision, asked.day(), asked.village(), facts);
    }

    @Override
    public Optional<Assessment> find(String number) {
        return reports.find(number);
    }

    @Override
    public Optional<Assessment> ofCase(UUID caseId) {
        return reports.ofCase(caseId);
    }
}
