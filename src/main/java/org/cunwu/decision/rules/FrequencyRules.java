package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2025;
import static org.cunwu.decision.rules.Statutes.bothCommitteeLaws;
import static org.cunwu.decision.rules.Statutes.collectiveLaw;
import static org.cunwu.decision.rules.Statutes.committeeLaw2025;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** 会议次数 — how often each body must meet: a period is over when its last day has passed. */
public final class FrequencyRules {

    /**
     * Facts of one period, a calendar year or a quarter.
     *
     * @param held meetings between both days that had their quorum
     * @param today the day on which one looks
     */
    public record Period(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Integer held,
            @Nullable LocalDate today) {}

    /** 村民会议每年至少召开一次, new since 2026. */
    public static final Provision<Period> VILLAGERS_YEARLY = Provision.of(
            "decision.frequency.villagers-assembly",
            "VOT-10",
            Period.class,
            committeeLaw2025("第二十五条"),
            COMMITTEE_LAW_2025,
            FrequencyRules::atLeastOnce);

    /** 村民代表会议每季度召开一次. */
    public static final Provision<Period> REPRESENTATIVES_QUARTERLY = bothCommitteeLaws(
            "decision.frequency.representatives-assembly",
            "VOT-10",
            Period.class,
            "第二十六条",
            "第三十条",
            FrequencyRules::atLeastOnce);

    /** 成员大会每年至少召开一次. */
    public static final Provision<Period> MEMBERS_YEARLY = Provision.of(
            "decision.frequency.members-assembly",
            "VOT-10",
            Period.class,
            collectiveLaw("第二十七条"),
            COLLECTIVE_LAW,
            FrequencyRules::atLeastOnce);

    /** 民主评议每年至少进行一次. */
    public static final Provision<Period> REVIEW_YEARLY = bothCommitteeLaws(
            "decision.review.yearly", "VOT-18", Period.class, "第三十三条", "第三十八条", FrequencyRules::atLeastOnce);

    private FrequencyRules() {}

    static List<Provision<?>> all() {
        return List.of(VILLAGERS_YEARLY, REPRESENTATIVES_QUARTERLY, MEMBERS_YEARLY, REVIEW_YEARLY);
    }

    private static Verdict atLeastOnce(Period period, Settings settings) {
        var last = period.last();
        var held = period.held();
        var today = period.today();
        if (last == null || held == null || today == null) return Verdict.undetermined(period.first(), last, held);
        if (held > 0) return Verdict.satisfied(period.first(), last, held);
        return today.isAfter(last)
                ? Verdict.violated(period.first(), last, held)
                : Verdict.undetermined(period.first(), last, held);
    }
}
