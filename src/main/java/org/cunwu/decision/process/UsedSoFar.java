package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.ground.Account;
import org.cunwu.ground.Grounds;
import org.cunwu.ground.Use;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 据此办理的 — the payments, contracts and seal uses that drew on a resolution, as whoever reports its result sees them. */
@Component
class UsedSoFar {

    private final Grounds grounds;
    private final Cases cases;
    private final Directory directory;

    UsedSoFar(Grounds grounds, Cases cases, Directory directory) {
        this.grounds = grounds;
        this.cases = cases;
        this.directory = directory;
    }

    /** @param matter the case that drew, by its title and number */
    record Line(
            String matter,
            String amount,
            LocalDate drawnOn,
            @Nullable String by) {}

    List<Line> of(String resolution) {
        return grounds.find(resolution).stream()
                .flatMap(it -> it.uses().stream())
                .filter(Use::counts)
                .map(this::line)
                .toList();
    }

    String total(String resolution) {
        return grounds.find(resolution).map(Account::used).orElseThrow().grouped();
    }

    private Line line(Use use) {
        var by = use.by();
        return new Line(
                cases.byId(use.caseId()).map(UsedSoFar::named).orElse(""),
                use.amount().grouped(),
                use.drawnOn(),
                by == null ? null : directory.name(by));
    }

    private static String named(CaseFile file) {
        return file.number().isEmpty() ? file.title() : file.title() + "（" + file.number() + "）";
    }
}
