package org.cunwu.bench;

import java.util.ArrayList;
import java.util.List;

/** Measures what {@code -Dbench.parts} names on each database of {@code -Dbench.databases} and prints one table. */
public final class Bench {

    private static final String USUAL = "race,statements,pages,verification,start";

    private final List<String> parts = list("bench.parts", USUAL);
    private final Table table = new Table();

    private Bench() {}

    public static void main(String[] arguments) {
        var bench = new Bench();
        try {
            timed("bench", bench::measure);
        } finally {
            // what was measured before something failed is worth reading too
            System.out.println(bench.table);
        }
        System.exit(0);
    }

    private void measure() {
        for (var name : list("bench.databases", "h2,postgresql")) {
            try (var store = Store.of(name)) {
                table.heading(store.name());
                if (has("race") || has("statements")) race(store);
                if (has("pages") || has("verification")) sizes(store);
            }
        }
        if (!has("start")) return;
        try (var store = Store.of("h2")) {
            table.heading("start and memory");
            timed("start", () -> table.add(Starts.lines(store)));
        }
    }

    private void race(Store store) {
        try (var town = Town.serving(store);
                var own = new OwnSide(town);
                var bare = new BareSide(store, "bare-" + store.name())) {
            var rounds = Integer.getInteger("bench.rounds", 9);
            if (has("race")) timed(store.name() + ", race", () -> table.add(Race.lines(Race.run(own, bare, rounds))));
            if (has("statements"))
                timed(
                        store.name() + ", statements",
                        () -> table.add(Statements.lines(
                                Statements.of(own, town.counter()), Statements.of(bare, bare.counter()))));
        }
    }

    private void sizes(Store store) {
        var towns = new ArrayList<Pages.Sized>();
        try {
            for (var size : list("bench.cases", "1000,10000,100000")) {
                var cases = Integer.parseInt(size);
                var town = Town.serving(store);
                timed(
                        "%s, loading %,d cases".formatted(store.name(), cases),
                        () -> towns.add(new Pages.Sized(cases, town, Load.fill(town, cases))));
            }
            if (has("pages") && towns.size() > 1) timed(store.name() + ", pages", () -> table.add(Pages.lines(towns)));
            if (!has("verification")) return;
            for (var it : towns)
                timed(
                        "%s, verification of %,d cases".formatted(store.name(), it.cases()),
                        () -> table.add(Proofs.lines(it)));
        } finally {
            towns.forEach(it -> it.town().close());
        }
    }

    private boolean has(String part) {
        return parts.contains(part);
    }

    /** Says while it runs how long each part took. */
    private static void timed(String words, Runnable work) {
        var begun = System.nanoTime();
        work.run();
        System.out.printf("%s: %.0f s%n", words, (System.nanoTime() - begun) / 1e9);
    }

    private static List<String> list(String property, String usual) {
        return List.of(System.getProperty(property, usual).split(","));
    }
}
