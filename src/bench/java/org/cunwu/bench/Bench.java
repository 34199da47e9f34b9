package org.cunwu.bench;

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

    static List<String> list(String property, String usual) {
        return List.of(System.getProperty(property, usual).split(","));
    }
}
