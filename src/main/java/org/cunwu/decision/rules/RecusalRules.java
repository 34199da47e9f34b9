package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.TOWN_SETTINGS;
import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * 回避 — whoever the matter concerns, and that person's near relatives, take no part in the vote. They keep their seats, so
 * that nothing passes more easily without them.
 */
public final class RecusalRules {

    /**
     * Facts of a vote.
     *
     * @param interested the interested persons on the roll of the meeting
     * @param voting those of them who took part in the vote
     */
    public record Recusal(
            @Nullable Integer interested, @Nullable Integer voting) {}

    /** Whether those who withdraw count as present when it is asked if the meeting can decide; the majority keeps them. */
    public static final Parameter COUNT_FOR_QUORUM =
            Parameter.flag("decision.recusal.counts-for-quorum", "VOT-20", true);

    /** 近亲属 besides those whom 民法典 第一千零四十五条 names. */
    public static final Parameter BY_MARRIAGE = Parameter.flag("decision.recusal.by-marriage", "VOT-19", false);

    public static final Provision<Recusal> INTERESTED = Provision.of(
            "decision.recusal.interested",
            "VOT-20",
            Recusal.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            RecusalRules::noneVotes);

    private RecusalRules() {}

    static List<Provision<?>> all() {
        return List.of(INTERESTED);
    }

    static List<Parameter> parameters() {
        return List.of(COUNT_FOR_QUORUM, BY_MARRIAGE);
    }

    private static Verdict noneVotes(Recusal recusal, Settings settings) {
        var interested = recusal.interested();
        var voting = recusal.voting();
        if (interested == null || voting == null) return Verdict.undetermined(interested, voting);
        return Verdict.when(voting == 0, interested, voting);
    }
}
