package org.cunwu.ledger.register;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.TestDatabase;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.Verdict;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Receipt;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger on a database of its own, which a test may tamper with without disturbing the others. */
class OwnLedger implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000001");

    final HikariDataSource source = new HikariDataSource();
    final JdbcTemplate jdbc = new JdbcTemplate(source);
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    final TownClock clock = new TownClock();
    final Rows rows = new Rows(jdbc);
    final Heads heads = new Heads(jdbc);
    final ChainedLedger ledger = new ChainedLedger(rows, heads, clock);

    OwnLedger() {
        source.setJdbcUrl(TestDatabase.url());
        source.setUsername(TestDatabase.isPostgres() ? "postgres" : "sa");
        source.setPassword("");
        Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + (TestDatabase.isPostgres() ? "postgresql" : "h2"))
                .target("102")
                .load()
                .migrate();
    }

    /** Each act in a transaction of its own. */
    Receipt add(Act act) {
        return transaction
                .execute(status -> {
                    ledger.append(act);
                    return ledger.settle();
                })
                .get(0);
    }

    void add(String chain, int acts) {
        for (var number = 1; number <= acts; number++) add(act(chain, "第" + number + "件"));
    }

    static Act act(String chain, String title) {
        var finding = new Finding(
                "decision.assembly.quorum",
                "VOT-02",
                LegalSource.of("村民委员会组织法", LocalDate.of(2025, 10, 28), "第三十条第二款"),
                DAY,
                Verdict.satisfied(30L, new Fen(18_600_000), DAY).withValue(Verdict.Outcome.SATISFIED));
        return new Act(
                chain,
                new PersonId("v001-party-secretary"),
                "v001-party-secretary",
                "decision.propose",
                CASE,
                DAY,
                Map.of("title", title, "budget", 18_600_000L),
                Map.of("phone", "13800000000", "reporter", "张三"),
                List.of(finding),
                List.of("ab".repeat(32)));
    }

    @Override
    public void close() {
        source.close();
    }
}
