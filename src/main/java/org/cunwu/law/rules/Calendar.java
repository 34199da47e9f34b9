package org.cunwu.law.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.law.Holiday;
import org.cunwu.law.Holiday.Kind;
import org.cunwu.law.WorkingDays;

/**
 * 日历 — working days by a set of holidays and make-up days. A year whose table is missing is never guessed.
 *
 * @param years the years whose table is there
 * @param days what the tables arrange, by day
 */
public record Calendar(Set<Integer> years, Map<LocalDate, Kind> days) implements WorkingDays {

    public Calendar {
        years = Set.copyOf(years);
        days = Map.copyOf(days);
    }

    /** A year's table may also arrange days of the December before; where two tables name a day, the later one holds. */
    public static Calendar of(Set<Integer> years, List<Holiday> inOrderOfYears) {
        var days = new HashMap<LocalDate, Kind>();
        inOrderOfYears.forEach(it -> days.put(it.day(), it.kind()));
        return new Calendar(years, days);
    }

    @Override
    public boolean knows(int year) {
        return years.contains(year);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        if (!knows(day.getYear())) throw new HolidaysUnknown(day.getYear());
        var arranged = days.get(day);
        if (arranged != null) return arranged == Kind.MAKE_UP;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Override
    public LocalDate plus(LocalDate start, int workingDays) {
        if (workingDays < 0) throw new IllegalArgumentException("A period does not run backwards");
        var day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) left--;
        }
        return day;
    }

    @Override
    public int between(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) return -between(end, start);
        return (int) start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    @Override
    public LocalDate lastDay(LocalDate start, int calendarDays) {
        if (calendarDays < 0) throw new IllegalArgumentException("A period does not run backwards");
        var day = start.plusDays(calendarDays);
        while (!isWorkingDay(day)) day = day.plusDays(1);
        return day;
    }
}
