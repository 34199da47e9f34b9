package org.cunwu.engine.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cunwu.engine.Handling.Urged;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 催办登记 — who urged which step and when; what was urged before the case was sent back counts for the step that came again. */
@Repository
public class Urges {

    /** An open step and the same step of the rounds before, as the same post had it. */
    private static final String OF_STEP = " from engine_step_time o join engine_step_time e on e.case_id = o.case_id"
            + " and e.process = o.process and e.step = o.step and e.post_group = o.post_group"
            + " and (e.task = o.task or e.round_number < o.round_number) join engine_urge u on u.task = e.task";

    private final JdbcClient jdbc;

    Urges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String task, PersonId person, Instant at) {
        jdbc.sql("insert into engine_urge (id, task, person, urged_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), task, person.value(), CaseRegister.utc(at))
                .update();
    }

    /** How often a person urged a step on a day. */
    public long today(String task, PersonId person, LocalDate day) {
        return jdbc.sql("select count(*)" + OF_STEP + " where o.task = ? and u.person = ? and u.urged_at >= ?")
                .params(
                        task,
                        person.value(),
                        CaseRegister.utc(day.atStartOfDay(TownClock.ZONE).toInstant()))
                .query(Long.class)
                .single();
    }

    public Map<String, Urged> of(Collection<String> tasks, Function<PersonId, String> name) {
        var urged = new HashMap<String, Urged>();
        if (tasks.isEmpty()) return urged;
        jdbc.sql("select o.task as task, u.person as person, u.urged_at as urged_at" + OF_STEP
                        + " where o.task in (:tasks) order by u.urged_at")
                .param("tasks", tasks)
                .query(row -> {
                    var before = urged.get(row.getString("task"));
                    urged.put(
                            row.getString("task"),
                            new Urged(
                                    before == null ? 1 : before.times() + 1,
                                    name.apply(new PersonId(row.getString("person"))),
                                    CaseRegister.instant(row, "urged_at")));
                });
        return urged;
    }
}
