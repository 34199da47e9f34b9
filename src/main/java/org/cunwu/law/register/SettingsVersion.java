package org.cunwu.law.register;

import org.cunwu.kernel.Recall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 设定版本 — tells whether the settings and holiday tables that were read before still stand. Both registers only grow, so
 * the sum of their numbers changes with every entry, whichever of two is committed first; a number that was rolled back is
 * never given again.
 */
@Component
class SettingsVersion {

    /** What was confirmed so far. */
    record Version(long parameters, long holidays) {}

    private record Asked() {}

    private final JdbcClient jdbc;

    SettingsVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked of the database once in an act. */
    Version now() {
        return Recall.once(
                new Asked(),
                () -> jdbc.sql("select (select coalesce(sum(entry), 0) from law_parameter) as parameters,"
                                + " (select coalesce(sum(version), 0) from law_holiday_table) as holidays")
                        .query((row, number) -> new Version(row.getLong("parameters"), row.getLong("holidays")))
                        .single());
    }

    /** Something is being confirmed. */
    void moves() {
        Recall.forget(new Asked());
    }
}
