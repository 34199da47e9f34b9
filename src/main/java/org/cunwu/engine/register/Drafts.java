package org.cunwu.engine.register;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 暂存 — what a person typed into a step and did not submit yet; theirs alone, and gone with the step. */
@Repository
public class Drafts {

    private final JdbcClient jdbc;
    private final TypedValues values;

    Drafts(JdbcClient jdbc, TypedValues values) {
        this.jdbc = jdbc;
        this.values = values;
    }

    public void keep(String task, PersonId person, Map<String, ?> typed, Instant at) {
        forget(task, person);
        jdbc.sql("insert into engine_draft (task, person, typed, kept_at) values (?, ?, ?, ?)")
                .params(task, person.value(), values.write(typed), CaseRegister.utc(at))
                .update();
    }

    public Map<String, @Nullable Object> find(String task, PersonId person) {
        return jdbc.sql("select typed from engine_draft where task = ? and person = ?")
                .params(task, person.value())
                .query(String.class)
                .optional()
                .map(values::read)
                .orElse(Map.of());
    }

    /** Everything kept in a step, by person. */
    public Map<PersonId, Map<String, @Nullable Object>> of(String task) {
        var all = new LinkedHashMap<PersonId, Map<String, @Nullable Object>>();
        jdbc.sql("select person, typed from engine_draft where task = ? order by person")
                .param(task)
                .query(row -> {
                    all.put(new PersonId(row.getString("person")), values.read(row.getString("typed")));
                });
        return all;
    }

    /** Whether somebody began to work on a step. */
    public boolean anybodyKeeps(String task) {
        return jdbc.sql("select count(*) from engine_draft where task = ?")
                        .param(task)
                        .query(Long.class)
                        .single()
                > 0;
    }

    public void forget(String task, PersonId person) {
        jdbc.sql("delete from engine_draft where task = ? and person = ?")
                .params(task, person.value())
                .update();
    }
}
