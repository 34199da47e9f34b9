package org.cunwu.org.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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

    private static boolean sameDays(StandIn one, StandIn other) {
        return Terms.overlap(one.from(), one.to(), other.from(), other.to());
    }
}
