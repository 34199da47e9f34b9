package org.cunwu.disclosure.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.disclosure.NoticeId;
import org.cunwu.disclosure.Stage;
import org.cunwu.disclosure.register.Objection.Course;
import org.cunwu.disclosure.register.Objection.Word;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 异议台账 — added and read, never changed. */
@Repository
public class Objections {

    private final JdbcClient jdbc;

    Objections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Objection objection) {
        jdbc.sql("insert into disclosure_objection"
                        + " (case_id, number, village, notice, online, name, phone, words, received_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        objection.caseId(),
                        objection.number(),
                        objection.village().value(),
                        objection.notice().value(),
                        objection.online(),
                        objection.name(),
                        objection.phone(),
                        objection.words(),
                        objection.receivedOn())
                .update();
    }

    public void say(UUID objection, Word word) {
        jdbc.sql("insert into disclosure_objection_word"
                        + " (objection, stage, words, on_day, person, post_group, task, said_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        objection,
                        word.stage().name(),
                        word.words(),
                        word.onDay(),
                        word.by().value(),
                        word.group(),
                        word.task(),
                        word.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Course get(UUID caseId) {
        return read("where case_id = ?", caseId).stream().findFirst().orElseThrow();
    }

    public Optional<Course> byNumber(String number) {
        return read("where number = ?", number).stream().findFirst();
    }

    /** Those of a village on which something is still to be said, the oldest first. */
    public List<Course> open(VillageCode village) {
        return read("where village = ? order by received_on, number", village.value()).stream()
                .filter(Course::open)
                .toList();
    }

    /** How many came by the public page of a village on one day. */
    public long online(VillageCode village, LocalDate day) {
        return jdbc.sql(
                        "select count(*) from disclosure_objection where village = ? and received_on = ? and online = true")
                .params(village.value(), day)
                .query(Long.class)
                .single();
    }

    private List<Course> read(String where, Object argument) {
        return jdbc
                .sql("select * from disclosure_objection " + where)
                .param(argument)
                .query(Objections::objection)
                .list()
                .stream()
                .map(it -> new Course(it, words(it.caseId())))
                .toList();
    }

    private List<Word> words(UUID objection) {
        return jdbc.sql("select * from disclosure_objection_word where objection = ? order by entry")
                .param(objection)
                .query((row, index) -> new Word(
                        Stage.valueOf(row.getString("stage")),
                        row.getString("words"),
                        row.getObject("on_day", LocalDate.class),
                        new PersonId(row.getString("person")),
                        row.getString("post_group"),
                        row.getString("task"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Objection objection(ResultSet row, int index) throws SQLException {
        return new Objection(
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                new VillageCode(row.getString("village")),
                new NoticeId(row.getObject("notice", UUID.class)),
                row.getBoolean("online"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("words"),
                row.getObject("received_on", LocalDate.class));
    }
}
