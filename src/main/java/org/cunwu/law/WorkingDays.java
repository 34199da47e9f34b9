package org.cunwu.law;

import java.time.LocalDate;

/** 工作日 — weekdays that are no statutory holiday, and the make-up days; by the town's dated table. */
public interface WorkingDays {

    /** @throws HolidaysUnknown when the table of that year is missing */
    boolean isWorkingDay(LocalDate day);

    /** The last day of a period of so many working days that starts the day after {@code start} (CAL-01, CAL-02). */
    LocalDate plus(LocalDate start, int workingDays);

    /** Whole working days after {@code start} up to and including {@code end}; negative when end is earlier. */
    int between(LocalDate start, LocalDate end);

    /**
     * The last day of a period of so many calendar days that starts the day after {@code start}; when that is a day of
     * rest, the working day that follows it (CAL-01). Not for a minimum of notice or publication, which no rest day
     * shortens or excuses (CAL-03): that is {@code start.plusDays(n)}.
     */
    LocalDate lastDay(LocalDate start, int calendarDays);

    /** Whether the holiday table of a year is there. */
    boolean knows(int year);

    /** The table of a year is missing; a legal period cannot be computed and is never guessed. */
    class HolidaysUnknown extends RuntimeException {
        private final int year;

        public HolidaysUnknown(int year) {
            super("No holiday table for " + year);
            this.year = year;
        }

        public int year() {
            return year;
        }
    }
}
