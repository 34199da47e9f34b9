package org.cunwu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 每步的语句和行 — what one completed step sends to the database, averaged over the steps of some cases. */
final class Statements {

    private static final int CASES = 3;

    private Statements() {}

    /** What came to each table in so many completed steps. */
    record PerStep(Map<String, Counter.Line> tables, double steps) {

        Counter.Line sum() {
            return tables.values().stream().reduce(new Counter.Line(0, 0, 0), Counter.Line::plus);
        }

        double statements() {
            return sum().all() / steps;
        }

        double rows() {
            return sum().rows() / steps;
        }

        String of(Counter.Line line) {
            return "%.1f → %.1f".formatted(line.all() / steps, line.rows() / steps);
        }
    }

    /**
     * Counts the completions only, one after the other; the start of a case is not among them, nor the first case of each
     * village, which begins the numbers of the year.
     */
    static PerStep of(Side side, Counter counter) {
        side.take(Side.PLACES);
        for (int step = 0; step < Side.STEPS; step++) side.next(step).forEach(Runnable::run);
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
        return new PerStep(counter.lines(), (double) CASES * (Side.STEPS - 1));
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
        lines.add(
                "  of which, statements → rows written|product, engine|what it is for; (−n) what giving it up would spare");
        lines.addAll(Purposes.lines(own, bare));
        return lines;
    }
}
