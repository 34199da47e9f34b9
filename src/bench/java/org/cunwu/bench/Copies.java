package org.cunwu.bench;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of one real case in one table, ready to be written again as those of another case. */
final class Copies {

    private static final Pattern PARTS = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\bv\\d{3}\\b");

    /** Another case: where, under which number, how much earlier; every id of the template becomes a new one. */
    record Copy(String village, String number, Duration earlier, Map<UUID, UUID> ids) {

        UUID id(UUID of) {
            return ids.computeIfAbsent(of, it -> UUID.randomUUID());
        }
    }

    private interface Cell {
        @Nullable
        Object of(Copy copy);
    }

    private final String insert;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Object[]> waiting = new ArrayList<>();

    Copies(JdbcTemplate jdbc, String table, String where, Object argument) {
        var columns = new ArrayList<String>();
        jdbc.query(
                "select * from " + table + " where " + where,
                row -> {
                    var cells = new ArrayList<Cell>();
                    var meta = row.getMetaData();
                    columns.clear();
                    for (int i = 1; i <= meta.getColumnCount(); i++) {
                        var column = meta.getColumnName(i).toLowerCase(java.util.Locale.ROOT);
                        columns.add(column);
                        cells.add(cell(column, row.getObject(i)));
                    }
                    rows.add(cells);
                },
                argument);
        if (rows.isEmpty()) throw new IllegalStateException("The template has nothing in " + table);
        insert = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + "?, ".repeat(columns.size() - 1) + "?)";
    }

    private static Cell cell(String column, @Nullable Object value) {
        if (column.equals("number")) return Copy::number;
        if (column.equals("proc_def_id_")) return it -> value;
        if (value instanceof UUID id) return it -> it.id(id);
        if (value instanceof OffsetDateTime moment) return it -> moment.minus(it.earlier());
        if (value instanceof Timestamp moment)
            return it -> Timestamp.from(moment.toInstant().minus(it.earlier()));
        return value instanceof String text && PARTS.matcher(text).find() ? it -> replaced(text, it) : it -> value;
    }

    private static String replaced(String text, Copy copy) {
        return PARTS.matcher(text)
                .replaceAll(it -> it.group().length() == 4
                        ? copy.village()
                        : copy.id(UUID.fromString(it.group())).toString());
    }

    void add(Copy copy) {
        for (var row : rows) waiting.add(row.stream().map(it -> it.of(copy)).toArray());
    }

    void write(JdbcTemplate jdbc) {
        jdbc.batchUpdate(insert, waiting);
        waiting.clear();
    }

    /** For one new case. */
    static Copy copy(String village, String number, Duration earlier) {
        return new Copy(village, number, earlier, new HashMap<>());
    }
}
