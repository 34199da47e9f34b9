package org.cunwu.upkeep.check;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.cunwu.kernel.TownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 时钟 — not before the last act, and together with the database's: periods of the law hang on it. */
@Component
@Order(6)
class ClockInspection implements Inspection {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(TownClock.ZONE);
    private static final Duration APART = Duration.ofSeconds(5);

    private final ObjectProvider<DataSource> source;
    private final TownClock clock;

    ClockInspection(ObjectProvider<DataSource> source, TownClock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<Result> look() throws Exception {
        var results = new ArrayList<Result>();
        var last = moment("select max(entered_at) from ledger_entry");
        var now = clock.instant();
        if (last != null && last.isAfter(now)) {
            results.add(Result.bad("upkeep.check.clock-behind", TIME.format(now), TIME.format(last)));
        } else {
            results.add(Result.good("upkeep.check.clock", TIME.format(now)));
        }
        var database = moment("select current_timestamp");
        if (database == null) return results;
        var apart = Duration.between(database, clock.instant()).abs();
        results.add(
                apart.compareTo(APART) > 0
                        ? Result.bad("upkeep.check.clocks-apart", apart.toSeconds())
                        : Result.good("upkeep.check.clocks", apart.toMillis()));
        return results;
    }

    private @Nullable Instant moment(String sql) throws SQLException {
        try (var connection = source.getObject().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            var found = rows.getObject(1, OffsetDateTime.class);
            return found == null ? null : found.toInstant();
        }
    }
}
