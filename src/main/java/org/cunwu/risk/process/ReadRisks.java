package org.cunwu.risk.process;

import java.util.Comparator;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.risk.Assessment;
import org.cunwu.risk.RiskBook;
import org.cunwu.risk.register.RiskReports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查阅稳评报告 — within the reach of the reader's posts of today. */
@Component
class ReadRisks implements RiskBook {

    private final RiskReports reports;
    private final Directory directory;
    private final TownClock clock;

    ReadRisks(RiskReports reports, Directory directory, TownClock clock) {
        this.reports = reports;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Listed list(PersonId person, @Nullable VillageCode wanted, int page) {
        var villages = directory.villagesOf(person, clock.today()).stream()
                .sorted(Comparator.comparing(VillageCode::value))
                .toList();
        if (villages.isEmpty()) throw new NotYours("risk.book.not-yours");
        var village = wanted == null ? villages.get(0) : wanted;
        if (!villages.contains(village)) throw new NothingHere();
        var found = reports.ofVillage(village).stream()
                .skip((long) page * PAGE)
                .limit(PAGE + 1L)
                .map(this::line)
                .toList();
        return new Listed(village, villages, found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    @Override
    @Transactional(readOnly = true)
    public Line show(PersonId person, String number) {
        var reach = directory.villagesOf(person, clock.today());
        return reports.find(number)
                .filter(it -> reach.contains(it.village()))
                .map(this::line)
                .orElseThrow(NothingHere::new);
    }

    private Line line(Assessment report) {
        return new Line(report, report.state(clock.today()));
    }
}
