package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2018;
import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2018_ENDS;
import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2025;
import static org.cunwu.decision.rules.Statutes.committeeLaw2018;
import static org.cunwu.decision.rules.Statutes.committeeLaw2025;

import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Provision.Rule;
import org.cunwu.kernel.Provision.Version;
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
    public static final Provision<Composition> REPRESENTATIVES = dated(
            "decision.composition.representatives",
            (body, settings) -> atLeast(
                    body.members(),
                    body.representatives(),
                    body.members() == null ? 0 : Shares.leastFourFifths(body.members())));

    /** 妇女村民代表占组成人员的三分之一以上. */
    public static final Provision<Composition> WOMEN = dated(
            "decision.composition.women",
            (body, settings) -> atLeast(
                    body.members(), body.women(), body.members() == null ? 0 : Shares.leastPart(body.members(), 3)));

    private CompositionRules() {}

    static List<Provision<?>> all() {
        return List.of(REPRESENTATIVES, WOMEN);
    }

    private static Provision<Composition> dated(String id, Rule<Composition> examine) {
        return new Provision<>(
                id,
                "VOT-11",
                Composition.class,
                List.of(
                        new Version<>(committeeLaw2018("第二十五条"), COMMITTEE_LAW_2018, COMMITTEE_LAW_2018_ENDS, examine),
                        new Version<>(committeeLaw2025("第二十九条"), COMMITTEE_LAW_2025, null, examine)));
    }

    /** A body without anybody in its roll is no body that could be judged. */
    private static Verdict atLeast(@Nullable Integer members, @Nullable Integer part, long least) {
        if (members == null || members == 0 || part == null) return Verdict.undetermined(members, part, least);
        return Verdict.when(part >= least, members, part, least);
    }
}
