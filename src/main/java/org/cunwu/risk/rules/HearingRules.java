package org.cunwu.risk.rules;

import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/** 公示与征求意见规则 — how long it is posted, and how many of those affected must have answered. */
public final class HearingRules {

    /**
     * A paper on the board. The day of posting is not counted; the last day hangs until midnight.
     *
     * @param workingDays from the day after the first to the last; null while the holiday table is missing
     * @param today the day of recording
     */
    public record Posted(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Integer workingDays,
            @Nullable LocalDate today) {}

    /** Households that are affected, and those that answered. */
    public record Sample(
            @Nullable Integer affected, @Nullable Integer answered) {}

    /**
     * Members of the collective whose land is taken.
     *
     * @param objecting who hold the compensation plan to be against the law
     * @param heardOn the day of the hearing that the county held
     */
    public record Objections(
            @Nullable Integer members,
            @Nullable Integer objecting,
            @Nullable LocalDate heardOn) {}

    /**
     * Where another plan took the place of the first: the day on which that was decided, and the first day of the posting.
     */
    public record Anew(
            @Nullable LocalDate replannedOn, @Nullable LocalDate first) {}

    public static final Parameter NOTICE_DAYS =
            Parameter.number("risk.hearing.notice-working-days", "SSR-03", 10, 10, 60);
    public static final Parameter PARTICIPATION =
            Parameter.number("risk.hearing.participation-percent", "SSR-03", 50, 10, 100);

    private static final int PRE_NOTICE_DAYS = 10;
    private static final int COMPENSATION_DAYS = 30;

    public static final Provision<Posted> NOTICE = Provision.of(
            "risk.hearing.notice", "SSR-03", Posted.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, HearingRules::notice);

    public static final Provision<Anew> ANEW = Provision.of(
            "risk.hearing.anew", "SSR-04", Anew.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, HearingRules::anew);

    public static final Provision<Sample> PARTICIPANTS = Provision.of(
            "risk.hearing.participation",
            "SSR-03",
            Sample.class,
            TOWN_SETTING,
            Statutes.TOWN_SETTINGS,
            HearingRules::participation);

    public static final Provision<Posted> PRE_NOTICE = Provision.of(
            "risk.land.pre-notice",
            "SSR-09",
            Posted.class,
            Statutes.landRegulation("第二十六条"),
            Statutes.LAND_REGULATION,
            (facts, settings) -> workingDays(PRE_NOTICE_DAYS, facts));

    public static final Provision<Posted> COMPENSATION = Provision.of(
            "risk.land.compensation-notice",
            "SSR-09",
            Posted.class,
            Statutes.landRegulation("第二十八条"),
            Statutes.LAND_REGULATION,
            HearingRules::compensation);

    public static final Provision<Objections> HEARING = Provision.of(
            "risk.land.hearing",
            "SSR-09",
            Objections.class,
            Statutes.landLaw("第四十七条"),
            Statutes.LAND_LAW,
            HearingRules::hearing);

    private HearingRules() {}

    static List<Provision<?>> all() {
        return List.of(NOTICE, ANEW, PARTICIPANTS, PRE_NOTICE, COMPENSATION, HEARING);
    }

    private static Verdict notice(Posted facts, Settings settings) {
        return workingDays(settings.number(NOTICE_DAYS.name()), facts);
    }

    private static Verdict anew(Anew facts, Settings settings) {
        var replanned = facts.replannedOn();
        var first = facts.first();
        if (first == null) return Verdict.undetermined();
        if (replanned == null) return Verdict.satisfied("—", first);
        return Verdict.when(!first.isBefore(replanned), replanned, first);
    }

    private static Verdict workingDays(long least, Posted facts) {
        var first = facts.first();
        var last = facts.last();
        var days = facts.workingDays();
        var today = facts.today();
        if (first == null || last == null || days == null || today == null) return Verdict.undetermined(least);
        return Verdict.when(days >= least && last.isBefore(today), least, first, last, days);
    }

    private static Verdict compensation(Posted facts, Settings settings) {
        var first = facts.first();
        var last = facts.last();
        var today = facts.today();
        if (first == null || last == null || today == null) return Verdict.undetermined(COMPENSATION_DAYS);
        var days = ChronoUnit.DAYS.between(first, last);
        return Verdict.when(days >= COMPENSATION_DAYS && last.isBefore(today), COMPENSATION_DAYS, first, last, days);
    }

    private static Verdict participation(Sample facts, Settings settings) {
        var least = settings.number(PARTICIPATION.name());
        var affected = facts.affected();
        var answered = facts.answered();
        if (affected == null || answered == null || affected <= 0) return Verdict.undetermined(least);
        var needed = (least * affected + 99) / 100;
        return Verdict.when(answered >= needed && answered <= affected, least, affected, answered, needed);
    }

    private static Verdict hearing(Objections facts, Settings settings) {
        var members = facts.members();
        var objecting = facts.objecting();
        if (members == null || objecting == null || members <= 0 || objecting < 0 || objecting > members) {
            return Verdict.undetermined();
        }
        var majority = 2L * objecting > members;
        return Verdict.when(!majority || facts.heardOn() != null, members, objecting, facts.heardOn())
                .withValue(majority);
    }
}
