package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2018;
import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2018_ENDS;
import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2025;
import static org.cunwu.decision.rules.Statutes.SHANDONG_MEASURES;
import static org.cunwu.decision.rules.Statutes.TOWN_SETTINGS;
import static org.cunwu.decision.rules.Statutes.collectiveLaw;
import static org.cunwu.decision.rules.Statutes.committeeLaw2018;
import static org.cunwu.decision.rules.Statutes.committeeLaw2025;
import static org.cunwu.decision.rules.Statutes.shandongMeasures;
import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cunwu.decision.Body;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Provision.Version;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * 会议通知 — how long before a meeting it must be announced. The day of the notice is not counted (民法典 第二百零一条): ten
 * days from 1 June lead to 11 June, by the strict count to 12 June.
 */
public final class NoticeRules {

    /**
     * Facts of a notice.
     *
     * @param urgent whether a special circumstance with a recorded reason calls for a notice at short term
     */
    public record Notice(
            @Nullable LocalDate given,
            @Nullable LocalDate meeting,
            @Nullable Boolean urgent) {}

    public static final Parameter ASSEMBLY_DAYS =
            Parameter.number("decision.notice.villagers-assembly-days", "VOT-16", 10, 10, 60);
    public static final Parameter REPRESENTATIVES_DAYS =
            Parameter.number("decision.notice.representatives-assembly-days", "VOT-16", 5, 5, 60);
    public static final Parameter MEMBERS_DAYS =
            Parameter.number("decision.notice.members-assembly-days", "VOT-16", 10, 10, 60);
    public static final Parameter MEMBER_REPRESENTATIVES_DAYS =
            Parameter.number("decision.notice.member-representatives-days", "VOT-16", 10, 1, 60);
    public static final Parameter STRICT = Parameter.flag("decision.notice.strict-count", "VOT-16", false);

    public static final Provision<Notice> VILLAGERS = new Provision<>(
            "decision.notice.villagers-assembly",
            "VOT-16",
            Notice.class,
            List.of(
                    new Version<>(
                            committeeLaw2018("第二十一条"),
                            COMMITTEE_LAW_2018,
                            COMMITTEE_LAW_2018_ENDS,
                            (notice, settings) -> inTime(notice, ASSEMBLY_DAYS, settings)),
                    new Version<>(
                            committeeLaw2025("第二十五条"), COMMITTEE_LAW_2025, null, NoticeRules::inTimeUnlessUrgent)));

    public static final Provision<Notice> REPRESENTATIVES = Provision.of(
            "decision.notice.representatives-assembly",
            "VOT-16",
            Notice.class,
            shandongMeasures("第二十四条"),
            SHANDONG_MEASURES,
            (notice, settings) -> inTime(notice, REPRESENTATIVES_DAYS, settings));

    public static final Provision<Notice> MEMBERS = Provision.of(
            "decision.notice.members-assembly",
            "VOT-16",
            Notice.class,
            collectiveLaw("第二十七条"),
            COLLECTIVE_LAW,
            (notice, settings) -> inTime(notice, MEMBERS_DAYS, settings));

    public static final Provision<Notice> MEMBER_REPRESENTATIVES = Provision.of(
            "decision.notice.member-representatives",
            "VOT-16",
            Notice.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            (notice, settings) -> inTime(notice, MEMBER_REPRESENTATIVES_DAYS, settings));

    private NoticeRules() {}

    /** The notice that a meeting of this body needs. */
    public static Provision<Notice> of(Body body) {
        return switch (body) {
            case VILLAGERS_ASSEMBLY -> VILLAGERS;
            case REPRESENTATIVES_ASSEMBLY -> REPRESENTATIVES;
            case MEMBERS_ASSEMBLY -> MEMBERS;
            case MEMBER_REPRESENTATIVES -> MEMBER_REPRESENTATIVES;
        };
    }

    static List<Provision<?>> all() {
        return List.of(VILLAGERS, REPRESENTATIVES, MEMBERS, MEMBER_REPRESENTATIVES);
    }

    static List<Parameter> parameters() {
        return List.of(ASSEMBLY_DAYS, REPRESENTATIVES_DAYS, MEMBERS_DAYS, MEMBER_REPRESENTATIVES_DAYS, STRICT);
    }

    /** Since 2026 a special circumstance allows a notice at short term; it is still given before the meeting. */
    private static Verdict inTimeUnlessUrgent(Notice notice, Settings settings) {
        var counted = inTime(notice, ASSEMBLY_DAYS, settings);
        var given = notice.given();
        var meeting = notice.meeting();
        if (given == null || meeting == null || !Boolean.TRUE.equals(notice.urgent())) return counted;
        return meeting.isBefore(given)
                ? counted
                : new Verdict(Verdict.Outcome.SATISFIED, counted.arguments(), counted.value());
    }

    private static Verdict inTime(Notice notice, Parameter period, Settings settings) {
        var days = settings.number(period.name()) + (settings.flag(STRICT.name()) ? 1 : 0);
        var given = notice.given();
        var meeting = notice.meeting();
        if (given == null) return Verdict.undetermined(days);
        var earliest = given.plusDays(days);
        if (meeting == null) return Verdict.undetermined(days).withValue(earliest);
        return Verdict.when(
                        !meeting.isBefore(earliest),
                        days,
                        given,
                        meeting,
                        ChronoUnit.DAYS.between(given, meeting),
                        earliest)
                .withValue(earliest);
    }
}
