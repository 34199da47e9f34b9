package org.cunwu.engine.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.InboxItem;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.VillageCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 签署 — which person completed which step; separation of duties looks at the person. */
@Repository
public class Signatures {

    private final JdbcClient jdbc;

    Signatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One completed step. */
    public record Signature(UUID caseId, String step, VillageCode village, PersonId person, String group, Instant at) {}

    private record Of(UUID caseId) {}

    public void sign(InboxItem step, PersonId person, Instant at) {
        Recall.forget(new Of(step.caseId()));
        jdbc.sql("insert into engine_signature (task, case_id, process, step, village, person, post_group, signed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        step.task(),
                        step.caseId(),
                        step.process(),
                        step.step(),
                        step.village().value(),
                        person.value(),
                        step.group(),
                        CaseRegister.utc(at))
                .update();
    }

    public Optional<Signature> of(String task) {
        return jdbc.sql("select * from engine_signature where task = ?")
                .param(task)
                .query(Signatures::row)
                .optional();
    }

    /** The signatures of a case, the latest first. */
    public List<Signature> ofCase(UUID caseId) {
        return Recall.once(
                new Of(caseId),
                () -> jdbc.sql("select * from engine_signature where case_id = ? order by signed_at desc, task desc")
                        .param(caseId)
                        .query(Signatures::row)
                        .list());
    }

    private static Signature row(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Signature(
                row.getObject("case_id", UUID.class),
                row.getString("step"),
                new VillageCode(row.getString("village")),
                new PersonId(row.getString("person")),
                row.getString("post_group"),
                CaseRegister.instant(row, "signed_at"));
    }
}
