package org.cunwu.law.rules;

import java.time.LocalDate;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.WorkingDays;
import org.jspecify.annotations.Nullable;

/** 期间 — when a period ends that begins the day after it was set off. */
public final class PeriodRules {

    /**
     * A period in calendar days.
     *
     * @param minimumNotice whether it is a minimum of notice or publication, which is never put off to excuse it
     */
    public record CalendarDays(
            @Nullable LocalDate start,
            @Nullable Integer days,
            @Nullable Boolean minimumNotice) {}

    /** A period in working days. */
    public record WorkDays(
            @Nullable LocalDate start, @Nullable Integer days) {}

    private static final LegalSource CIVIL_CODE = LegalSource.of("民法典", LocalDate.of(2020, 5, 28), "第二百零一条、第二百零三条");
    private static final LocalDate CIVIL_CODE_IN_FORCE = LocalDate.of(2021, 1, 1);

    /** Thirteen days since 2025; how they fall is arranged each year by notice. */
    private static final LegalSource HOLIDAYS = LegalSource.of("全国年节及纪念日放假办法", LocalDate.of(2024, 11, 10), "");

    private static final LocalDate HOLIDAYS_IN_FORCE = LocalDate.of(2025, 1, 1);
    private static final int LONGEST = 3_660;
    private static final String NO_YEAR = "—";

    private PeriodRules() {}

    public static Provision<CalendarDays> calendarDays(WorkingDays calendar) {
        return Provision.of(
                "law.period.calendar-days",
                "CAL-01",
                CalendarDays.class,
                CIVIL_CODE,
                CIVIL_CODE_IN_FORCE,
                (facts, settings) -> end(facts, calendar));
    }

    public static Provision<WorkDays> workingDays(WorkingDays calendar) {
        return Provision.of(
                "law.period.working-days",
                "CAL-02",
                WorkDays.class,
                HOLIDAYS,
                HOLIDAYS_IN_FORCE,
                (facts, settings) -> end(facts, calendar));
    }

    private static Verdict end(CalendarDays facts, WorkingDays calendar) {
        var start = facts.start();
        var days = facts.days();
        var minimum = facts.minimumNotice();
        if (start == null || days == null || isNoLength(days) || minimum == null)
            return Verdict.undetermined(start, days, NO_YEAR);
        if (minimum) return found(start, days, start.plusDays(days));
        try {
            return found(start, days, calendar.lastDay(start, days));
        } catch (WorkingDays.HolidaysUnknown e) {
            return Verdict.undetermined(start, days, e.year());
        }
    }

    private static Verdict end(WorkDays facts, WorkingDays calendar) {
        var start = facts.start();
        var days = facts.days();
        if (start == null || days == null || isNoLength(days)) return Verdict.undetermined(start, days, NO_YEAR);
        try {
            return found(start, days, calendar.plus(start, days));
        } catch (WorkingDays.HolidaysUnknown e) {
            return Verdict.undetermined(start, days, e.year());
        }
    }

    private static Verdict found(LocalDate start, int days, LocalDate end) {
        return Verdict.satisfied(start, days, end).withValue(end);
    }

    private static boolean isNoLength(int days) {
        return days < 0 || days > LONGEST;
    }
}
