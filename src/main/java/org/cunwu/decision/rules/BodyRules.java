package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.TOWN_SETTINGS;
import static org.cunwu.decision.rules.Statutes.bothCommitteeLaws;
import static org.cunwu.decision.rules.Statutes.collectiveLaw;
import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.util.List;
import org.cunwu.decision.rules.AssemblyRules.VillagersAssembly;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** 理事会、监事会、村民小组会议、村委会会议 — what each of the smaller bodies needs to meet and to decide. */
public final class BodyRules {

    /**
     * Facts of a meeting whose rules stand in the collective's charter.
     *
     * @param neededPresent how many the charter wants to be there
     * @param neededAgreed how many it wants in favour
     */
    public record CharterMeeting(
            @Nullable Integer neededPresent,
            @Nullable Integer attended,
            @Nullable Integer neededAgreed,
            @Nullable Integer agreed) {}

    /** 理事会 of how many members. */
    public record BoardSize(@Nullable Integer directors) {}

    public static final Provision<CommitteeMeeting> BOARD_QUORUM = Provision.of(
            "decision.collective-board.quorum",
            "VOT-05",
            CommitteeMeeting.class,
            collectiveLaw("第三十一条"),
            COLLECTIVE_LAW,
            BodyRules::twoThirdsAttend);

    public static final Provision<CommitteeMeeting> BOARD_MAJORITY = Provision.of(
            "decision.collective-board.majority",
            "VOT-05",
            CommitteeMeeting.class,
            collectiveLaw("第三十一条"),
            COLLECTIVE_LAW,
            BodyRules::moreThanHalfOfAll);

    /** 理事会一般由三至七名单数成员组成. */
    public static final Provision<BoardSize> BOARD_SIZE = Provision.of(
            "decision.collective-board.size",
            "VOT-05",
            BoardSize.class,
            collectiveLaw("第二十九条"),
            COLLECTIVE_LAW,
            BodyRules::threeToSevenOdd);

    public static final Provision<CharterMeeting> SUPERVISORS = Provision.of(
            "decision.collective-supervisors.charter",
            "VOT-06",
            CharterMeeting.class,
            collectiveLaw("第三十二条"),
            COLLECTIVE_LAW,
            BodyRules::asTheCharterWants);

    /** 本村民小组三分之二以上的村民，或者三分之二以上的户的代表参加. */
    public static final Provision<VillagersAssembly> GROUP_QUORUM = bothCommitteeLaws(
            "decision.group-meeting.quorum",
            "VOT-07",
            VillagersAssembly.class,
            "第二十八条",
            "第三十二条",
            BodyRules::twoThirdsOfTheGroup);

    public static final Provision<VillagersAssembly> GROUP_MAJORITY = bothCommitteeLaws(
            "decision.group-meeting.majority",
            "VOT-07",
            VillagersAssembly.class,
            "第二十八条",
            "第三十二条",
            BodyRules::moreThanHalfOfThosePresent);

    /** What a group decides on its collective's property or its members' rights, it decides as a members' assembly. */
    public static final Provision<CommitteeMeeting> GROUP_MEMBERS_QUORUM = Provision.of(
            "decision.group-members.quorum",
            "MAT-10",
            CommitteeMeeting.class,
            collectiveLaw("第六十四条第二款"),
            COLLECTIVE_LAW,
            BodyRules::twoThirdsAttend);

    public static final Provision<CommitteeMeeting> GROUP_MEMBERS_MAJORITY = Provision.of(
            "decision.group-members.majority",
            "MAT-10",
            CommitteeMeeting.class,
            collectiveLaw("第六十四条第二款"),
            COLLECTIVE_LAW,
            BodyRules::twoThirdsOfAllAgree);

    public static final Provision<CommitteeMeeting> COMMITTEE_QUORUM = Provision.of(
            "decision.village-committee.quorum",
            "VOT-08",
            CommitteeMeeting.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            BodyRules::moreThanHalfAttend);

    public static final Provision<CommitteeMeeting> COMMITTEE_MAJORITY = Provision.of(
            "decision.village-committee.majority",
            "VOT-08",
            CommitteeMeeting.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            BodyRules::moreThanHalfOfAll);

    private static final int SMALLEST_BOARD = 3;
    private static final int LARGEST_BOARD = 7;

    private BodyRules() {}

    static List<Provision<?>> all() {
        return List.of(
                BOARD_QUORUM,
                BOARD_MAJORITY,
                BOARD_SIZE,
                SUPERVISORS,
                GROUP_QUORUM,
                GROUP_MAJORITY,
                GROUP_MEMBERS_QUORUM,
                GROUP_MEMBERS_MAJORITY,
                COMMITTEE_QUORUM,
                COMMITTEE_MAJORITY);
    }

    private static Verdict twoThirdsAttend(CommitteeMeeting meeting, Settings settings) {
        return twoThirds(meeting.members(), meeting.attended());
    }

    private static Verdict twoThirdsOfAllAgree(CommitteeMeeting meeting, Settings settings) {
        return twoThirds(meeting.members(), meeting.agreed());
    }

    private static Verdict moreThanHalfAttend(CommitteeMeeting meeting, Settings settings) {
        return moreThanHalf(meeting.members(), meeting.attended());
    }

    private static Verdict moreThanHalfOfAll(CommitteeMeeting meeting, Settings settings) {
        return moreThanHalf(meeting.members(), meeting.agreed());
    }

    private static Verdict moreThanHalfOfThosePresent(VillagersAssembly meeting, Settings settings) {
        return moreThanHalf(meeting.attended(), meeting.agreed());
    }

    private static Verdict twoThirdsOfTheGroup(VillagersAssembly meeting, Settings settings) {
        var byHousehold = meeting.byHousehold();
        if (byHousehold == null) return Verdict.undetermined(null, meeting.attended());
        return twoThirds(byHousehold ? meeting.households() : meeting.villagers(), meeting.attended());
    }

    private static Verdict twoThirds(@Nullable Integer whole, @Nullable Integer part) {
        if (whole == null || part == null) return Verdict.undetermined(whole, part);
        return Verdict.when(whole > 0 && Shares.twoThirds(part, whole), whole, part, Shares.leastTwoThirds(whole));
    }

    private static Verdict moreThanHalf(@Nullable Integer whole, @Nullable Integer part) {
        if (whole == null || part == null) return Verdict.undetermined(whole, part);
        return Verdict.when(Shares.moreThanHalf(part, whole), whole, part, Shares.leastMoreThanHalf(whole));
    }

    private static Verdict threeToSevenOdd(BoardSize board, Settings settings) {
        var directors = board.directors();
        if (directors == null || directors == 0) return Verdict.undetermined(directors);
        return Verdict.when(directors >= SMALLEST_BOARD && directors <= LARGEST_BOARD && directors % 2 == 1, directors);
    }

    private static Verdict asTheCharterWants(CharterMeeting meeting, Settings settings) {
        var neededPresent = meeting.neededPresent();
        var attended = meeting.attended();
        var neededAgreed = meeting.neededAgreed();
        var agreed = meeting.agreed();
        if (neededPresent == null || attended == null || neededAgreed == null || agreed == null)
            return Verdict.undetermined(neededPresent, attended, neededAgreed, agreed);
        return Verdict.when(
                attended >= neededPresent && agreed >= neededAgreed, neededPresent, attended, neededAgreed, agreed);
    }
}
