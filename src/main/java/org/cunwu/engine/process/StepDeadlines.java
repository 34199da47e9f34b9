package org.cunwu.engine.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.law.WorkingDays;
import org.springframework.stereotype.Component;

/** 办理期限 — the last moment of a step's time, by the town's parameters and calendar. */
@Component
class StepDeadlines {

    private final Steps steps;
    private final Law law;
    private final WorkingDays workingDays;

    StepDeadlines(Steps steps, Law law, WorkingDays workingDays) {
        this.steps = steps;
        this.law = law;
        this.workingDays = workingDays;
    }

    /** Empty while the holiday table that it takes is missing: a day is never guessed. */
    Optional<Instant> of(String process, String step, VillageCode village, Instant opened) {
        var deadline = steps.step(process, step).deadline();
        var day = LocalDate.ofInstant(opened, TownClock.ZONE);
        var days = Math.toIntExact(law.settings(village, day).number(deadline.parameter()));
        if (!deadline.workingDays()) return Optional.of(PeriodEnd.ofCalendarDays(opened, days));
        try {
            return Optional.of(PeriodEnd.ofWorkingDays(workingDays, opened, days));
        } catch (WorkingDays.HolidaysUnknown e) {
            return Optional.empty();
        }
    }

    /** The end of a period in calendar days that a parameter sets. */
    Instant period(String parameter, VillageCode village, Instant opened) {
        var day = LocalDate.ofInstant(opened, TownClock.ZONE);
        return PeriodEnd.ofCalendarDays(
                opened, Math.toIntExact(law.settings(village, day).number(parameter)));
    }
}
