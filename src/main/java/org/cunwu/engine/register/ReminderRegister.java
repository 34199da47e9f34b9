package org.cunwu.engine.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.Reminders;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 提醒登记 — each reminder once; add and read. */
@Repository
public class ReminderRegister implements Reminders {

    private final JdbcClient jdbc;
    private final Capacities capacities;
    private final TownClock clock;

    ReminderRegister(JdbcClient jdbc, Capacities capacities, TownClock clock) {
        this.jdbc = jdbc;
        this.capacities = capacities;
        this.clock = clock;
    }

    /** What must not be written twice. */
    public record Written(String task, Kind kind, LocalDate dueOn) {}

    /** All that was written of steps that are open. */
    public Set<Written> ofOpenSteps() {
        return new HashSet<>(jdbc.sql("select r.task, r.kind, r.due_on from engine_reminder r"
                        + " join engine_inbox i on i.task = r.task")
                .query((row, index) -> new Written(
                        row.getString("task"),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("due_on", LocalDate.class)))
                .list());
    }

    public boolean has(Written one) {
        return jdbc.sql("select 1 from engine_reminder where task = ? and kind = ? and due_on = ?")
                .params(one.task(), one.kind().name(), one.dueOn())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another node was faster */
    public void add(Written one, String group, Instant at) {
        jdbc.sql("insert into engine_reminder (task, kind, due_on, post_group, written_at) values (?, ?, ?, ?, ?)")
                .params(one.task(), one.kind().name(), one.dueOn(), group, CaseRegister.utc(at))
                .update();
    }

    /** Whether a step was reported to one of these posts. */
    public boolean wasReported(String task, Collection<String> groups) {
        if (groups.isEmpty()) return false;
        return jdbc.sql("select count(*) from engine_reminder where task = :task and kind = 'ESCALATED'"
                                + " and post_group in (:groups)")
                        .param("task", task)
                        .param("groups", groups)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public Map<String, Reminder> of(Collection<InboxItem> steps) {
        var last = new HashMap<String, Reminder>();
        var ends = new HashMap<String, LocalDate>();
        steps.forEach(it -> {
            var due = it.dueAt();
            if (due != null) ends.put(it.task(), LocalDate.ofInstant(due, TownClock.ZONE));
        });
        if (ends.isEmpty()) return last;
        jdbc.sql("select * from engine_reminder where task in (:tasks)")
                .param("tasks", ends.keySet())
                .query(row -> {
                    var found = new Reminder(
                            Kind.valueOf(row.getString("kind")),
                            row.getObject("due_on", LocalDate.class),
                            row.getString("post_group"),
                            CaseRegister.instant(row, "written_at"));
                    // what was written of an end that has moved since says nothing of the present one
                    if (found.dueOn().equals(ends.get(row.getString("task")))) {
                        last.merge(row.getString("task"), found, ReminderRegister::further);
                    }
                });
        return last;
    }

    private static Reminder further(Reminder one, Reminder other) {
        return one.kind().compareTo(other.kind()) > 0 ? one : other;
    }

    @Override
    public List<Reported> reportedTo(PersonId person, int size) {
        var groups = capacities.groups(person);
        if (groups.isEmpty()) return List.of();
        return jdbc.sql(
                        "select * from (select r.written_at as reported_at, r.post_group as reported_to, "
                                + InboxTable.COLUMNS
                                + " join engine_reminder r on r.task = i.task and r.kind = 'ESCALATED'"
                                + " where r.post_group in (:groups) and i.due_at < :now) late order by due_at, task limit :size")
                .param("groups", groups)
                .param("now", CaseRegister.utc(clock.instant()))
                .param("size", size)
                .query((row, index) -> new Reported(
                        InboxTable.row(row, index),
                        row.getString("reported_to"),
                        CaseRegister.instant(row, "reported_at")))
                .list();
    }
}
