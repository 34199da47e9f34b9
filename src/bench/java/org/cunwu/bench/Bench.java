package org.cunwu.bench;

import java.util.ArrayList;
import java.util.List;

/** Measures what {@code -Dbench.parts} names on each database of {@code -Dbench.databases} and prints one table. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        var parts = list("bench.parts", "race,statements,pages,verification,start");
        var rounds = Integer.getInteger("bench.rounds", 9);
        var table = new Table();
        for (var name : list("bench.databases", "h2,postgresql")) {
            try (var store = Store.of(name)) {
                table.heading(store.name());
                if (parts.contains("race") || parts.contains("statements")) race(store, parts, rounds, table);
                if (parts.contains("pages") || parts.contains("verification")) sizes(store, parts, table);
            }
        }
        if (parts.contains("start")) {
            try (var store = Store.of("h2")) {
                table.heading("start and memory");
                table.add(Starts.lines(store));
            }
        }
        System.out.println(table);
        System.exit(0);
    }

    private static void race(Store store, List<String> parts, int rounds, Table table) {
        try (var town = Town.serving(store);
                var own = new OwnSide(town);
                var bare = new BareSide(store, "bare-" + store.name())) {
            if (parts.contains("race")) table.add(Race.lines(Race.run(own, bare, rounds)));
            if (parts.contains("statements")) {
                table.add(Statements.lines(Statements.of(own, town.counter()), Statements.of(bare, bare.counter())));
            }
        }
    }

    private static void sizes(Store store, List<String> parts, Table table) {
        var towns = new ArrayList<Pages.Sized>();
        try {
            for (var size : list("bench.cases", "1000,10000,100000")) {
                var cases = Integer.parseInt(size);
                var town = Town.serving(store);
                var begun = System.nanoTime();
                towns.add(new Pages.Sized(cases, town, Load.fill(town, cases)));
                System.out.printf(
                        "%s: %,d cases loaded in %.0f s%n", store.name(), cases, (System.nanoTime() - begun) / 1e9);
            }
            if (parts.contains("pages") && towns.size() > 1) table.add(Pages.lines(towns));
            if (parts.contains("verification")) towns.forEach(it -> table.add(Proofs.lines(it)));
        } finally {
            towns.forEach(it -> it.town().close());
        }
    }

    static List<String> list(String property, String usual) {
        return List.of(System.getProperty(property, usual).split(","));
    }
}
