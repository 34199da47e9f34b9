package org.cunwu.upkeep.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.jspecify.annotations.Nullable;

/** 导出 — all rows as they stood at one moment, while others go on writing: a read-only transaction on a snapshot. */
final class Dump implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;
    private final List<Table> tables;

    Dump(DataSource source) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(
                isPostgres(connection) ? Connection.TRANSACTION_REPEATABLE_READ : Constants.TRANSACTION_SNAPSHOT);
        connection.setReadOnly(true);
        tables = Table.all(connection);
        // the snapshot is taken by the first read
        versions();
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    List<Table> tables() {
        return tables;
    }

    String database() throws SQLException {
        var about = connection.getMetaData();
        return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
    }

    /** The numbers of the schema scripts that were applied. */
    List<String> versions() throws SQLException {
        return versions(connection);
    }

    static List<String> versions(Connection connection) throws SQLException {
        return strings(
                connection,
                "select \"version\" from \"flyway_schema_history\"" + " where \"success\" and \"version\" is not null");
    }

    /** SHA-256 of every file that the registers name. */
    List<String> files() throws SQLException {
        return strings(connection, "select distinct sha256 from engine_file");
    }

    /** One line that names the columns, then one line per row; answers how many rows. */
    long write(Table table, OutputStream out) throws SQLException, IOException {
        var rows = 0L;
        try (var lines = lines(out);
                var statement = connection.createStatement()) {
            lines.write(Map.of(
                    "columns", table.columns().stream().map(Table.Column::name).toList()));
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var result = statement.executeQuery(table.select())) {
                while (result.next()) {
                    var values = new ArrayList<@Nullable String>();
                    for (var i = 0; i < table.columns().size(); i++) {
                        values.add(table.columns().get(i).kind().read(result, i + 1));
                    }
                    lines.write(values);
                    rows++;
                }
            }
        }
        return rows;
    }

    private static SequenceWriter lines(OutputStream out) throws IOException {
        var generator = JSON.createGenerator(out);
        generator.disable(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return JSON.writer().withRootValueSeparator("\n").writeValues(generator);
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1).toLowerCase(Locale.ROOT));
        }
        return found.stream().sorted().toList();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
