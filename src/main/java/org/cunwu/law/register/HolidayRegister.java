package org.cunwu.law.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunwu.law.Holiday;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 放假安排台账 — versions of yearly tables; the latest of a year holds. */
@Component
class HolidayRegister {

    private static final String IN_FORCE = "select max(version) from law_holiday_table group by calendar_year";

    private final JdbcClient jdbc;
    private final SettingsVersion version;

    HolidayRegister(JdbcClient jdbc, SettingsVersion version) {
        this.jdbc = jdbc;
        this.version = version;
    }

    void add(int year, List<Holiday> days, UUID change) {
        version.moves();
        jdbc.sql("insert into law_holiday_table (calendar_year, change) values (?, ?)")
                .params(year, change)
                .update();
        var table = jdbc.sql("select version from law_holiday_table where change = ?")
                .param(change)
                .query(Long.class)
                .single();
        for (var day : days) {
            jdbc.sql("insert into law_holiday (version, on_day, kind, name) values (?, ?, ?, ?)")
                    .params(table, day.day(), day.kind().name(), day.name())
                    .update();
        }
    }

    List<Integer> years() {
        return jdbc.sql("select distinct calendar_year from law_holiday_table order by calendar_year")
                .query(Integer.class)
                .list();
    }

    List<Holiday> of(int year) {
        return holidays("t.calendar_year = ?", year);
    }

    /** All tables in force, year by year. */
    List<Holiday> all() {
        return holidays("t.calendar_year > ?", 0);
    }

    private List<Holiday> holidays(String which, int year) {
        return jdbc.sql("select h.on_day, h.kind, h.name from law_holiday h"
                        + " join law_holiday_table t on t.version = h.version"
                        + " where h.version in (" + IN_FORCE + ") and " + which
                        + " order by t.calendar_year, h.on_day")
                .param(year)
                .query((row, number) -> new Holiday(
                        row.getObject("on_day", LocalDate.class),
                        Holiday.Kind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list();
    }
}
