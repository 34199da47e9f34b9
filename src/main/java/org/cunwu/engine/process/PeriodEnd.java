package org.cunwu.engine.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.WorkingDays;

/** 期满 — the last moment of a period in days, which starts the day after it was opened. */
final class PeriodEnd {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private PeriodEnd() {}

    /** @throws WorkingDays.HolidaysUnknown while the holiday table that it takes is missing: a day is never guessed */
    static Instant ofWorkingDays(WorkingDays calendar, Instant opened, int days) {
        return endOf(calendar.plus(dayOf(opened), days));
    }

    static Instant ofCalendarDays(Instant opened, int days) {
        return endOf(dayOf(opened).plusDays(days));
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, TownClock.ZONE);
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(TownClock.ZONE).toInstant();
    }
}
