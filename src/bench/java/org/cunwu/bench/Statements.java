package org.cunwu.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** 每步的语句和行 — what one completed step sends to the database, by table, averaged over the steps of some cases. */
final class Statements {

    private static final int CASES = 3;

    private Statements() {}

    /** Per completed step. */
    record PerStep(Map<String, Counter.Line> tables, double steps) {

        double statements() {
            return tables.values().stream()
                            .mapToLong(it -> it.reads() + it.writes())
                            .sum()
                    / steps;
        }

        double rows() {
            return tables.values().stream().mapToLong(Counter.Line::rows).sum() / steps;
        }

        String of(String table) {
            var line = tables.getOrDefault(table, new Counter.Line(0, 0, 0));
            return "%.1f + %.1f → %.1f".formatted(line.reads() / steps, line.writes() / steps, line.rows() / steps);
        }
    }

    /** Counts the completions only, one after the other; the start of a case is not among them. */
    static PerStep of(Side side, Counter counter) {
        counter.clear();
        side.take(CASES);
        side.next(0).forEach(Runnable::run);
        for (int step = 1; step < Side.STEPS; step++) {
            var works = side.next(step);
            var before = counter.log().size();
            counter.start();
            works.forEach(Runnable::run);
            counter.stop();
            if (Boolean.getBoolean("bench.sql"))
                tell(step, counter.log().subList(before, counter.log().size()));
        }
        return new PerStep(new HashMap<>(counter.lines()), (double) CASES * (Side.STEPS - 1));
    }

    private static void tell(int step, List<String> log) {
        System.out.println("== " + Forms.STEPS.get(step - 1).id() + " ×" + CASES + ": " + log.size());
        log.forEach(it -> System.out.println("   " + it.substring(0, Math.min(it.length(), 160))));
    }

    static List<String> lines(PerStep own, PerStep bare) {
        var lines = new ArrayList<String>();
        lines.add("SQL statements per completed step, product and engine|%.1f and %.1f|≤ 36"
                .formatted(own.statements(), bare.statements()));
        lines.add("rows written per completed step, product and engine|%.1f and %.1f|≤ 45"
                .formatted(own.rows(), bare.rows()));
        var tables = new TreeSet<>(own.tables().keySet());
        tables.addAll(bare.tables().keySet());
        for (var table : tables) {
            lines.add("  " + table + "|" + own.of(table) + "|" + bare.of(table));
        }
        return lines;
    }
}
