package org.cunwu.engine.process;

import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * 工作日历 — the engine's calendar: {@code 5wd} is the end of the fifth working day after the start, {@code 15d} the end
 * of the fifteenth calendar day; everything else as the engine reads it (ISO dates and durations). A model writes it as
 * the {@code timeDate} of a timer or the due date of a task.
 */
final class WorkingDayCalendar extends DueDateBusinessCalendar {

    private static final Pattern WORKING_DAYS = Pattern.compile("(\\d{1,3})wd");
    private static final Pattern CALENDAR_DAYS = Pattern.compile("(\\d{1,4})d");

    private final WorkingDays workingDays;
    private final TownClock clock;

    WorkingDayCalendar(WorkingDays workingDays, TownClock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Whether a period, as a model states it, changes its end with the holidays. */
    static boolean isInWorkingDays(@Nullable String period) {
        return period != null && WORKING_DAYS.matcher(period).matches();
    }

    @Override
    public Date resolveDuedate(String duedate, @Nullable Date startDate) {
        var opened = startDate == null ? clock.instant() : startDate.toInstant();
        var working = WORKING_DAYS.matcher(duedate);
        if (working.matches()) return Date.from(PeriodEnd.ofWorkingDays(workingDays, opened, number(working)));
        var calendar = CALENDAR_DAYS.matcher(duedate);
        if (calendar.matches()) return Date.from(PeriodEnd.ofCalendarDays(opened, number(calendar)));
        return super.resolveDuedate(duedate, startDate);
    }

    private static int number(Matcher days) {
        return Integer.parseInt(days.group(1));
    }
}
