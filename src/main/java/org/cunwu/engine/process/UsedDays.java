package org.cunwu.engine.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.cunwu.engine.register.StepTimeRegister.Span;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.WorkingDays;

/** 已用的天数 — of several turns at a step; a day counts once, and the day of opening does not. */
final class UsedDays {

    private UsedDays() {}

    static int of(List<Span> turns, boolean workingDays, WorkingDays calendar) {
        var days = new TreeSet<LocalDate>();
        turns.forEach(it -> day(it.opened())
                .plusDays(1)
                .datesUntil(day(it.closed()).plusDays(1))
                .forEach(days::add));
        return workingDays ? (int) days.stream().filter(calendar::isWorkingDay).count() : days.size();
    }

    /** The rest, but no less than the town leaves in any case, and never more than there was. */
    static int left(int whole, int used, int least) {
        return Math.max(whole - used, Math.min(whole, least));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, TownClock.ZONE);
    }
}
