package org.cunwu.upkeep.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * 外键 — out of the way while rows come in an order of their own, and checked when they are back. PostgreSQL does it in
 * the transaction; H2 ends the transaction with each change of the schema, so there the rows are committed first.
 */
abstract class References {

    private final Connection connection;
    private final List<String> later = new ArrayList<>();

    private References(Connection connection) {
        this.connection = connection;
    }

    static References of(Connection connection) throws SQLException {
        return Dump.isPostgres(connection) ? new Constraints(connection) : new Switch(connection);
    }

    abstract void takeAway() throws SQLException;

    abstract void bringBack() throws SQLException;

    abstract void afterwards() throws SQLException;

    /** A change of the schema that must wait until the rows are there. */
    final void later(String sql) {
        later.add(sql);
    }

    final void doLater() throws SQLException {
        for (var sql : later) execute(sql);
    }

    final void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    final void commit() throws SQLException {
        connection.commit();
    }

    final List<String> strings(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    /** PostgreSQL: dropped and made again, which checks every row. */
    private static final class Constraints extends References {

        private List<String> again = List.of();

        Constraints(Connection connection) {
            super(connection);
        }

        @Override
        void takeAway() throws SQLException {
            var which = " from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace";
            again = strings("select format('alter table %s add constraint %I %s', conrelid::regclass, conname,"
                    + " pg_get_constraintdef(oid))" + which);
            for (var sql : strings(
                    "select format('alter table %s drop constraint %I', conrelid::regclass, conname)" + which)) {
                execute(sql);
            }
        }

        @Override
        void bringBack() throws SQLException {
            for (var sql : again) execute(sql);
            doLater();
        }

        @Override
        void afterwards() {}
    }

    /** H2: switched off and on; switching on with CHECK looks at every row. */
    private static final class Switch extends References {

        Switch(Connection connection) {
            super(connection);
        }

        @Override
        void takeAway() throws SQLException {
            execute("set referential_integrity false");
        }

        @Override
        void bringBack() throws SQLException {
            commit();
            doLater();
            afterwards();
            for (var table : strings("select table_name from information_schema.table_constraints"
                    + " where constraint_type = 'FOREIGN KEY' and table_schema = current_schema"
                    + " group by table_name")) {
                execute("alter table " + table + " set referential_integrity true check");
            }
        }

        @Override
        void afterwards() throws SQLException {
            execute("set referential_integrity true");
        }
    }
}
