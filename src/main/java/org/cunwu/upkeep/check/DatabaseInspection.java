package org.cunwu.upkeep.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 数据库与角色 — reachable, up to date, each commit on the disk, and the ledger out of the application's own reach. */
@Component
@Order(2)
class DatabaseInspection implements Inspection {

    private final ObjectProvider<DataSource> source;
    private final ObjectProvider<Flyway> flyway;

    DatabaseInspection(ObjectProvider<DataSource> source, ObjectProvider<Flyway> flyway) {
        this.source = source;
        this.flyway = flyway;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public List<Result> look() throws Exception {
        var results = new ArrayList<Result>();
        try (var connection = source.getObject().getConnection()) {
            var about = connection.getMetaData();
            results.add(Result.good(
                    "upkeep.check.database", about.getDatabaseProductName(), about.getDatabaseProductVersion()));
            results.add(schema());
            var postgres = about.getDatabaseProductName().equals("PostgreSQL");
            results.add(commits(connection, postgres));
            results.add(postgres ? role(connection) : Result.weak("upkeep.check.role-h2"));
        }
        return results;
    }

    private Result schema() {
        var info = flyway.getObject().info();
        var pending = info.pending().length;
        var applied = info.applied().length;
        return pending == 0
                ? Result.good("upkeep.check.schema", applied)
                : Result.bad("upkeep.check.schema-behind", pending);
    }

    /** A receipt is worth nothing when a power cut can take the act away. */
    private static Result commits(Connection connection, boolean postgres) throws SQLException {
        if (postgres) {
            var mode = text(connection, "show synchronous_commit") + " " + text(connection, "show fsync");
            return mode.equals("off on") || mode.endsWith("off")
                    ? Result.bad("upkeep.check.commit-unsafe", mode)
                    : Result.good("upkeep.check.commit", mode);
        }
        var delay = text(
                connection, "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'");
        return delay.equals("0")
                ? Result.good("upkeep.check.commit", "WRITE_DELAY=0")
                : Result.bad("upkeep.check.commit-unsafe", "WRITE_DELAY=" + delay);
    }

    private static Result role(Connection connection) throws SQLException {
        var rights = text(
                connection,
                "select has_table_privilege('ledger_entry', 'UPDATE') or has_table_privilege('ledger_entry', 'DELETE')"
                        + " or has_table_privilege('ledger_entry', 'TRUNCATE')"
                        + " or has_schema_privilege(current_schema(), 'CREATE')");
        var who = text(connection, "select current_user");
        return rights.toLowerCase(Locale.ROOT).startsWith("t")
                ? Result.weak("upkeep.check.role-owner", who)
                : Result.good("upkeep.check.role", who);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
