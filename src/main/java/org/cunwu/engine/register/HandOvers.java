package org.cunwu.engine.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.HandOver;
import org.cunwu.engine.HandOver.Part;
import org.cunwu.engine.HandOver.Signed;
import org.cunwu.engine.Holdings.Held;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.PostKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 移交台账 — each list, what stands in it and who signed; nothing is ever removed. */
@Repository
public class HandOvers {

    private static final String LISTS = "select h.*, (select count(*) from engine_hand_over_signature s"
            + " where s.hand_over = h.id) as signed from engine_hand_over h";

    private final JdbcClient jdbc;

    HandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the end of that term has its list, or an earlier list of the same post is still being signed. */
    public boolean knows(HandOver wanted) {
        return jdbc.sql("select count(*) from engine_hand_over where person = ? and kind = ? and place = ?"
                                + " and dropped_at is null and (last_day = ? or closed_at is null)")
                        .params(wanted.person().value(), wanted.kind().code(), wanted.place(), wanted.lastDay())
                        .query(Long.class)
                        .single()
                > 0;
    }

    public void open(HandOver list, Instant at) {
        jdbc.sql("insert into engine_hand_over (id, person, kind, place, last_day, due_day, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        list.id(),
                        list.person().value(),
                        list.kind().code(),
                        list.place(),
                        list.lastDay(),
                        list.dueDay(),
                        CaseRegister.utc(at))
                .update();
    }

    public void due(UUID id, LocalDate day) {
        jdbc.sql("update engine_hand_over set due_day = ? where id = ?")
                .params(day, id)
                .update();
    }

    /** Until the transaction ends, so that one signs after the other. */
    public void lock(UUID id) {
        jdbc.sql("select id from engine_hand_over where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    public Optional<HandOver> find(UUID id) {
        return jdbc.sql(LISTS + " where h.id = ?")
                .param(id)
                .query(HandOvers::row)
                .optional();
    }

    /** Those still open, the most urgent first. */
    public List<HandOver> open() {
        return jdbc.sql(LISTS + " where h.closed_at is null and h.dropped_at is null"
                        + " order by h.due_day, h.place, h.kind, h.id")
                .query(HandOvers::row)
                .list();
    }

    /** Keeps what stands in the list when the first one signs. */
    public void freeze(UUID id, Collection<Held> items) {
        var at = 0;
        for (var item : items) {
            jdbc.sql("insert into engine_hand_over_item (hand_over, line, kind, words, number, page)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(id, ++at, item.kind(), item.words(), item.number(), item.page())
                    .update();
        }
    }

    public List<Held> items(UUID id) {
        return jdbc.sql("select * from engine_hand_over_item where hand_over = ? order by line")
                .param(id)
                .query((row, at) -> new Held(
                        row.getString("kind"), row.getString("words"), row.getString("number"), row.getString("page")))
                .list();
    }

    public void sign(UUID id, Signed signed) {
        jdbc.sql(
                        "insert into engine_hand_over_signature (hand_over, part, person, post_group, absent, words, signed_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        signed.part().name(),
                        signed.person().value(),
                        signed.group(),
                        signed.absent(),
                        signed.words(),
                        CaseRegister.utc(signed.at()))
                .update();
    }

    public List<Signed> signatures(UUID id) {
        return jdbc.sql("select * from engine_hand_over_signature where hand_over = ? order by signed_at, part")
                .param(id)
                .query((row, at) -> new Signed(
                        Part.valueOf(row.getString("part")),
                        new PersonId(row.getString("person")),
                        row.getString("post_group"),
                        row.getBoolean("absent"),
                        row.getString("words"),
                        CaseRegister.instant(row, "signed_at")))
                .list();
    }

    public void close(UUID id, Instant at) {
        stamp("closed_at", id, at);
    }

    /** @return whether this call did it */
    public boolean drop(UUID id, Instant at) {
        return stamp("dropped_at", id, at);
    }

    /** @return whether this call did it; a list is reported once */
    public boolean report(UUID id, Instant at) {
        return stamp("reported_at", id, at);
    }

    private boolean stamp(String column, UUID id, Instant at) {
        return jdbc.sql("update engine_hand_over set " + column + " = ? where id = ? and " + column + " is null"
                                + " and closed_at is null and dropped_at is null")
                        .params(CaseRegister.utc(at), id)
                        .update()
                == 1;
    }

    private static HandOver row(ResultSet row, int at) throws SQLException {
        return new HandOver(
                row.getObject("id", UUID.class),
                new PersonId(row.getString("person")),
                PostKind.of(row.getString("kind")).orElseThrow(),
                row.getString("place"),
                row.getObject("last_day", LocalDate.class),
                row.getObject("due_day", LocalDate.class),
                row.getInt("signed"),
                CaseRegister.nullableInstant(row, "closed_at"),
                CaseRegister.nullableInstant(row, "dropped_at"));
    }
}
