package org.cunwu.engine.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.Opinion;
import org.cunwu.engine.Opinion.Outcome;
import org.cunwu.engine.Opinions;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 征求意见登记 — who was asked what before which step, and what came of it. */
@Repository
public class OpinionRegister implements Opinions {

    private final JdbcClient jdbc;

    OpinionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Of(String askingTask) {}

    public void add(Opinion asked) {
        Recall.forget(new Of(asked.askingTask()));
        jdbc.sql(
                        "insert into engine_opinion (id, case_id, village, asking_task, step_name, asker, asker_group, question,"
                                + " asked, post_group, task, instance, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        asked.id(),
                        asked.caseId(),
                        asked.village().value(),
                        asked.askingTask(),
                        asked.stepName(),
                        asked.asker().value(),
                        asked.askerGroup(),
                        asked.question(),
                        asked.asked().value(),
                        asked.group(),
                        asked.task(),
                        asked.instance(),
                        CaseRegister.utc(asked.askedAt()))
                .update();
    }

    /** @return false when it had ended already */
    public boolean end(Opinion open, Outcome outcome, @Nullable PersonId by, @Nullable String words, Instant at) {
        Recall.forget(new Of(open.askingTask()));
        return jdbc.sql("update engine_opinion set outcome = ?, ended_by = ?, words = ?, ended_at = ?"
                                + " where id = ? and outcome is null")
                        .params(outcome.name(), CaseRegister.id(by), words, CaseRegister.utc(at), open.id())
                        .update()
                == 1;
    }

    @Override
    public List<Opinion> ofStep(String askingTask) {
        return Recall.once(
                new Of(askingTask),
                () -> jdbc.sql("select * from engine_opinion where asking_task = ? order by asked_at, id")
                        .param(askingTask)
                        .query(OpinionRegister::row)
                        .list());
    }

    /** Those that the step still waits for. */
    public List<Opinion> open(String askingTask) {
        return ofStep(askingTask).stream().filter(it -> it.outcome() == null).toList();
    }

    /** How often a person asked about a step of a case on a day; whom all at once is once. */
    public long askedToday(InboxItem step, PersonId asker, LocalDate day) {
        return jdbc.sql("select count(distinct asked_at) from engine_opinion"
                        + " where case_id = ? and step_name = ? and asker = ? and asked_at >= ?")
                .params(
                        step.caseId(),
                        step.stepName(),
                        asker.value(),
                        CaseRegister.utc(day.atStartOfDay(TownClock.ZONE).toInstant()))
                .query(Long.class)
                .single();
    }

    /** What is answered in a step, also after it ended. */
    public Optional<Opinion> givenIn(String task) {
        return jdbc.sql("select * from engine_opinion where task = ?")
                .param(task)
                .query(OpinionRegister::row)
                .optional();
    }

    private static Opinion row(ResultSet row, int index) throws SQLException {
        var outcome = row.getString("outcome");
        return new Opinion(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                new VillageCode(row.getString("village")),
                row.getString("asking_task"),
                row.getString("step_name"),
                new PersonId(row.getString("asker")),
                row.getString("asker_group"),
                row.getString("question"),
                new PersonId(row.getString("asked")),
                row.getString("post_group"),
                row.getString("task"),
                row.getString("instance"),
                CaseRegister.instant(row, "asked_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                CaseRegister.person(row, "ended_by"),
                row.getString("words"),
                CaseRegister.nullableInstant(row, "ended_at"));
    }
}
