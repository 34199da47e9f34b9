package org.cunwu.engine.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cunwu.engine.Handling.SentBack;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.Opinion;
import org.cunwu.engine.Verb;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 退回登记 — what was returned or taken back, and the round that began with it; add and read. */
@Repository
public class SentBackRegister {

    private static final int FIRST_ROUND = 1;

    private final JdbcClient jdbc;

    SentBackRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What left a step, and where it went. */
    public record Row(
            InboxItem from,
            Verb verb,
            String toStep,
            PersonId person,
            String group,
            String reason,
            @Nullable String rule,
            Instant at) {}

    /** Who sent a step back, for those who come too late. */
    public record Sender(VillageCode village, PersonId person, Instant at) {}

    /** @return the number of the round that begins; the caller has locked the step */
    public int add(Row row) {
        int round = rounds(row.from().caseId()) + 1;
        jdbc.sql(
                        "insert into engine_sent_back (task, case_id, round_number, verb, process, from_step, from_name, to_step,"
                                + " village, person, post_group, reason, rule, sent_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.from().task(),
                        row.from().caseId(),
                        round,
                        row.verb().name(),
                        row.from().process(),
                        row.from().step(),
                        row.from().stepName(),
                        row.toStep(),
                        row.from().village().value(),
                        row.person().value(),
                        row.group(),
                        row.reason(),
                        row.rule(),
                        CaseRegister.utc(row.at()))
                .update();
        return round;
    }

    private int rounds(UUID caseId) {
        return jdbc.sql("select coalesce(max(round_number), ?) from engine_sent_back where case_id = ?")
                .params(FIRST_ROUND, caseId)
                .query(Integer.class)
                .single();
    }

    /** What opened a step: the last return of its case, if it led here and nothing but opinions was signed in between. */
    public Optional<SentBack> opening(InboxItem step, Function<PersonId, String> name) {
        return jdbc.sql("select * from engine_sent_back where case_id = ? and process = ? and to_step = ?"
                        + " and sent_at = (select max(sent_at) from engine_sent_back where case_id = ?)"
                        + " and not exists (select 1 from engine_signature s where s.case_id = engine_sent_back.case_id"
                        + " and s.signed_at > engine_sent_back.sent_at and s.process <> '" + Opinion.PROCESS + "')")
                .params(step.caseId(), step.process(), step.step(), step.caseId())
                .query((row, index) -> sentBack(row, name))
                .optional();
    }

    /** To which step a case was sent back, and when. */
    public record Target(String process, String step, Instant at) {}

    public List<Target> targets(UUID caseId) {
        return jdbc.sql("select process, to_step, sent_at from engine_sent_back where case_id = ? order by sent_at")
                .param(caseId)
                .query((row, index) -> new Target(
                        row.getString("process"), row.getString("to_step"), CaseRegister.instant(row, "sent_at")))
                .list();
    }

    public Optional<Sender> of(String task) {
        return jdbc.sql("select village, person, sent_at from engine_sent_back where task = ?")
                .param(task)
                .query((row, index) -> new Sender(
                        new VillageCode(row.getString("village")),
                        new PersonId(row.getString("person")),
                        CaseRegister.instant(row, "sent_at")))
                .optional();
    }

    private static SentBack sentBack(ResultSet row, Function<PersonId, String> name) throws SQLException {
        return new SentBack(
                Verb.valueOf(row.getString("verb")),
                row.getInt("round_number"),
                row.getString("from_name"),
                name.apply(new PersonId(row.getString("person"))),
                row.getString("post_group"),
                row.getString("reason"),
                row.getString("rule"),
                CaseRegister.instant(row, "sent_at"));
    }
}
