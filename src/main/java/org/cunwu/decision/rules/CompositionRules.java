package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.bothCommitteeLaws;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** 村民代表会议的组成 — who must make up the body before it can decide anything. */
public final class CompositionRules {

    /**
     * Facts of the body.
     *
     * @param members all who make it up: the representatives and the members of the village committee, each once
     * @param women the women among the representatives, not those of the committee
     */
    public record Composition(
            @Nullable Integer members,
            @Nullable Integer representatives,
            @Nullable Integer women) {}

    /** 村民代表占组成人员的五分之四以上. */
    public static final Provision<Composition> REPRESENTATIVES =
            of("decision.composition.representatives", Composition::representatives, Shares::leastFourFifths);

    /** 妇女村民代表占组成人员的三分之一以上. */
    public static final Provision<Composition> WOMEN =
            of("decision.composition.women", Composition::women, members -> Shares.leastPart(members, 3));

    private CompositionRules() {}

    static List<Provision<?>> all() {
        return List.of(REPRESENTATIVES, WOMEN);
    }

    private static Provision<Composition> of(
            String id, Function<Composition, @Nullable Integer> part, IntToLongFunction least) {
        return bothCommitteeLaws(
                id,
                "VOT-11",
                Composition.class,
                "第二十五条",
                "第二十九条",
                (body, settings) -> atLeast(body.members(), part.apply(body), least));
    }

    /** A body without anybody in its roll is no body that could be judged. */
    private static Verdict atLeast(@Nullable Integer members, @Nullable Integer part, IntToLongFunction least) {
        var needed = members == null ? 0 : least.applyAsLong(members);
        if (members == null || members == 0 || part == null) return Verdict.undetermined(members, part, needed);
        return Verdict.when(part >= needed, members, part, needed);
    }
}
