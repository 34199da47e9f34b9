package org.cunwu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts what is sent to a database while it is on: statements, and the rows that they wrote, by table. */
final class Counter {

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from|from)\\s+(?:only\\s+)?\"?([a-z_][a-z0-9_]*)");

    /** What came to one table. */
    record Line(long reads, long writes, long rows) {

        long all() {
            return reads + writes;
        }

        Line plus(Line other) {
            return new Line(reads + other.reads, writes + other.writes, rows + other.rows);
        }
    }

    private final Map<String, Line> lines = new TreeMap<>();
    private final List<String> log = new ArrayList<>();
    private volatile boolean on;

    boolean isOn() {
        return on;
    }

    synchronized void start() {
        on = true;
    }

    synchronized void stop() {
        on = false;
    }

    /** One statement sent; {@code rows} written by it, 0 for a query. */
    synchronized void sent(String sql, long rows) {
        // the engine's job executor looks for timers on threads of its own, whatever is being done
        if (!on || Thread.currentThread().getName().contains("Executor")) return;
        var text = sql.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var found = TABLE.matcher(text);
        var table = found.find() ? found.group(1) : "?";
        var read = text.startsWith("select");
        lines.merge(table, new Line(read ? 1 : 0, read ? 0 : 1, rows), Line::plus);
        log.add(rows + " " + text);
    }

    synchronized Map<String, Line> lines() {
        return new TreeMap<>(lines);
    }

    /** Every statement in its order, each with the rows that it wrote. */
    synchronized List<String> log() {
        return List.copyOf(log);
    }

    synchronized void clear() {
        lines.clear();
        log.clear();
    }
}
