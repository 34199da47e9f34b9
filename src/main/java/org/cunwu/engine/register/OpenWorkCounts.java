package org.cunwu.engine.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cunwu.engine.OpenWork;
import org.cunwu.kernel.TownClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 在办情况, one statement for each figure. */
@Repository
class OpenWorkCounts implements OpenWork {

    private final JdbcClient jdbc;
    private final TownClock clock;

    OpenWorkCounts(JdbcClient jdbc, TownClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> cases() {
        var found = new TreeMap<String, Long>();
        jdbc.sql("select process, count(*) as cases from engine_case where ended_at is null group by process")
                .query(row -> {
                    found.put(row.getString("process"), row.getLong("cases"));
                });
        return found;
    }

    @Override
    public List<Steps> steps() {
        return jdbc.sql("select process, count(*) as steps, count(case when due_at < ? then 1 end) as late"
                        + " from engine_inbox group by process order by process")
                .param(CaseRegister.utc(clock.instant()))
                .query((row, index) -> new Steps(row.getString("process"), row.getLong("steps"), row.getLong("late")))
                .list();
    }
}
