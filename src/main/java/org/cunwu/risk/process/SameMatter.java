package org.cunwu.risk.process;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.risk.Assessment;
import org.cunwu.risk.Screening;
import org.cunwu.risk.Subject;
import org.cunwu.risk.register.Matter;
import org.cunwu.risk.register.RiskMatters;
import org.cunwu.risk.register.RiskReports;
import org.cunwu.risk.rules.TriggerRules;
import org.cunwu.risk.rules.TriggerRules.Repeated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 同一事项 — what a village has on a matter already, so that it is assessed once and cited from then on. */
@Component
class SameMatter {

    private final RiskMatters matters;
    private final RiskReports reports;
    private final Cases cases;
    private final Law law;

    SameMatter(RiskMatters matters, RiskReports reports, Cases cases, Law law) {
        this.matters = matters;
        this.reports = reports;
        this.cases = cases;
        this.law = law;
    }

    Finding once(VillageCode village, Subject subject, @Nullable String newFacts, LocalDate today) {
        var report = report(village, subject).filter(it -> !today.isAfter(it.lastDay()));
        var number = report.map(Assessment::number)
                .or(() -> matters.same(village, subject).stream()
                        .flatMap(it -> open(it.caseId()).stream())
                        .findFirst())
                .orElse(null);
        return law.examine(
                TriggerRules.ONCE,
                today,
                village,
                new Repeated(
                        subject.title(), number, report.map(Assessment::lastDay).orElse(null), newFacts != null));
    }

    /** The last report on it. */
    Optional<Assessment> report(VillageCode village, Subject subject) {
        return reports.ofVillage(village).stream()
                .filter(it -> it.subject().isSameAs(subject))
                .findFirst();
    }

    /** The number of the case in which it is assessed once more, since something material changed. */
    Optional<String> renewed(VillageCode village, Subject subject, UUID filed) {
        return matters.same(village, subject).stream()
                .filter(it -> it.newFacts() != null && !it.caseId().equals(filed))
                .flatMap(it -> open(it.caseId()).stream())
                .findFirst();
    }

    /** The last case in which it was ruled that none is needed, since that day. */
    Optional<String> spared(VillageCode village, Subject subject, LocalDate since) {
        return matters.same(village, subject).stream()
                .filter(it -> wasSpared(it, since))
                .flatMap(it -> cases.byId(it.caseId()).stream())
                .map(CaseFile::number)
                .findFirst();
    }

    private boolean wasSpared(Matter matter, LocalDate since) {
        return matters.screened(matter.caseId())
                .filter(it -> it.answer() != Screening.REQUIRED)
                .filter(it -> !it.on().isBefore(since))
                .isPresent();
    }

    private Optional<String> open(UUID caseId) {
        return cases.byId(caseId).filter(it -> it.endedAt() == null).map(CaseFile::number);
    }
}
