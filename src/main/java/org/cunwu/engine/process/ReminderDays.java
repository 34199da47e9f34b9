package org.cunwu.engine.process;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntSupplier;
import org.cunwu.engine.Reminders.Kind;
import org.cunwu.law.WorkingDays;

/**
 * 提醒的日子 — so many working days before the end, on its last day, and so many working days after it.
 *
 * @param before 提前几个工作日提醒
 * @param after 逾期几个工作日报告上一级
 */
record ReminderDays(int before, int after) {

    /** What is to be written by a day; what takes a holiday table that is missing waits for it. */
    Set<Kind> by(LocalDate today, LocalDate end, WorkingDays calendar) {
        var due = EnumSet.noneOf(Kind.class);
        if (today.isBefore(end)) {
            if (within(() -> before - calendar.between(today, end))) due.add(Kind.BEFORE);
            return due;
        }
        due.add(Kind.END);
        if (today.isAfter(end) && within(() -> calendar.between(end, today) - after)) due.add(Kind.ESCALATED);
        return due;
    }

    private static boolean within(IntSupplier days) {
        try {
            return days.getAsInt() >= 0;
        } catch (WorkingDays.HolidaysUnknown e) {
            return false;
        }
    }
}
