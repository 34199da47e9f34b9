package org.cunwu.ground.process;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.cunwu.ground.Account;
import org.cunwu.ground.Citing;
import org.cunwu.ground.Measure;
import org.cunwu.ground.Stopped;
import org.cunwu.ground.Use;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 停止 — names what rests on a ground, tells every institution, and leaves a record in each case. */
@Component
class Stopping {

    private final List<Citing> institutions;
    private final Ledger ledger;
    private final TownClock clock;

    Stopping(List<Citing> institutions, Ledger ledger, TownClock clock) {
        this.institutions = institutions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Cases that draw on it, and those that run under it without drawing. */
    List<UUID> running(Account account) {
        var cases = new LinkedHashSet<UUID>();
        account.uses().stream().filter(Use::counts).map(Use::caseId).forEach(cases::add);
        institutions.forEach(it -> cases.addAll(it.runningOn(account.ground().number())));
        return List.copyOf(cases);
    }

    Stopped stop(Account account, Measure measure) {
        var ground = account.ground();
        var stopped = new Stopped(
                ground.number(), ground.village(), measure.type().ends(), measure.reason(), running(account));
        stopped.cases().forEach(it -> record(it, stopped));
        institutions.forEach(it -> it.stopped(stopped));
        return stopped;
    }

    private void record(UUID caseId, Stopped stopped) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("ground", stopped.number());
        content.put("reason", stopped.reason());
        ledger.append(Act.bySystem(
                stopped.village().value(),
                stopped.forGood() ? "ground.ended" : "ground.stopped",
                caseId,
                clock.today(),
                content));
    }
}
