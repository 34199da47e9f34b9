package org.cunwu.law.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
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

    private record Known(@Nullable VillageCode village) {}

    private record Stored(String name, @Nullable String village, long entry, Entry value) {}

    private final JdbcClient jdbc;

    ParameterRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Change change, long value, PersonId confirmedBy) {
        Recall.forget();
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
        return of(village).stream()
                .filter(it -> it.name().equals(name) && !it.value().since().isAfter(day))
                .max(Comparator.comparing((Stored it) -> it.village() != null)
                        .thenComparing(it -> it.value().since())
                        .thenComparing(Stored::entry))
                .map(Stored::value);
    }

    /** All that was ever set for the village and for the town: a few dozen rows, of which an act asks many. */
    private List<Stored> of(@Nullable VillageCode village) {
        return Recall.once(
                new Known(village),
                () -> jdbc.sql("select * from law_parameter where village is null or village = ?")
                        .param(village == null ? "" : village.value())
                        .query(ParameterRegister::stored)
                        .list());
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        var village = row.getString("village");
        return new Stored(
                row.getString("name"),
                village,
                row.getLong("entry"),
                new Entry(
                        village == null ? Origin.TOWN : Origin.VILLAGE,
                        row.getLong("amount"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("reason")));
    }
}
