package org.cunwu.ledger.register;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of the ledger: add and read. */
@Component
class Rows {

    private static final String COLUMNS =
            "e.id, e.chain, e.height, e.entered_at, e.algorithm, e.previous, e.hash, e.acted_by,"
                    + " e.post, e.kind, e.case_id, e.happened_on, e.content, e.findings, e.evidence, e.personal";

    private final JdbcTemplate jdbc;

    /** 链顶 — {@code head} is null when the chain has none. */
    record Top(@Nullable Head head, long records) {}

    Rows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Row> rows, List<PersonalRow> personal) {
        jdbc.batchUpdate(
                "insert into ledger_entry (id, chain, height, entered_at, algorithm, previous, hash, acted_by, post, kind,"
                        + " case_id, happened_on, content, findings, evidence, personal)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                rows.size(),
                Rows::fill);
        if (personal.isEmpty()) return;
        jdbc.batchUpdate(
                "insert into ledger_personal (entry, name, salt, plain) values (?, ?, ?, ?)",
                personal,
                personal.size(),
                (insert, row) -> {
                    insert.setObject(1, row.entry());
                    insert.setString(2, row.name());
                    insert.setString(3, row.salt());
                    insert.setString(4, row.value());
                });
    }

    List<Row> ofChain(String chain, long after, int size) {
        return jdbc.query(
                // in the very order of the key: H2 would otherwise fetch and sort all that is left of the chain
                "select " + COLUMNS + " from ledger_entry e where e.chain = ? and e.height > ?"
                        + " order by e.chain, e.height fetch first " + size + " rows only",
                (row, number) -> read(row),
                chain,
                after);
    }

    List<PersonalRow> personalOfChain(String chain, long after, long last) {
        return jdbc.query(
                "select p.entry, p.name, p.salt, p.plain, p.erased_by from ledger_personal p"
                        + " join ledger_entry e on e.id = p.entry where e.chain = ? and e.height > ? and e.height <= ?",
                (row, number) -> readPersonal(row),
                chain,
                after,
                last);
    }

    List<Row> ofCase(UUID caseId) {
        return jdbc.query(
                "select " + COLUMNS
                        + " from ledger_entry e where e.case_id = ? order by e.entered_at, e.chain, e.height",
                (row, number) -> read(row),
                caseId);
    }

    List<PersonalRow> personalOfCase(UUID caseId) {
        return jdbc.query(
                "select p.entry, p.name, p.salt, p.plain, p.erased_by from ledger_personal p"
                        + " join ledger_entry e on e.id = p.entry where e.case_id = ?",
                (row, number) -> readPersonal(row),
                caseId);
    }

    Optional<Row> byId(UUID id) {
        return jdbc
                .query("select " + COLUMNS + " from ledger_entry e where e.id = ?", (row, number) -> read(row), id)
                .stream()
                .findFirst();
    }

    Optional<Row> at(String chain, long height) {
        return ofChain(chain, height - 1, 1).stream()
                .filter(it -> it.height() == height)
                .findFirst();
    }

    /** The head and the height of the last record, as they stood at one moment. */
    Top top(String chain) {
        return jdbc.query(
                        "select h.height, h.hash, (select max(e.height) from ledger_entry e where e.chain = ?)"
                                + " from (select 1 as one) x left join ledger_head h on h.chain = ?",
                        (row, number) -> new Top(
                                row.getString(2) == null ? null : new Head(chain, row.getLong(1), row.getString(2)),
                                row.getLong(3)),
                        chain,
                        chain)
                .get(0);
    }

    /** A record below the beginning of its chain, where no walk comes by. */
    Optional<Long> belowFirst(String chain) {
        return jdbc
                .queryForList("select min(height) from ledger_entry where chain = ? and height < 1", Long.class, chain)
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The chains that have records; steps over each chain by its index instead of reading all of it. */
    SortedSet<String> chains() {
        var chains = new TreeSet<String>();
        var next = jdbc.queryForObject("select min(chain) from ledger_entry", String.class);
        while (next != null) {
            chains.add(next);
            next = jdbc.queryForObject("select min(chain) from ledger_entry where chain > ?", String.class, next);
        }
        return chains;
    }

    private static void fill(PreparedStatement insert, Row row) throws SQLException {
        insert.setObject(1, row.id());
        insert.setString(2, row.chain());
        insert.setLong(3, row.height());
        insert.setObject(4, row.enteredAt().atOffset(ZoneOffset.UTC));
        insert.setString(5, row.algorithm());
        insert.setString(6, row.previous());
        insert.setString(7, row.hash());
        insert.setString(8, row.by());
        insert.setString(9, row.post());
        insert.setString(10, row.kind());
        insert.setObject(11, row.caseId());
        insert.setObject(12, row.happenedOn());
        insert.setString(13, row.content());
        insert.setString(14, row.findings());
        insert.setString(15, row.evidence());
        insert.setString(16, row.personal());
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getObject(12, LocalDate.class),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16));
    }

    private static PersonalRow readPersonal(ResultSet row) throws SQLException {
        return new PersonalRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class));
    }
}
