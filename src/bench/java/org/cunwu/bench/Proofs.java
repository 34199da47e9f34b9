package org.cunwu.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.cunwu.ledger.Verification;
import org.cunwu.ledger.register.BulkChain;
import org.springframework.jdbc.core.JdbcTemplate;

/** 核验 — records verified per second out of the database, against hashing the same bytes in memory, in turn. */
final class Proofs {

    private static final int ROUNDS = 3;
    private static final int SAMPLE = 2_000;

    private Proofs() {}

    static List<String> lines(Pages.Sized sized) {
        var verification = sized.town().the(Verification.class);
        var sample = new BulkChain(sized.town().the(JdbcTemplate.class)).bytes("v001", SAMPLE);
        var ratios = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        hashing(sample);
        for (int round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            var report = verification.verify();
            var seconds = (System.nanoTime() - begun) / 1e9;
            if (!report.good()) throw new IllegalStateException("The ledger does not verify: " + report.faults());
            var records = report.chains().stream()
                    .mapToLong(Verification.ChainReport::intact)
                    .sum();
            rates.add(records / seconds);
            ratios.add(records / seconds / hashing(sample));
        }
        var size = sample.stream().mapToInt(it -> it.length).average().orElse(0);
        return List.of(
                "verification ÷ hashing in memory, %,d cases|%s|≥ 0.15".formatted(sized.cases(), Ratios.of(ratios)),
                "  records verified per second here (%.0f bytes each)|%,.0f|"
                        .formatted(size, Ratios.of(rates).median()));
    }

    /** Records hashed per second. */
    private static double hashing(List<byte[]> sample) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var until = System.nanoTime() + 2_000_000_000L;
            var begun = System.nanoTime();
            long records = 0;
            int seen = 0;
            while (System.nanoTime() < until) {
                for (var bytes : sample) seen ^= digest.digest(bytes)[0];
                records += sample.size();
            }
            if (seen == Integer.MIN_VALUE) throw new IllegalStateException("Never");
            return records / ((System.nanoTime() - begun) / 1e9);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
