package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.PARTY_BRANCH_RULES;
import static org.cunwu.decision.rules.Statutes.TOWN_SETTINGS;
import static org.cunwu.decision.rules.Statutes.collectiveLaw;
import static org.cunwu.decision.rules.Statutes.partyBranchRules;
import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/** 步骤 — which of them must be there before the deciding meeting, which two may be held as one, and what lies open before. */
public final class StepRules {

    /**
     * Facts of the party members' meeting.
     *
     * @param discussed the day on which they adopted the plan, or null where they did not
     */
    public record PartyDiscussion(
            @Nullable LocalDate discussed, @Nullable LocalDate meeting) {}

    /**
     * Facts of two meetings held as one.
     *
     * @param merged whether the committees met together with the party organisation's committee
     * @param onePerson whether one person is secretary and director (一肩挑)
     */
    public record Merging(
            @Nullable Boolean merged,
            @Nullable Boolean onePerson,
            @Nullable LocalDate proposed,
            @Nullable LocalDate consulted) {}

    /**
     * Facts of the papers of a members' meeting.
     *
     * @param needed whether annual report, financial report or distribution plan are on the agenda
     * @param available the day since which members can look into them
     */
    public record Papers(
            @Nullable Boolean needed,
            @Nullable LocalDate available,
            @Nullable LocalDate meeting) {}

    /** Whether a village whose secretary is its director may hold the first two meetings as one. */
    public static final Parameter MAY_MERGE = Parameter.flag("decision.steps.may-merge", "PRE-09", false);

    /** 村重要事项必须经过党员大会讨论. */
    public static final Provision<PartyDiscussion> PARTY_DISCUSSED = Provision.of(
            "decision.party-meeting.held",
            "PRE-03",
            PartyDiscussion.class,
            partyBranchRules("第十一条"),
            PARTY_BRANCH_RULES,
            StepRules::discussedFirst);

    public static final Provision<Merging> MERGED = Provision.of(
            "decision.steps.merged", "PRE-09", Merging.class, TOWN_SETTING, TOWN_SETTINGS, StepRules::mayBeOne);

    /** 年度经营报告、财务报告、收益分配方案在成员大会召开十日前备查. */
    public static final Provision<Papers> PAPERS = Provision.of(
            "decision.papers.available",
            "VOT-21",
            Papers.class,
            collectiveLaw("第四十六条"),
            COLLECTIVE_LAW,
            StepRules::tenDaysBefore);

    private static final int DAYS_OPEN = 10;

    private StepRules() {}

    static List<Provision<?>> all() {
        return List.of(PARTY_DISCUSSED, MERGED, PAPERS);
    }

    static List<Parameter> parameters() {
        return List.of(MAY_MERGE);
    }

    private static Verdict discussedFirst(PartyDiscussion party, Settings settings) {
        var discussed = party.discussed();
        var meeting = party.meeting();
        if (discussed == null || meeting == null) return Verdict.undetermined(discussed, meeting);
        return Verdict.when(!discussed.isAfter(meeting), discussed, meeting);
    }

    private static Verdict mayBeOne(Merging merging, Settings settings) {
        var proposed = merging.proposed();
        var consulted = merging.consulted();
        if (!Boolean.TRUE.equals(merging.merged())) return Verdict.satisfied(proposed, consulted);
        if (merging.onePerson() == null || proposed == null || consulted == null)
            return Verdict.undetermined(proposed, consulted);
        return Verdict.when(
                settings.flag(MAY_MERGE.name()) && merging.onePerson() && proposed.equals(consulted),
                proposed,
                consulted);
    }

    private static Verdict tenDaysBefore(Papers papers, Settings settings) {
        var needed = papers.needed();
        var available = papers.available();
        var meeting = papers.meeting();
        if (Boolean.FALSE.equals(needed)) return Verdict.satisfied(available, meeting);
        if (needed == null || available == null || meeting == null) return Verdict.undetermined(available, meeting);
        return Verdict.when(ChronoUnit.DAYS.between(available, meeting) >= DAYS_OPEN, available, meeting);
    }
}
