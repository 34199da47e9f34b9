package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2025;
import static org.cunwu.decision.rules.Statutes.PARTY_BRANCH_RULES;
import static org.cunwu.decision.rules.Statutes.TOWN_SETTINGS;
import static org.cunwu.decision.rules.Statutes.collectiveLaw;
import static org.cunwu.decision.rules.Statutes.committeeLaw2025;
import static org.cunwu.decision.rules.Statutes.partyBranchRules;
import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/** 党组织提议、两委商议、党员大会审议. */
public final class PartyRules {

    /** When the party organisation studied the matter, and when the meeting was held; times where both fell on one day. */
    public record PartyStudy(
            @Nullable LocalDate studied,
            @Nullable LocalTime studyEnded,
            @Nullable LocalDate met,
            @Nullable LocalTime meetingStarted) {}

    /** How many were excused, and for how many of them a reason was recorded. */
    public record Excused(
            @Nullable Integer excused, @Nullable Integer withReason) {}

    /** When the plan reached all party members, and when they met. */
    public record Delivery(
            @Nullable LocalDate delivered, @Nullable LocalDate meeting) {}

    public static final Parameter TWO_THIRDS = Parameter.flag("decision.party-meeting.two-thirds", "PRE-05", true);
    public static final Parameter COMMITTEES_TWO_THIRDS =
            Parameter.flag("decision.consultation.two-thirds", "PRE-08", true);
    public static final Parameter DELIVERY_DAYS =
            Parameter.number("decision.party-meeting.delivery-days", "4D-02", 3, 0, 30);

    public static final Provision<PartyStudy> STUDY_BEFORE_VILLAGERS = Provision.of(
            "decision.party-study.before-villagers",
            "PRE-01",
            PartyStudy.class,
            committeeLaw2025("第二十八条第三款"),
            COMMITTEE_LAW_2025,
            PartyRules::studiedFirst);

    public static final Provision<PartyStudy> STUDY_BEFORE_MEMBERS = Provision.of(
            "decision.party-study.before-members",
            "PRE-02",
            PartyStudy.class,
            collectiveLaw("第二十六条第二款"),
            COLLECTIVE_LAW,
            PartyRules::studiedFirst);

    public static final Provision<PartyMeeting> PARTY_QUORUM = Provision.of(
            "decision.party-meeting.quorum",
            "PRE-04",
            PartyMeeting.class,
            partyBranchRules("第十一条"),
            PARTY_BRANCH_RULES,
            PartyRules::halfMustAttend);

    public static final Provision<PartyMeeting> PARTY_ATTENDANCE = Provision.of(
            "decision.party-meeting.attendance",
            "PRE-05",
            PartyMeeting.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            PartyRules::twoThirdsMustAttend);

    public static final Provision<PartyMeeting> PARTY_MAJORITY = Provision.of(
            "decision.party-meeting.majority",
            "PRE-04",
            PartyMeeting.class,
            partyBranchRules("第十一条"),
            PARTY_BRANCH_RULES,
            PartyRules::moreThanHalfOfThoseDue);

    public static final Provision<Excused> EXCUSED = Provision.of(
            "decision.party-meeting.excused",
            "PRE-06",
            Excused.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            PartyRules::everyExcuseHasItsReason);

    public static final Provision<Delivery> DELIVERED = Provision.of(
            "decision.party-meeting.delivery",
            "4D-02",
            Delivery.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            PartyRules::deliveredInTime);

    public static final Provision<CommitteeMeeting> BRANCH_QUORUM = Provision.of(
            "decision.proposal.quorum",
            "PRE-07",
            CommitteeMeeting.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            PartyRules::halfOfTheCommittee);

    public static final Provision<CommitteeMeeting> BRANCH_MAJORITY = Provision.of(
            "decision.proposal.majority",
            "PRE-07",
            CommitteeMeeting.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            PartyRules::moreThanHalfOfAll);

    public static final Provision<CommitteeMeeting> COMMITTEES_QUORUM = Provision.of(
            "decision.consultation.quorum",
            "PRE-08",
            CommitteeMeeting.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            PartyRules::twoThirdsOfTheCommittees);

    public static final Provision<CommitteeMeeting> COMMITTEES_MAJORITY = Provision.of(
            "decision.consultation.majority",
            "PRE-08",
            CommitteeMeeting.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            PartyRules::moreThanHalfOfAll);

    private PartyRules() {}

    static List<Provision<?>> all() {
        return List.of(
                STUDY_BEFORE_VILLAGERS,
                STUDY_BEFORE_MEMBERS,
                PARTY_QUORUM,
                PARTY_ATTENDANCE,
                PARTY_MAJORITY,
                EXCUSED,
                DELIVERED,
                BRANCH_QUORUM,
                BRANCH_MAJORITY,
                COMMITTEES_QUORUM,
                COMMITTEES_MAJORITY);
    }

    static List<Parameter> parameters() {
        return List.of(TWO_THIRDS, COMMITTEES_TWO_THIRDS, DELIVERY_DAYS);
    }

    /** 先经村党组织研究讨论: the study ends before the meeting starts. */
    private static Verdict studiedFirst(PartyStudy study, Settings settings) {
        var studied = study.studied();
        var met = study.met();
        if (studied == null || met == null) return Verdict.undetermined(studied, met);
        if (!studied.equals(met)) return Verdict.when(studied.isBefore(met), studied, met);
        if (study.studyEnded() == null || study.meetingStarted() == null) return Verdict.undetermined(studied, met);
        return Verdict.when(study.studyEnded().isBefore(study.meetingStarted()), studied, met);
    }

    private static Verdict halfMustAttend(PartyMeeting meeting, Settings settings) {
        var entitled = meeting.entitled();
        var attended = meeting.attended();
        if (entitled == null || attended == null) return Verdict.undetermined(entitled, attended);
        return Verdict.when(
                entitled > 0 && Shares.half(attended, entitled), entitled, attended, Shares.leastHalf(entitled));
    }

    private static Verdict twoThirdsMustAttend(PartyMeeting meeting, Settings settings) {
        var entitled = meeting.entitled();
        var attended = meeting.attended();
        if (entitled == null || attended == null) return Verdict.undetermined(entitled, attended);
        var needed = settings.flag(TWO_THIRDS.name()) ? Shares.leastTwoThirds(entitled) : 0;
        return Verdict.when(attended >= needed, entitled, attended, needed);
    }

    /** Counted against those who should have attended, not against those present. */
    private static Verdict moreThanHalfOfThoseDue(PartyMeeting meeting, Settings settings) {
        var due = meeting.shouldAttend();
        var agreed = meeting.agreed();
        if (due == null || agreed == null) return Verdict.undetermined(due, agreed);
        return Verdict.when(Shares.moreThanHalf(agreed, due), due, agreed, Shares.leastMoreThanHalf(due));
    }

    private static Verdict everyExcuseHasItsReason(Excused excused, Settings settings) {
        var many = excused.excused();
        var reasons = excused.withReason();
        if (many == null || reasons == null) return Verdict.undetermined(many, reasons);
        return Verdict.when(reasons >= many, many, reasons);
    }

    private static Verdict deliveredInTime(Delivery delivery, Settings settings) {
        var days = settings.number(DELIVERY_DAYS.name());
        var delivered = delivery.delivered();
        var meeting = delivery.meeting();
        if (delivered == null || meeting == null) return Verdict.undetermined(days, delivered, meeting);
        var passed = ChronoUnit.DAYS.between(delivered, meeting);
        return Verdict.when(passed >= days, days, delivered, meeting, passed, delivered.plusDays(days));
    }

    private static Verdict halfOfTheCommittee(CommitteeMeeting meeting, Settings settings) {
        var members = meeting.members();
        var attended = meeting.attended();
        if (members == null || attended == null) return Verdict.undetermined(members, attended);
        return Verdict.when(
                members > 0 && Shares.half(attended, members), members, attended, Shares.leastHalf(members));
    }

    /** Two thirds of both committees, or half where the town asks for no more. */
    private static Verdict twoThirdsOfTheCommittees(CommitteeMeeting meeting, Settings settings) {
        if (!settings.flag(COMMITTEES_TWO_THIRDS.name())) return halfOfTheCommittee(meeting, settings);
        var members = meeting.members();
        var attended = meeting.attended();
        if (members == null || attended == null) return Verdict.undetermined(members, attended);
        return Verdict.when(
                members > 0 && Shares.twoThirds(attended, members), members, attended, Shares.leastTwoThirds(members));
    }

    private static Verdict moreThanHalfOfAll(CommitteeMeeting meeting, Settings settings) {
        var members = meeting.members();
        var agreed = meeting.agreed();
        if (members == null || agreed == null) return Verdict.undetermined(members, agreed);
        return Verdict.when(Shares.moreThanHalf(agreed, members), members, agreed, Shares.leastMoreThanHalf(members));
    }
}
