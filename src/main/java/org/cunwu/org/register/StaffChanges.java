package org.cunwu.org.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.PostKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 人员变动台账 — each change once, each decided at most once. */
@Component
public class StaffChanges {

    private final JdbcClient database;

    StaffChanges(JdbcClient database) {
        this.database = database;
    }

    public void add(StaffChange change) {
        var post = change.post();
        database.sql("insert into org_staff_change"
                        + " (id, kind, person, name, post, place, from_day, to_day, reason, proposed_by, proposed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        change.id(),
                        change.kind().name(),
                        change.person().value(),
                        change.name(),
                        post == null ? null : post.code(),
                        change.place(),
                        change.from(),
                        change.to(),
                        change.reason(),
                        change.proposedBy().value(),
                        change.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Throws a duplicate key where another decision came first. */
    public void decide(UUID change, boolean confirmed, PersonId by, Instant at) {
        database.sql("insert into org_staff_decision (change, confirmed, decided_by, decided_at) values (?, ?, ?, ?)")
                .params(change, confirmed, by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<StaffChange> find(UUID id) {
        return database.sql("select * from org_staff_change where id = ?")
                .param(id)
                .query(StaffChanges::change)
                .optional();
    }

    /** Those that wait for a decision, oldest first. */
    public List<StaffChange> open() {
        return database.sql("select c.* from org_staff_change c"
                        + " where not exists (select 1 from org_staff_decision d where d.change = c.id)"
                        + " order by c.proposed_at, c.id")
                .query(StaffChanges::change)
                .list();
    }

    private static StaffChange change(ResultSet row, int number) throws SQLException {
        var post = row.getString("post");
        return new StaffChange(
                row.getObject("id", UUID.class),
                StaffChange.Kind.valueOf(row.getString("kind")),
                new PersonId(row.getString("person")),
                row.getString("name"),
                post == null ? null : PostKind.of(post).orElseThrow(),
                row.getString("place"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                new PersonId(row.getString("proposed_by")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
