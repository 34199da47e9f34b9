package org.cunwu.org.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cunwu.org.Level;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.StandIn;

/** 代理规则 — who may order it, and what stands against one that is wanted beside those that there are. */
public final class StandInRules {

    private StandInRules() {}

    /** 上级岗位: for a post of a village its district's secretary, for every post 党政办, for the administrator nobody. */
    public static Set<PostKind> above(PostKind kind) {
        if (kind == PostKind.ADMINISTRATOR) return Set.of();
        return kind.level() == Level.VILLAGE
                ? EnumSet.of(PostKind.DISTRICT_SECRETARY, PostKind.PARTY_GOVERNMENT_OFFICE)
                : EnumSet.of(PostKind.PARTY_GOVERNMENT_OFFICE);
    }

    /** What the law keeps apart in two offices it keeps apart in a deputy too. */
    public static Optional<PostRules.Obstacle> keptApart(StandIn wanted, Collection<Post> ofDeputy) {
        return PostRules.against(
                new Post(wanted.deputy(), wanted.kind(), wanted.place(), wanted.from(), wanted.to()), ofDeputy);
    }

    /** The first of those not ended that overlaps: the same person represented, or the same deputy, in the same post. */
    public static Optional<StandIn> overlapping(StandIn wanted, Collection<StandIn> others) {
        return others.stream()
                .filter(it -> sameDays(wanted, it) && it.group().equals(wanted.group()))
                .filter(it -> it.represented().equals(wanted.represented())
                        || it.deputy().equals(wanted.deputy()))
                .findFirst();
    }

    /** A deputy who is represented meanwhile, or one represented who stands in for somebody: a chain. */
    public static Optional<StandIn> chained(StandIn wanted, Collection<StandIn> others) {
        return others.stream()
                .filter(it -> sameDays(wanted, it))
                .filter(it ->
                        it.represented().equals(wanted.deputy()) || it.deputy().equals(wanted.represented()))
                .findFirst();
    }

    /** The key of what is wrong with the days. */
    public static Optional<String> days(LocalDate from, LocalDate to, LocalDate today, long mostDays) {
        if (from.isBefore(today)) return Optional.of("from-in-the-past");
        if (from.isAfter(today.plusYears(1))) return Optional.of("from-too-far");
        if (to.isBefore(from)) return Optional.of("to-before-from");
        return to.isAfter(from.plusDays(mostDays - 1)) ? Optional.of("too-long") : Optional.empty();
    }

    /**
     * 连续代理的天数 — of the longer row that it makes with others in the same post: of the one represented, or of the
     * deputy.
     *
     * @param others which ran or are to run
     * @param apart so many days must lie between two for them to count apart
     */
    public static long inARow(StandIn wanted, Collection<StandIn> others, long apart) {
        var there = others.stream()
                .filter(it -> it.group().equals(wanted.group()) && !it.lastDay().isBefore(it.from()))
                .toList();
        return Math.max(
                row(wanted, there, apart, it -> it.represented().equals(wanted.represented())),
                row(wanted, there, apart, it -> it.deputy().equals(wanted.deputy())));
    }

    private static long row(StandIn wanted, Collection<StandIn> others, long apart, Predicate<StandIn> same) {
        var left = new ArrayList<>(others.stream().filter(same).toList());
        var row = new ArrayList<>(List.of(wanted));
        while (true) {
            var next = left.stream()
                    .filter(it -> row.stream().anyMatch(one -> adjoins(one, it, apart)))
                    .toList();
            if (next.isEmpty())
                return row.stream().mapToLong(StandInRules::days).sum();
            row.addAll(next);
            left.removeAll(next);
        }
    }

    private static boolean adjoins(StandIn one, StandIn other, long apart) {
        return !other.from().isAfter(one.lastDay().plusDays(apart))
                && !one.from().isAfter(other.lastDay().plusDays(apart));
    }

    private static long days(StandIn it) {
        return ChronoUnit.DAYS.between(it.from(), it.lastDay()) + 1;
    }

    private static boolean sameDays(StandIn one, StandIn other) {
        return Terms.overlap(one.from(), one.to(), other.from(), other.to());
    }
}
