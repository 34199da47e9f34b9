package org.cunwu.law.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private record Stored(String name, @Nullable String village, long entry, Entry value) {}

    private record Read(long version, Map<String, List<Stored>> byPlace) {}

    private static final String TOWN = "";

    private final JdbcClient jdbc;
    private final SettingsVersion version;
    private volatile @Nullable Read last;

    ParameterRegister(JdbcClient jdbc, SettingsVersion version) {
        this.jdbc = jdbc;
        this.version = version;
    }

    void add(Change change, long value, PersonId confirmedBy) {
        version.moves();
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
        return of(village)
                .filter(it -> it.name().equals(name) && !it.value().since().isAfter(day))
                .max(Comparator.comparing((Stored it) -> it.village() != null)
                        .thenComparing(it -> it.value().since())
                        .thenComparing(Stored::entry))
                .map(Stored::value);
    }

    /** All that was ever set for the village and for the town. */
    private Stream<Stored> of(@Nullable VillageCode village) {
        var read = read().byPlace();
        var town = read.getOrDefault(TOWN, List.of()).stream();
        return village == null ? town : Stream.concat(town, read.getOrDefault(village.value(), List.of()).stream());
    }

    /** A few dozen rows, kept until any node adds one. */
    private Read read() {
        var now = version.now().parameters();
        var read = last;
        if (read == null || read.version() != now) {
            read = new Read(now, rows());
            last = read;
        }
        return read;
    }

    private Map<String, List<Stored>> rows() {
        return jdbc.sql("select * from law_parameter").query(ParameterRegister::stored).list().stream()
                .collect(Collectors.groupingBy(it -> Objects.requireNonNullElse(it.village(), TOWN)));
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
