package org.cunwu.engine.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 办理用时登记 — when each step was opened and closed, in which round of its case; never removed. */
@Repository
public class StepTimeRegister {

    private static final int FIRST_ROUND = 1;

    private final JdbcClient jdbc;

    StepTimeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the opening of a step to its close. */
    public record Span(Instant opened, Instant closed) {}

    /** The round that a case is in: what was returned or taken back began the next. */
    public int round(UUID caseId) {
        return jdbc.sql("select coalesce(max(round_number), ?) from engine_sent_back where case_id = ?")
                .params(FIRST_ROUND, caseId)
                .query(Integer.class)
                .single();
    }

    /** The round in which an open step was opened. */
    public int roundOf(String task) {
        return jdbc.sql("select round_number from engine_step_time where task = ?")
                .param(task)
                .query(Integer.class)
                .optional()
                .orElse(FIRST_ROUND);
    }

    public void open(InboxTable.Opened task, int round, @Nullable Instant promised) {
        jdbc.sql("insert into engine_step_time"
                        + " (task, case_id, round_number, process, step, village, post_group, opened_at, promised_until)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        task.task(),
                        task.caseId(),
                        round,
                        task.process(),
                        task.step(),
                        task.village().value(),
                        task.group(),
                        CaseRegister.utc(task.at()),
                        promised == null ? null : CaseRegister.utc(promised))
                .update();
    }

    /** A promise may move to a later end, as a deadline may, and to no earlier one. */
    public void promise(String task, Instant until) {
        jdbc.sql("update engine_step_time set promised_until = ?"
                        + " where task = ? and (promised_until is null or promised_until < ?)")
                .params(CaseRegister.utc(until), task, CaseRegister.utc(until))
                .update();
    }

    public void close(String task, Instant at) {
        jdbc.sql("update engine_step_time set closed_at = ? where task = ?")
                .params(CaseRegister.utc(at), task)
                .update();
    }

    /** When the same post had the same step of the case in the rounds before. */
    public List<Span> before(UUID caseId, String process, String step, String group, int round) {
        return jdbc.sql(
                        "select opened_at, closed_at from engine_step_time where case_id = ? and process = ? and step = ?"
                                + " and round_number < ? and post_group = ? and closed_at is not null order by opened_at")
                .params(caseId, process, step, round, group)
                .query((row, index) ->
                        new Span(CaseRegister.instant(row, "opened_at"), CaseRegister.instant(row, "closed_at")))
                .list();
    }
}
