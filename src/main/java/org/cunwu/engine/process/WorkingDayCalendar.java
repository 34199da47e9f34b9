package org.cunwu.engine.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * 工作日历 — the engine's calendar: {@code 5wd} is the end of the fifth working day after the start, {@code 15d} the end
 * of the fifteenth calendar day; everything else as the engine reads it (ISO dates and durations).
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

    @Override
    public Date resolveDuedate(String duedate, @Nullable Date startDate) {
        var start = LocalDate.ofInstant(startDate == null ? clock.instant() : startDate.toInstant(), TownClock.ZONE);
        var working = WORKING_DAYS.matcher(duedate);
        if (working.matches()) return endOf(workingDays.plus(start, Integer.parseInt(working.group(1))));
        var calendar = CALENDAR_DAYS.matcher(duedate);
        if (calendar.matches()) return endOf(start.plusDays(Integer.parseInt(calendar.group(1))));
        return super.resolveDuedate(duedate, startDate);
    }

    private static Date endOf(LocalDate day) {
        return Date.from(
                day.atTime(LocalTime.of(23, 59, 59)).atZone(TownClock.ZONE).toInstant());
    }
}
