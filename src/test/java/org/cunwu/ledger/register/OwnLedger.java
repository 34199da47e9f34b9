package org.cunwu.ledger.register;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    final Folder folder = new Folder(newFolder());
    final CheckpointFile file = new CheckpointFile(folder);
    final Witness witness = new Witness(folder);
    final ChainedLedger ledger = new ChainedLedger(rows, heads, witness, clock);
    final Erasing erasing = new Erasing(ledger, rows, jdbc, clock);
    final StoredVerification verification =
            new StoredVerification(rows, heads, file, new SigningKey(folder), witness, clock);
    final SignedCheckpoints checkpoints =
            new SignedCheckpoints(folder, file, new SigningKey(folder), heads, verification, witness, clock);
    final AcceptLossCommand acceptLoss =
            new AcceptLossCommand(verification, checkpoints, ledger, heads, rows, transaction, clock);

    OwnLedger() {
        source.setJdbcUrl(TestDatabase.url());
        source.setUsername(TestDatabase.isPostgres() ? "postgres" : "sa");
        source.setPassword("");
        Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + (TestDatabase.isPostgres() ? "postgresql" : "h2"))
                .target("103")
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

    /** What somebody with full rights on the database can do. */
    void dropGuards() {
        var postgres = TestDatabase.isPostgres();
        jdbc.execute("drop trigger ledger_entry_append_only" + (postgres ? " on ledger_entry" : ""));
        jdbc.execute("drop trigger ledger_personal_append_only" + (postgres ? " on ledger_personal" : ""));
        if (postgres) jdbc.execute("drop trigger ledger_personal_erase_only on ledger_personal");
        jdbc.execute("alter table ledger_personal drop constraint ledger_personal_entry");
        jdbc.execute("alter table ledger_entry drop constraint ledger_entry_height");
    }

    /** Puts a copy of the first record of a chain where no record belongs. */
    void copyFirstTo(String chain, long height) {
        jdbc.update(
                "insert into ledger_entry (id, chain, height, entered_at, algorithm, previous, hash, acted_by, post, kind,"
                        + " case_id, happened_on, content, findings, evidence, personal) select ?, chain, ?, entered_at,"
                        + " algorithm, previous, hash, acted_by, post, kind, case_id, happened_on, content, findings,"
                        + " evidence, personal from ledger_entry where chain = ? and height = 1",
                UUID.randomUUID(),
                height,
                chain);
    }

    /** Takes the last record of c001 away, and everything in the database that tells of it. */
    void cutTail() {
        var last = rows.top("c001").records();
        jdbc.update("delete from ledger_entry where chain = 'c001' and height = ?", last);
        heads.moveTo(new Head(
                "c001", last - 1, rows.at("c001", last - 1).orElseThrow().hash()));
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

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("ledger");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
