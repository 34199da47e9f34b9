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

/** 催办登记 — who urged which open step and when; gone with the step, since the record keeps it. */
@Repository
public class Urges {

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
        return jdbc.sql("select count(*) from engine_urge where task = ? and person = ? and urged_at >= ?")
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
        jdbc.sql("select task, person, urged_at from engine_urge where task in (:tasks) order by urged_at")
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
