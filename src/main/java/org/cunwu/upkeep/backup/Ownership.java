package org.cunwu.upkeep.backup;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** 表的主人 — a restore makes tables and takes their references away for a while: on PostgreSQL only their owner may. */
final class Ownership {

    private static final String OWNS = "select current_user, has_schema_privilege(current_schema(), 'CREATE')"
            + " and not exists (select 1 from pg_tables where schemaname = current_schema()"
            + " and not pg_has_role(tableowner, 'USAGE'))";

    private Ownership() {}

    /** @throws RestoreRefused when the role is another one */
    static void need(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            if (Dump.isPostgres(connection)) need(connection);
        }
    }

    private static void need(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(OWNS)) {
            rows.next();
            if (!rows.getBoolean(2)) throw new RestoreRefused("upkeep.restore.not-owner", rows.getString(1));
        }
    }
}
