package org.cunwu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** 页面 — the clerk's inbox and the timeline of a case in towns of different sizes, asked in turn. */
final class Pages {

    private static final int ROUNDS = 9;
    private static final int REQUESTS = 24;

    private Pages() {}

    /** A town of some size, and numbers of its cases. */
    record Sized(int cases, Town town, List<String> numbers) {}

    static List<String> lines(List<Sized> towns) {
        var lines = new ArrayList<String>();
        var smallest = towns.get(0);
        for (var page : List.of("inbox", "timeline")) {
            var clerks = new TreeMap<Integer, Official>();
            towns.forEach(it ->
                    clerks.put(it.cases(), Official.signedIn(it.town().root(), Load.reader(), "cunwu-demo-2026")));
            for (var it : towns) median(page, it, clerks);
            var ratios = new TreeMap<Integer, List<Double>>();
            var control = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                var base = median(page, smallest, clerks);
                for (var it : towns.subList(1, towns.size())) {
                    ratios.computeIfAbsent(it.cases(), key -> new ArrayList<>()).add(median(page, it, clerks) / base);
                }
                control.add(median(page, smallest, clerks) / base);
            }
            ratios.forEach((cases, values) -> lines.add("%s, %,d cases ÷ %,d cases|%s|≤ 1.50"
                    .formatted(words(page), cases, smallest.cases(), Ratios.of(values))));
            lines.add("  control: %,d cases ÷ itself|%s|1.00".formatted(smallest.cases(), Ratios.of(control)));
        }
        return lines;
    }

    private static String words(String page) {
        return page.equals("inbox") ? "inbox page with count" : "timeline of a case";
    }

    private static double median(String page, Sized sized, Map<Integer, Official> clerks) {
        var clerk = Objects.requireNonNull(clerks.get(sized.cases()));
        var times = IntStream.range(0, REQUESTS)
                .mapToDouble(it -> {
                    var number =
                            sized.numbers().get((it * 7919) % sized.numbers().size());
                    var begun = System.nanoTime();
                    clerk.get(page.equals("inbox") ? "/" : "/api/v1/cases/" + number);
                    return System.nanoTime() - begun;
                })
                .sorted()
                .toArray();
        return times[times.length / 2];
    }
}
