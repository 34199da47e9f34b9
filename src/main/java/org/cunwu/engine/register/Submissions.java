package org.cunwu.engine.register;

import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.Submission;
import org.cunwu.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 提交登记 — the same key with the same body is the same submission and has one effect. */
@Repository
public class Submissions {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was recorded under a key. */
    public record Recorded(PersonId person, String digest, Submission receipt) {}

    /**
     * Binds the key to the act of this transaction; waits for another transaction that does the same.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the key was used
     */
    public void record(String key, PersonId person, String digest, Submission receipt) {
        jdbc.sql("insert into engine_submission (submission_key, person, digest, receipt_number, chain, height, hash,"
                        + " recorded_at, case_id, case_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key,
                        person.value(),
                        digest,
                        receipt.number(),
                        receipt.chain(),
                        receipt.height(),
                        receipt.hash(),
                        CaseRegister.utc(receipt.at()),
                        receipt.caseId(),
                        receipt.caseNumber())
                .update();
    }

    public Optional<Recorded> find(String key) {
        return jdbc.sql("select * from engine_submission where submission_key = ?")
                .param(key)
                .query((row, index) -> new Recorded(
                        new PersonId(row.getString("person")),
                        row.getString("digest"),
                        new Submission(
                                row.getString("receipt_number"),
                                row.getString("chain"),
                                row.getLong("height"),
                                row.getString("hash"),
                                CaseRegister.instant(row, "recorded_at"),
                                row.getObject("case_id", UUID.class),
                                row.getString("case_number"))))
                .optional();
    }
}
