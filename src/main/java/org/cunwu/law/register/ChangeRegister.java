package org.cunwu.law.register;

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
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Change;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 变更台账 — each change once, each decided at most once. */
@Component
class ChangeRegister {

    private final JdbcClient jdbc;

    ChangeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Change change) {
        var village = change.village();
        jdbc.sql("""
                insert into law_change
                    (id, kind, subject, village, content, valid_from, reason, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        change.id(),
                        change.kind().name(),
                        change.subject(),
                        village == null ? null : village.value(),
                        change.content(),
                        change.from(),
                        change.reason(),
                        change.proposedBy().value(),
                        change.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws Change.AlreadyDecided when another decision came first, also one of the same moment */
    void decide(UUID change, boolean confirmed, String reason, PersonId by, Instant at) {
        try {
            jdbc.sql("insert into law_change_decision (change, confirmed, reason, decided_by, decided_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(change, confirmed, reason, by.value(), at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Change.AlreadyDecided();
        }
    }

    Optional<Change> byId(UUID id, Change.Kind kind) {
        return jdbc.sql("select * from law_change where id = ? and kind = ?")
                .params(id, kind.name())
                .query(ChangeRegister::change)
                .optional();
    }

    List<Change> open(Change.Kind kind) {
        return jdbc.sql("""
                select c.* from law_change c
                where c.kind = ? and not exists (select 1 from law_change_decision d where d.change = c.id)
                order by c.proposed_at, c.id
                """).param(kind.name()).query(ChangeRegister::change).list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        var village = row.getString("village");
        return new Change(
                row.getObject("id", UUID.class),
                Change.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                village == null ? null : new VillageCode(village),
                row.getString("content"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("reason"),
                new PersonId(row.getString("proposed_by")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
