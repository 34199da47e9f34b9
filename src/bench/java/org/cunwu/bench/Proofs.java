package org.cunwu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cunwu.kernel.Digests;
import org.cunwu.ledger.Verification;
import org.cunwu.ledger.Verification.ChainReport;
import org.cunwu.ledger.register.BulkChain;
import org.cunwu.ledger.register.BulkChain.Hashed;
import org.springframework.jdbc.core.JdbcTemplate;

/** 核验 — records verified per second out of the database, against hashing the same bytes in memory, in turn. */
final class Proofs {

    private static final int SAMPLE = 2_000;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(10);
    private static final long HASHING = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_ROUNDS = 5;
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private Proofs() {}

    static List<String> lines(Pages.Sized sized) {
        var verification = sized.town().the(Verification.class);
        var sample = new BulkChain(sized.town().the(JdbcTemplate.class)).hashed("v001", SAMPLE);
        var warm = System.nanoTime() + WARM_UP;
        while (System.nanoTime() < warm) verified(verification);
        hashed(sample);
        var ratios = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        var end = System.nanoTime() + LONGEST;
        do {
            var before = hashed(sample);
            var rate = verified(verification);
            rates.add(rate);
            ratios.add(rate / ((before + hashed(sample)) / 2));
        } while (rates.size() < MOST_ROUNDS && System.nanoTime() < end);
        var bytes = sample.texts().stream().mapToLong(it -> it.length).sum() / sample.records();
        return List.of(
                "verification ÷ hashing in memory, %,d cases|%s|≥ 0.15".formatted(sized.cases(), Ratios.of(ratios)),
                "  records verified per second here (%,d bytes each)|%,.0f|"
                        .formatted(bytes, Ratios.of(rates).median()));
    }

    /** Records verified per second. */
    private static double verified(Verification verification) {
        var begun = System.nanoTime();
        var report = verification.verify();
        var seconds = (System.nanoTime() - begun) / 1e9;
        if (!report.good()) throw new IllegalStateException("The ledger does not verify: " + report.faults());
        return report.chains().stream().mapToLong(ChainReport::intact).sum() / seconds;
    }

    /** Records hashed per second. */
    private static double hashed(Hashed sample) {
        var digest = Digests.sha256();
        var begun = System.nanoTime();
        long records = 0;
        int seen = 0;
        while (System.nanoTime() - begun < HASHING) {
            for (var text : sample.texts()) seen ^= digest.digest(text)[0];
            records += sample.records();
        }
        if (seen == Integer.MIN_VALUE) throw new IllegalStateException("Never");
        return records / ((System.nanoTime() - begun) / 1e9);
    }
}
