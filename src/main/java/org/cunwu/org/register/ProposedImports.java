package org.cunwu.org.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 导入台账 — what was proposed, by whom, and who confirmed or rejected it. */
@Component
public class ProposedImports {

    /** 一次导入. */
    public record Proposed(
            UUID id,
            PersonId by,
            Instant at,
            String state,
            @Nullable String decidedBy,
            String digest,
            String payload) {}

    private final JdbcTemplate database;

    ProposedImports(JdbcTemplate database) {
        this.database = database;
    }

    public void add(UUID id, PersonId by, Instant at, String digest, String payload) {
        database.update(
                "insert into org_import (id, proposed_by, proposed_at, state, digest, payload)"
                        + " values (?, ?, ?, 'proposed', ?, ?)",
                id,
                by.value(),
                Timestamp.from(at),
                digest,
                payload);
    }

    /** Whether it was still open, and is decided now. */
    public boolean decide(UUID id, String state, PersonId by, Instant at) {
        return database.update(
                        "update org_import set state = ?, decided_by = ?, decided_at = ?"
                                + " where id = ? and state = 'proposed'",
                        state,
                        by.value(),
                        Timestamp.from(at),
                        id)
                == 1;
    }

    public Optional<Proposed> find(UUID id) {
        return database.query("select * from org_import where id = ?", ProposedImports::proposed, id).stream()
                .findFirst();
    }

    /** Those that wait for a decision, oldest first, without their content. */
    public List<Proposed> open() {
        return database.query(
                "select id, proposed_by, proposed_at, state, decided_by, digest, '' as payload from org_import"
                        + " where state = 'proposed' order by proposed_at",
                ProposedImports::proposed);
    }

    private static Proposed proposed(ResultSet row, int at) throws SQLException {
        return new Proposed(
                row.getObject("id", UUID.class),
                new PersonId(row.getString("proposed_by")),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("state"),
                row.getString("decided_by"),
                row.getString("digest"),
                row.getString("payload"));
    }
}
