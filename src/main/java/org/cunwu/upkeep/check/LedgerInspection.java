package org.cunwu.upkeep.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Checkpoint;
import org.cunwu.ledger.Checkpoints;
import org.cunwu.ledger.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 办理记录与检查点 — every chain whole, and no act for long without a checkpoint that proves it. */
@Component
@Order(7)
class LedgerInspection implements Inspection {

    private final ObjectProvider<Verification> verification;
    private final ObjectProvider<Checkpoints> checkpoints;
    private final TownClock clock;
    private final Path publicKey;
    private final Duration late;

    LedgerInspection(
            ObjectProvider<Verification> verification,
            ObjectProvider<Checkpoints> checkpoints,
            TownClock clock,
            @Value("${cunwu.data}") Path data,
            @Value("${cunwu.check.checkpoint-late:PT30M}") Duration late) {
        this.verification = verification;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.publicKey = data.resolve("keys").resolve("ledger.pub");
        this.late = late;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<Result> look() throws IOException {
        var results = new ArrayList<Result>();
        var report = verification.getObject().verify();
        var records = report.chains().stream()
                .mapToLong(Verification.ChainReport::present)
                .sum();
        results.add(
                report.good()
                        ? Result.good("upkeep.check.ledger", report.chains().size(), records)
                        : Result.bad("upkeep.check.ledger-bad", report.faults().size()));
        var latest = report.genuine() ? checkpoints.getObject().latest() : java.util.Optional.<Checkpoint>empty();
        if (latest.isEmpty()) {
            results.add(
                    records == 0
                            ? Result.weak("upkeep.check.no-checkpoint")
                            : Result.bad("upkeep.check.no-checkpoint"));
        } else {
            results.add(age(latest.get(), records));
        }
        results.add(Result.good(
                "upkeep.check.public-key", Files.readString(publicKey).strip()));
        return results;
    }

    private Result age(Checkpoint latest, long records) {
        var proven = latest.heads().stream().mapToLong(Checkpoint.Head::height).sum();
        var minutes = Duration.between(latest.takenAt(), clock.instant()).toMinutes();
        var open = records - proven;
        return open > 0 && minutes >= late.toMinutes()
                ? Result.bad("upkeep.check.checkpoint-late", Long.toString(latest.number()), minutes, open)
                : Result.good("upkeep.check.checkpoint", Long.toString(latest.number()), minutes, open);
    }
}
