package org.cunwu.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.StepTimes;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Texts;
import org.cunwu.law.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 期限 — 还剩 3 个工作日（11月25日前）. */
@Component
public class Deadlines {

    private static final int SOON = 3;

    /**
     * What is left, in words.
     *
     * @param look {@code good}, {@code soon} or {@code late}
     */
    public record Left(String words, String look) {}

    private final WorkingDays days;
    private final StepTimes times;
    private final Texts texts;
    private final TownClock clock;

    Deadlines(WorkingDays days, StepTimes times, Texts texts, TownClock clock) {
        this.days = days;
        this.times = times;
        this.texts = texts;
        this.clock = clock;
    }

    /** Without an end there is no holiday table yet; that is said, and the end comes with the table. */
    public Left left(@Nullable Instant due) {
        if (due == null) return new Left(texts.text("desk.due.unknown"), "soon");
        var day = LocalDate.ofInstant(due, TownClock.ZONE);
        var date = texts.text("desk.due.date", day.getMonthValue(), day.getDayOfMonth());
        if (due.isBefore(clock.instant())) return new Left(late(day, date), "late");
        try {
            if (day.equals(clock.today())) return new Left(texts.text("desk.due.today", date), "soon");
            var left = days.between(clock.today(), day);
            return new Left(texts.text("desk.due.left", left, date), left <= SOON ? "soon" : "good");
        } catch (WorkingDays.HolidaysUnknown e) {
            return new Left(texts.text("desk.due.by", date), "good");
        }
    }

    /** Over a weekend a step is late by no working day yet. */
    private String late(LocalDate day, String date) {
        try {
            var late = days.between(day, clock.today());
            return late == 0 ? texts.text("desk.due.late", date) : texts.text("desk.due.late-by", late, date);
        } catch (WorkingDays.HolidaysUnknown e) {
            return texts.text("desk.due.late", date);
        }
    }

    /** What an earlier round used of the step's time, in words. */
    public @Nullable String used(InboxItem step) {
        return times.before(step)
                .map(it -> texts.text(
                        it.workingDays() ? "desk.due.used" : "desk.due.used-calendar",
                        it.used(),
                        it.whole(),
                        it.left()))
                .orElse(null);
    }
}
