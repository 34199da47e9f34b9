package org.cunwu.law.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Change;
import org.cunwu.law.Parameters.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 参数台账 — confirmed values with the day from which they hold. */
@Component
class ParameterRegister {

    /** 设定值. */
    record Entry(Origin origin, long value, LocalDate since, String reason) {}

    private final JdbcClient jdbc;

    ParameterRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Change change, long value, PersonId confirmedBy) {
        var village = change.village();
        jdbc.sql("""
                insert into law_parameter
                    (name, village, amount, valid_from, proposed_by, confirmed_by, reason, change)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        change.subject(),
                        village == null ? null : village.value(),
                        value,
                        change.from(),
                        change.proposedBy().value(),
                        confirmedBy.value(),
                        change.reason(),
                        change.id())
                .update();
    }

    /** The village's own value of the day, else the town's. */
    Optional<Entry> on(LocalDate day, String name, @Nullable VillageCode village) {
        var own = village == null ? Optional.<Entry>empty() : villageValue(day, name, village);
        return own.isPresent() ? own : townValue(day, name);
    }

    private Optional<Entry> villageValue(LocalDate day, String name, VillageCode village) {
        return jdbc.sql("""
                select * from law_parameter where name = ? and village = ? and valid_from <= ?
                order by valid_from desc, entry desc fetch first 1 row only
                """)
                .params(name, village.value(), day)
                .query(ParameterRegister::entry)
                .optional();
    }

    private Optional<Entry> townValue(LocalDate day, String name) {
        return jdbc.sql("""
                select * from law_parameter where name = ? and village is null and valid_from <= ?
                order by valid_from desc, entry desc fetch first 1 row only
                """).params(name, day).query(ParameterRegister::entry).optional();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("village") == null ? Origin.TOWN : Origin.VILLAGE,
                row.getLong("amount"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("reason"));
    }
}
