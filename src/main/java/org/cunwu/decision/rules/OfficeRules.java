package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.SHANDONG_MEASURES;
import static org.cunwu.decision.rules.Statutes.bothCommitteeLaws;
import static org.cunwu.decision.rules.Statutes.shandongMeasures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** 罢免、民主评议和出缺 — how those in office lose it between elections. */
public final class OfficeRules {

    /**
     * Facts of a demand to recall a member of the village committee.
     *
     * @param ofRepresentatives whether representatives ask, else villagers with a vote
     * @param entitled how many of them there are; of representatives without the village committee
     */
    public record Petition(
            @Nullable Boolean ofRepresentatives,
            @Nullable Integer entitled,
            @Nullable Integer petitioners) {}

    /** Facts of the vote on a recall. */
    public record RecallVote(
            @Nullable Integer registered,
            @Nullable Integer voted,
            @Nullable Integer agreed) {}

    /** The days of two democratic reviews one after the other. */
    public record Reviews(
            @Nullable LocalDate earlier, @Nullable LocalDate later) {}

    /**
     * What came of the two last reviews of a person.
     *
     * @param elected whether it is a member of the village committee; others are dismissed by whoever employs them
     */
    public record Reviewed(
            @Nullable String who,
            @Nullable Boolean elected,
            @Nullable Boolean unfitBefore,
            @Nullable Boolean unfitNow) {}

    /**
     * Representatives who stayed away.
     *
     * @param people how many missed the last three meetings in a row without leave
     * @param meetings how many meetings with a roll call there were to look at
     */
    public record Absences(
            @Nullable Integer meetings,
            @Nullable Integer people,
            @Nullable String who) {}

    /**
     * A seat in the village affairs supervision committee.
     *
     * @param vacantSince the first day without its holder, or null where every seat is held
     */
    public record Vacancy(
            @Nullable LocalDate vacantSince, @Nullable LocalDate today) {}

    public static final Provision<Petition> RECALL_PETITION = bothCommitteeLaws(
            "decision.recall.petition", "VOT-17", Petition.class, "第十六条", "第十九条", OfficeRules::enoughPetitioners);

    /** 登记参加选举的村民过半数投票. */
    public static final Provision<RecallVote> RECALL_TURNOUT = bothCommitteeLaws(
            "decision.recall.turnout",
            "VOT-17",
            RecallVote.class,
            "第十六条",
            "第十九条",
            (vote, settings) -> moreThanHalf(vote.registered(), vote.voted()));

    /** 投票的村民过半数通过. */
    public static final Provision<RecallVote> RECALL_MAJORITY = bothCommitteeLaws(
            "decision.recall.majority",
            "VOT-17",
            RecallVote.class,
            "第十六条",
            "第十九条",
            (vote, settings) -> moreThanHalf(vote.voted(), vote.agreed()));

    /** 两次民主评议间隔不少于六个月. */
    public static final Provision<Reviews> REVIEW_INTERVAL = Provision.of(
            "decision.review.interval",
            "VOT-18",
            Reviews.class,
            shandongMeasures("第二十九条"),
            SHANDONG_MEASURES,
            OfficeRules::sixMonthsApart);

    /** 连续两次被评议不称职的，其职务终止. */
    public static final Provision<Reviewed> REVIEW_OUTCOME = bothCommitteeLaws(
            "decision.review.outcome", "VOT-18", Reviewed.class, "第三十三条", "第三十八条第二款", OfficeRules::notTwiceInARow);

    /** 村民代表无正当理由连续三次不参加会议的，资格终止. */
    public static final Provision<Absences> REPRESENTATIVES_ABSENT = Provision.of(
            "decision.representative.absences",
            "VOT-24",
            Absences.class,
            shandongMeasures("第四十二条、第四十三条"),
            SHANDONG_MEASURES,
            OfficeRules::nobodyThreeTimes);

    /** 村务监督委员会成员出缺，六十日内补足. */
    public static final Provision<Vacancy> SUPERVISION_VACANT = Provision.of(
            "decision.supervision.vacancy",
            "VOT-24",
            Vacancy.class,
            shandongMeasures("第四十二条、第四十三条"),
            SHANDONG_MEASURES,
            OfficeRules::filledInTime);

    /** In a row, and then no more. */
    public static final int MISSED_IN_A_ROW = 3;

    private static final int MONTHS_APART = 6;
    private static final int DAYS_TO_FILL = 60;
    private static final String NOBODY = "—";

    private OfficeRules() {}

    static List<Provision<?>> all() {
        return List.of(
                RECALL_PETITION,
                RECALL_TURNOUT,
                RECALL_MAJORITY,
                REVIEW_INTERVAL,
                REVIEW_OUTCOME,
                REPRESENTATIVES_ABSENT,
                SUPERVISION_VACANT);
    }

    /** 五分之一以上有选举权的村民，或者三分之一以上的村民代表. */
    private static Verdict enoughPetitioners(Petition petition, Settings settings) {
        var ofRepresentatives = petition.ofRepresentatives();
        var entitled = petition.entitled();
        var petitioners = petition.petitioners();
        if (ofRepresentatives == null || entitled == null || entitled == 0 || petitioners == null)
            return Verdict.undetermined(entitled, petitioners);
        var parts = ofRepresentatives ? 3 : 5;
        return Verdict.when(
                petitioners <= entitled && Shares.part(petitioners, entitled, parts),
                entitled,
                petitioners,
                Shares.leastPart(entitled, parts));
    }

    private static Verdict moreThanHalf(@Nullable Integer whole, @Nullable Integer part) {
        if (whole == null || part == null) return Verdict.undetermined(whole, part);
        return Verdict.when(
                part <= whole && Shares.moreThanHalf(part, whole), whole, part, Shares.leastMoreThanHalf(whole));
    }

    private static Verdict sixMonthsApart(Reviews reviews, Settings settings) {
        var earlier = reviews.earlier();
        var later = reviews.later();
        if (earlier == null || later == null) return Verdict.undetermined(earlier, later);
        var first = earlier.plusMonths(MONTHS_APART);
        return Verdict.when(!later.isBefore(first), earlier, later, first);
    }

    private static Verdict notTwiceInARow(Reviewed reviewed, Settings settings) {
        var before = reviewed.unfitBefore();
        var now = reviewed.unfitNow();
        if (reviewed.elected() == null || before == null || now == null) return Verdict.undetermined(reviewed.who());
        return Verdict.when(!(reviewed.elected() && before && now), reviewed.who());
    }

    private static Verdict nobodyThreeTimes(Absences absences, Settings settings) {
        var meetings = absences.meetings();
        var people = absences.people();
        if (meetings == null || people == null) return Verdict.undetermined(meetings);
        if (people > 0) return Verdict.violated(meetings, people, absences.who());
        return meetings < MISSED_IN_A_ROW ? Verdict.undetermined(meetings) : Verdict.satisfied(meetings, 0, NOBODY);
    }

    private static Verdict filledInTime(Vacancy vacancy, Settings settings) {
        var since = vacancy.vacantSince();
        var today = vacancy.today();
        if (today == null) return Verdict.undetermined(since, today, since);
        if (since == null) return Verdict.satisfied(NOBODY, today, NOBODY);
        var last = since.plusDays(DAYS_TO_FILL);
        return ChronoUnit.DAYS.between(since, today) > DAYS_TO_FILL
                ? Verdict.violated(since, today, last)
                : Verdict.undetermined(since, today, last);
    }
}
