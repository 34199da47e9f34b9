package org.cunwu.desk.web;

import java.time.Instant;
import java.time.LocalDate;
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
    private final Texts texts;
    private final TownClock clock;

    Deadlines(WorkingDays days, Texts texts, TownClock clock) {
        this.days = days;
        this.texts = texts;
        this.clock = clock;
    }

    public @Nullable Left left(@Nullable Instant due) {
        if (due == null) return null;
        var day = LocalDate.ofInstant(due, TownClock.ZONE);
        var date = texts.text("desk.due.date", day.getMonthValue(), day.getDayOfMonth());
        if (due.isBefore(clock.instant())) return new Left(texts.text("desk.due.late", date), "late");
        try {
            var left = days.between(clock.today(), day);
            return new Left(texts.text("desk.due.left", left, date), left <= SOON ? "soon" : "good");
        } catch (WorkingDays.HolidaysUnknown e) {
            return new Left(date, "good");
        }
    }
}
