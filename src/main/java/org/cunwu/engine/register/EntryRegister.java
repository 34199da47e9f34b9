package org.cunwu.engine.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunwu.engine.Entries.OwnWord;
import org.cunwu.engine.InboxItem;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 代录登记 — who entered what for whom, and what that person says of it; add and read. */
@Repository
public class EntryRegister {

    private static final String ALL =
            "select e.*, w.own, w.reason from engine_entry_for e" + " left join engine_own_word w on w.task = e.task";

    private final JdbcClient jdbc;

    EntryRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One entry. */
    public record Row(
            String task,
            UUID caseId,
            String step,
            String stepName,
            VillageCode village,
            PersonId clerk,
            PersonId person,
            String group,
            LocalDate signedOn,
            Instant at,
            @Nullable OwnWord word,
            @Nullable String reason) {}

    private record Of(UUID caseId) {}

    public void add(InboxItem step, PersonId clerk, PersonId person, LocalDate signedOn, Instant at) {
        Recall.forget(new Of(step.caseId()));
        jdbc.sql("insert into engine_entry_for (task, case_id, process, step, step_name, village, clerk, person,"
                        + " post_group, signed_on, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        step.task(),
                        step.caseId(),
                        step.process(),
                        step.step(),
                        step.stepName(),
                        step.village().value(),
                        clerk.value(),
                        person.value(),
                        step.group(),
                        signedOn,
                        CaseRegister.utc(at))
                .update();
    }

    /** A second word fails by its key: whoever loses a race is told so. */
    public void say(String task, boolean own, @Nullable String reason, Instant at) {
        jdbc.sql("insert into engine_own_word (task, own, reason, given_at) values (?, ?, ?, ?)")
                .params(task, own, reason, CaseRegister.utc(at))
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the same photograph proves another entry */
    public void prove(String task, String sha256) {
        jdbc.sql("insert into engine_entry_sheet (sha256, task) values (?, ?)")
                .params(sha256, task)
                .update();
    }

    /** Whether an entry rests on the photograph with these bytes. */
    public boolean isProof(String sha256) {
        return jdbc.sql("select 1 from engine_entry_sheet where sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public Optional<Row> of(String task) {
        return jdbc.sql(ALL + " where e.task = ?")
                .param(task)
                .query(EntryRegister::row)
                .optional();
    }

    public List<Row> ofCase(UUID caseId) {
        return Recall.once(
                new Of(caseId),
                () -> jdbc.sql(ALL + " where e.case_id = ? order by e.entered_at, e.task")
                        .param(caseId)
                        .query(EntryRegister::row)
                        .list());
    }

    /** The photographs on which an entry rests, by their bytes. */
    public Set<String> sheets(String task) {
        return Set.copyOf(jdbc.sql("select sha256 from engine_entry_sheet where task = ?")
                .param(task)
                .query(String.class)
                .list());
    }

    /** Entered for the person since then, the latest first. */
    public List<Row> ofPerson(PersonId person, Instant since, int most) {
        return jdbc.sql(ALL + " where e.person = ? and e.entered_at >= ? order by e.entered_at desc, e.task limit ?")
                .params(person.value(), CaseRegister.utc(since), most)
                .query(EntryRegister::row)
                .list();
    }

    public Set<UUID> disputed(Collection<UUID> cases) {
        if (cases.isEmpty()) return Set.of();
        return jdbc
                .sql("select distinct e.case_id from engine_entry_for e join engine_own_word w on w.task = e.task"
                        + " where not w.own and e.case_id in (:cases)")
                .param("cases", cases)
                .query((row, index) -> row.getObject("case_id", UUID.class))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var own = row.getObject("own", Boolean.class);
        return new Row(
                row.getString("task"),
                row.getObject("case_id", UUID.class),
                row.getString("step"),
                row.getString("step_name"),
                new VillageCode(row.getString("village")),
                new PersonId(row.getString("clerk")),
                new PersonId(row.getString("person")),
                row.getString("post_group"),
                row.getObject("signed_on", LocalDate.class),
                CaseRegister.instant(row, "entered_at"),
                own == null ? null : own ? OwnWord.MINE : OwnWord.NOT_MINE,
                row.getString("reason"));
    }
}
