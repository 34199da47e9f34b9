package org.cunwu.upkeep.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** 导入 — puts a dump's rows into tables that hold nothing of a town yet: all of them or none. */
final class Load implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS_AT_ONCE = 500;

    /** What only a town's own doing can fill. */
    private static final List<String> EMPTY_BEFORE = List.of("ledger_entry", "org_person", "engine_case");

    private final Connection connection;
    private final References references;
    private final List<Table> tables;

    /** @param owner of the tables, who may take their references away for the time of loading */
    Load(DataSource owner) throws SQLException {
        connection = owner.getConnection();
        connection.setAutoCommit(false);
        references = References.of(connection);
        tables = Table.all(connection);
        for (var name : EMPTY_BEFORE) {
            if (holds(name)) throw new RestoreRefused("upkeep.restore.database-not-empty", name);
        }
        references.takeAway();
        // the schema scripts fill some tables; the backup has those rows as they stood
        for (var table : tables) {
            if (holds(table.name())) execute("delete from " + table.name());
        }
    }

    List<String> versions() throws SQLException {
        return Dump.versions(connection);
    }

    long read(String name, InputStream in) throws SQLException, IOException {
        var known = tables.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RestoreRefused("upkeep.restore.table", name));
        try (var lines = JSON.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
            var columns = new ArrayList<String>();
            lines.next().get("columns").forEach(it -> columns.add(it.asText()));
            var table = known.with(columns);
            var rows = 0L;
            try (var insert = connection.prepareStatement(table.insert())) {
                while (lines.hasNext()) {
                    add(table, insert, lines.next());
                    if (++rows % ROWS_AT_ONCE == 0) insert.executeBatch();
                }
                insert.executeBatch();
            }
            countOn(table);
            return rows;
        }
    }

    /** Keeps what was loaded; every reference between rows is checked. */
    void keep() throws SQLException {
        references.bringBack();
        connection.commit();
    }

    private static void add(Table table, PreparedStatement insert, JsonNode row) throws SQLException {
        for (var i = 0; i < table.columns().size(); i++) {
            var value = row.get(i);
            table.columns().get(i).kind().write(insert, i + 1, value.isNull() ? null : value.asText());
        }
        insert.addBatch();
    }

    private void countOn(Table table) throws SQLException {
        for (var column : table.columns()) {
            if (!column.counts()) continue;
            try (var statement = connection.createStatement();
                    var top = statement.executeQuery(
                            "select coalesce(max(" + column.name() + "), 0) + 1 from " + table.name())) {
                top.next();
                references.later("alter table " + table.name() + " alter column " + column.name() + " restart with "
                        + top.getLong(1));
            }
        }
    }

    private boolean holds(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from " + table + " fetch first 1 rows only")) {
            return rows.next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        references.afterwards();
        connection.close();
    }
}
