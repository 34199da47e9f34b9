package org.cunwu.bench;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of one real case in one table, ready to be written again as those of another case. */
final class Copies {

    private static final Pattern PARTS = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\bv\\d{3}\\b");

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
                        var column = meta.getColumnName(i).toLowerCase(Locale.ROOT);
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
        if (value instanceof UUID id) return it -> it.id(id);
        if (value instanceof OffsetDateTime moment) return it -> moment.minus(it.earlier());
        if (value instanceof Timestamp moment)
            return it -> Timestamp.from(moment.toInstant().minus(it.earlier()));
        return value instanceof String text ? text(text) : it -> value;
    }

    /** Ids and the village are looked for once, not with every copy. */
    private static Cell text(String text) {
        var pieces = new ArrayList<Cell>();
        var found = PARTS.matcher(text);
        int end = 0;
        while (found.find()) {
            var before = text.substring(end, found.start());
            pieces.add(it -> before);
            var part = found.group();
            pieces.add(part.length() == 4 ? Copy::village : it -> it.id(UUID.fromString(part)));
            end = found.end();
        }
        if (pieces.isEmpty()) return it -> text;
        var rest = text.substring(end);
        pieces.add(it -> rest);
        return copy -> pieces.stream().map(it -> String.valueOf(it.of(copy))).collect(Collectors.joining());
    }

    void add(Copy copy) {
        for (var row : rows) waiting.add(row.stream().map(it -> it.of(copy)).toArray());
    }

    void write(JdbcTemplate jdbc) {
        jdbc.batchUpdate(insert, waiting);
        waiting.clear();
    }

    /** Another case: where, under which number, how much earlier; every id of the template becomes a new one. */
    record Copy(String village, String number, Duration earlier, NewIds ids) {

        Copy(String village, String number, Duration earlier) {
            this(village, number, earlier, new NewIds());
        }

        UUID id(UUID of) {
            return ids.insteadOf(of);
        }
    }
}
