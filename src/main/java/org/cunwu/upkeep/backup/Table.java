package org.cunwu.upkeep.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * 表 — as both databases describe it.
 *
 * @param key the columns of its primary key, in order
 */
record Table(String name, List<Column> columns, List<String> key) {

    /** @param counts whether the database numbers it by itself */
    record Column(String name, Kind kind, boolean counts) {}

    /** Sign-ins end with the machine they were made on; the history of the schema belongs to Flyway. */
    private static final Set<String> LEFT_OUT =
            Set.of("desk_session", "desk_session_attributes", "flyway_schema_history");

    /** All tables that a backup holds, by name. */
    static List<Table> all(Connection connection) throws SQLException {
        var names = new TreeSet<String>();
        try (var query = connection.prepareStatement("select table_name from information_schema.tables"
                + " where table_schema = ? and table_type = 'BASE TABLE'")) {
            query.setString(1, connection.getSchema());
            try (var rows = query.executeQuery()) {
                while (rows.next()) names.add(rows.getString(1));
            }
        }
        var tables = new ArrayList<Table>();
        for (var name : names) {
            if (!LEFT_OUT.contains(name.toLowerCase(Locale.ROOT))) tables.add(described(connection, name));
        }
        return tables;
    }

    private static Table described(Connection connection, String name) throws SQLException {
        var about = connection.getMetaData();
        var columns = new TreeMap<String, Column>();
        try (var rows = about.getColumns(
                null,
                connection.getSchema(),
                about.getSearchStringEscape().isEmpty() ? name : escaped(name, about.getSearchStringEscape()),
                "%")) {
            while (rows.next()) {
                var kind = Kind.of(rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME"));
                var counts = rows.getString("IS_AUTOINCREMENT").equals("YES");
                // by name: the two databases were given some tables' columns in different orders
                var column = lower(rows.getString("COLUMN_NAME"));
                columns.put(column, new Column(column, kind, counts));
            }
        }
        var key = new TreeMap<Integer, String>();
        try (var rows = about.getPrimaryKeys(null, connection.getSchema(), name)) {
            while (rows.next()) key.put(rows.getInt("KEY_SEQ"), lower(rows.getString("COLUMN_NAME")));
        }
        return new Table(lower(name), List.copyOf(columns.values()), List.copyOf(key.values()));
    }

    /** Reads all rows, in an order that does not depend on the database's mood. */
    String select() {
        return "select " + names() + " from " + name + (key.isEmpty() ? "" : " order by " + String.join(", ", key));
    }

    String insert() {
        var places = columns.stream().map(it -> "?").collect(Collectors.joining(", "));
        return "insert into " + name + " (" + names() + ") overriding system value values (" + places + ")";
    }

    /** The same table with these columns only, in this order. */
    Table with(List<String> wanted) {
        var found = wanted.stream().map(this::column).toList();
        return new Table(name, found, key);
    }

    private Column column(String wanted) {
        return columns.stream()
                .filter(it -> it.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RestoreRefused("upkeep.restore.column", name + "." + wanted));
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String escaped(String name, String escape) {
        return name.replace("_", escape + "_");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
