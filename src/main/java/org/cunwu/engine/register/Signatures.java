package org.cunwu.engine.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.InboxItem;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 签署 — which person completed which step; separation of duties looks at the person. */
@Repository
public class Signatures {

    private final JdbcClient jdbc;
    private final Capacities capacities;

    Signatures(JdbcClient jdbc, Capacities capacities) {
        this.jdbc = jdbc;
        this.capacities = capacities;
    }

    private static final String ALL =
            "select s.*, e.clerk from engine_signature s left join engine_entry_for e on e.task = s.task";

    /**
     * One completed step.
     *
     * @param onBehalfOf for whom a deputy signed it
     * @param enteredBy the clerk who entered it for the person, if one did
     */
    public record Signature(
            UUID caseId,
            String step,
            VillageCode village,
            PersonId person,
            String group,
            @Nullable PersonId onBehalfOf,
            Instant at,
            @Nullable PersonId enteredBy) {

        /** Signed by the person, or by a deputy for the person. */
        public boolean isOf(PersonId asked) {
            return person.equals(asked) || asked.equals(onBehalfOf);
        }

        /** The same, or it went through the person's hands. */
        public boolean isBy(PersonId asked) {
            return isOf(asked) || asked.equals(enteredBy);
        }
    }

    private record Of(UUID caseId) {}

    /** A deputy signs for the one represented. */
    public void sign(InboxItem step, PersonId person, Instant at) {
        Recall.forget(new Of(step.caseId()));
        jdbc.sql("insert into engine_signature (task, case_id, process, step, village, person, post_group, signed_at,"
                        + " on_behalf_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        step.task(),
                        step.caseId(),
                        step.process(),
                        step.step(),
                        step.village().value(),
                        person.value(),
                        step.group(),
                        CaseRegister.utc(at),
                        onBehalfOf(step, person))
                .update();
    }

    private @Nullable String onBehalfOf(InboxItem step, PersonId person) {
        return capacities
                .in(person, step.group())
                .map(Capacities.Capacity::onBehalfOf)
                .map(PersonId::value)
                .orElse(null);
    }

    public Optional<Signature> of(String task) {
        return jdbc.sql(ALL + " where s.task = ?")
                .param(task)
                .query(Signatures::row)
                .optional();
    }

    /** The signatures of a case, the latest first. */
    public List<Signature> ofCase(UUID caseId) {
        return Recall.once(
                new Of(caseId),
                () -> jdbc.sql(ALL + " where s.case_id = ? order by s.signed_at desc, s.task desc")
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
                CaseRegister.person(row, "on_behalf_of"),
                CaseRegister.instant(row, "signed_at"),
                CaseRegister.person(row, "clerk"));
    }
}
