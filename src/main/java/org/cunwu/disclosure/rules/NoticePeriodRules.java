package org.cunwu.disclosure.rules;

import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cunwu.disclosure.Subject;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Provision.Version;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * 公布期限 — how long and how soon a notice is posted. The day of posting is not counted, and the last day is posted until
 * midnight: from 1 June for fifteen days means until 16 June at the earliest, taken down not before 17 June.
 */
public final class NoticePeriodRules {

    /** The day of posting and the last day on which the notice still hangs. */
    public record Period(
            @Nullable LocalDate start, @Nullable LocalDate end) {}

    /** The day on which the thing to be disclosed happened, and the day of posting. */
    public record Promptness(
            @Nullable LocalDate happened, @Nullable LocalDate start) {}

    /** When the thing to be disclosed happened, when it was posted, and the day of recording. */
    public record Posted(
            @Nullable LocalDate happened,
            @Nullable LocalDate start,
            @Nullable LocalDate today) {}

    /** When it was posted, when the supervisors looked at the board, and the day of recording. */
    public record Seen(
            @Nullable LocalDate posted,
            @Nullable LocalDate checked,
            @Nullable LocalDate today) {}

    public static final Parameter DAYS = Parameter.number("disclosure.notice.days", "4D-04", 15, 15, 365);
    public static final Parameter RESOLUTION_START =
            Parameter.number("disclosure.resolution.start-days", "4D-06", 3, 0, 15);
    public static final Parameter RESULT_START = Parameter.number("disclosure.result.start-days", "4D-08", 15, 0, 60);

    public static final Parameter AFFAIRS_START = Parameter.number("disclosure.affairs.start-days", "PUB-04", 5, 0, 30);

    /** Whether a posting entered late counts from its entry; without it a typed day alone could end the period at once. */
    public static final Parameter COUNT_FROM_ENTRY =
            Parameter.flag("disclosure.notice.count-from-entry", "4D-04", true);

    /** 山东省村务公开条例, while the national law named no period. */
    private static final int SHANDONG_DAYS = 5;

    private static final LocalDate FIFTEEN_DAYS_SINCE = LocalDate.of(2026, 1, 1);

    /** A notice posted since then hangs into 2026 even by Shandong's five days; the town keeps it for the new period. */
    private static final LocalDate HANGS_INTO_2026 = FIFTEEN_DAYS_SINCE.minusDays(SHANDONG_DAYS);

    public static final Provision<Period> PERIOD = new Provision<>(
            "disclosure.notice.period",
            "4D-04",
            Period.class,
            List.of(
                    new Version<>(
                            LegalSource.of("山东省村务公开条例", LocalDate.of(2018, 9, 21), "第十三条"),
                            LocalDate.of(2018, 9, 21),
                            HANGS_INTO_2026.minusDays(1),
                            (period, settings) -> lastsFor(SHANDONG_DAYS, period)),
                    new Version<>(
                            TOWN_SETTING,
                            HANGS_INTO_2026,
                            FIFTEEN_DAYS_SINCE.minusDays(1),
                            (period, settings) -> lastsFor(settings.number(DAYS.name()), period)),
                    new Version<>(
                            LegalSource.of("村民委员会组织法", LocalDate.of(2025, 10, 28), "第三十五条第四款"),
                            FIFTEEN_DAYS_SINCE,
                            null,
                            (period, settings) -> lastsFor(settings.number(DAYS.name()), period))));

    public static final Provision<Promptness> RESOLUTION_POSTED = Provision.of(
            "disclosure.resolution.start",
            "4D-06",
            Promptness.class,
            TOWN_SETTING,
            LocalDate.of(2018, 9, 21),
            (facts, settings) -> startsWithin(settings.number(RESOLUTION_START.name()), facts));

    public static final Provision<Promptness> RESULT_POSTED = Provision.of(
            "disclosure.result.start",
            "4D-08",
            Promptness.class,
            TOWN_SETTING,
            LocalDate.of(2018, 9, 21),
            (facts, settings) -> startsWithin(settings.number(RESULT_START.name()), facts));

    public static final Provision<Promptness> AFFAIRS_POSTED = Provision.of(
            "disclosure.affairs.start",
            "PUB-04",
            Promptness.class,
            TOWN_SETTING,
            LocalDate.of(2018, 9, 21),
            (facts, settings) -> startsWithin(settings.number(AFFAIRS_START.name()), facts));

    public static final Provision<Posted> POSTED = Provision.of(
            "disclosure.notice.posted",
            "4D-01",
            Posted.class,
            TOWN_SETTING,
            LocalDate.of(2018, 9, 21),
            NoticePeriodRules::betweenTheEventAndToday);

    public static final Provision<Seen> SEEN = Provision.of(
            "disclosure.notice.seen",
            "4D-01",
            Seen.class,
            TOWN_SETTING,
            LocalDate.of(2018, 9, 21),
            NoticePeriodRules::betweenPostingAndToday);

    private NoticePeriodRules() {}

    static List<Provision<?>> all() {
        return List.of(PERIOD, RESOLUTION_POSTED, RESULT_POSTED, AFFAIRS_POSTED, POSTED, SEEN);
    }

    static List<Parameter> parameters() {
        return List.of(DAYS, RESOLUTION_START, RESULT_START, AFFAIRS_START, COUNT_FROM_ENTRY);
    }

    /** How soon this subject must be posted. */
    public static Provision<Promptness> promptness(Subject subject) {
        return switch (subject) {
            case RESOLUTION -> RESOLUTION_POSTED;
            case RESULT -> RESULT_POSTED;
            case AFFAIRS -> AFFAIRS_POSTED;
        };
    }

    private static Verdict lastsFor(long days, Period period) {
        var start = period.start();
        var end = period.end();
        if (start == null) return Verdict.undetermined(days);
        var earliest = start.plusDays(days);
        if (end == null)
            return Verdict.undetermined(days, start, null, null, earliest).withValue(earliest);
        return Verdict.when(!end.isBefore(earliest), days, start, end, ChronoUnit.DAYS.between(start, end), earliest)
                .withValue(earliest);
    }

    private static Verdict startsWithin(long days, Promptness facts) {
        var happened = facts.happened();
        var start = facts.start();
        if (happened == null || start == null) return Verdict.undetermined(days, happened, start);
        return Verdict.when(
                !start.isBefore(happened) && !start.isAfter(happened.plusDays(days)),
                days,
                happened,
                start,
                happened.plusDays(days));
    }

    private static Verdict betweenTheEventAndToday(Posted posted, Settings settings) {
        return between(posted.happened(), posted.start(), posted.today());
    }

    private static Verdict betweenPostingAndToday(Seen seen, Settings settings) {
        return between(seen.posted(), seen.checked(), seen.today());
    }

    private static Verdict between(@Nullable LocalDate earliest, @Nullable LocalDate day, @Nullable LocalDate today) {
        if (earliest == null || day == null || today == null) return Verdict.undetermined(earliest, day, today);
        return Verdict.when(!day.isBefore(earliest) && !day.isAfter(today), earliest, day, today);
    }
}
