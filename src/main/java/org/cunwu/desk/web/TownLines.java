package org.cunwu.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunwu.desk.web.TownBoard.Line;
import org.cunwu.engine.Overview;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/** 看板的表 — what one statement counted, added up by village, procedure or post; the most late first. */
final class TownLines {

    private static final Comparator<Line> BY_LATENESS = Comparator.comparingLong(Line::late)
            .reversed()
            .thenComparing(Line::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Comparator.comparingLong(Line::disputed).reversed())
            .thenComparing(Comparator.comparingLong(Line::lateEntries).reversed())
            .thenComparing(Line::code);

    private TownLines() {}

    /** @param entries 补录, and {@code disputed} entries for another, by village */
    static List<Line> byVillage(
            List<Overview.Open> open,
            Map<VillageCode, Long> entries,
            Map<VillageCode, Long> disputed,
            Map<String, String> names) {
        var lines = new ArrayList<Line>();
        var seen = new HashSet<String>();
        for (var it : of(open, row -> row.village().value(), code -> names.getOrDefault(code, code))) {
            seen.add(it.code());
            var village = new VillageCode(it.code());
            var own = entries.getOrDefault(village, 0L);
            lines.add(new Line(
                    it.code(), it.name(), it.open(), it.late(), it.since(), own, disputed.getOrDefault(village, 0L)));
        }
        Stream.concat(entries.keySet().stream(), disputed.keySet().stream())
                .filter(it -> seen.add(it.value()))
                .forEach(it -> lines.add(new Line(
                        it.value(),
                        names.getOrDefault(it.value(), it.value()),
                        0,
                        0,
                        null,
                        entries.getOrDefault(it, 0L),
                        disputed.getOrDefault(it, 0L))));
        lines.sort(BY_LATENESS);
        return lines;
    }

    static List<Line> of(List<Overview.Open> open, Function<Overview.Open, String> of, Function<String, String> name) {
        return open.stream().collect(Collectors.groupingBy(of)).entrySet().stream()
                .map(it -> new Line(
                        it.getKey(),
                        name.apply(it.getKey()),
                        it.getValue().stream().mapToLong(Overview.Open::open).sum(),
                        it.getValue().stream().mapToLong(Overview.Open::late).sum(),
                        since(it.getValue()),
                        0,
                        0))
                .sorted(BY_LATENESS)
                .toList();
    }

    private static @Nullable LocalDate since(List<Overview.Open> rows) {
        Instant earliest = null;
        for (var it : rows) {
            var since = it.since();
            if (since != null && (earliest == null || since.isBefore(earliest))) earliest = since;
        }
        return earliest == null ? null : LocalDate.ofInstant(earliest, TownClock.ZONE);
    }
}
