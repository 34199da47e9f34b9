package org.cunwu.engine.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.StepTimes;
import org.cunwu.engine.register.StepTimeRegister;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.law.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * 办理期限 — the last moment of a step's time, by the town's parameters and calendar. What a step used before the case was
 * sent back counts, so that nobody gains time by returning.
 */
@Component
class StepDeadlines implements StepTimes {

    /** What is left to a step in any case when it comes again. */
    static final String LEAST = "engine.step.least-days";

    private static final int FIRST_ROUND = 1;

    private final Steps steps;
    private final StepTimeRegister times;
    private final Law law;
    private final WorkingDays workingDays;

    StepDeadlines(Steps steps, StepTimeRegister times, Law law, WorkingDays workingDays) {
        this.steps = steps;
        this.times = times;
        this.law = law;
        this.workingDays = workingDays;
    }

    /** Empty while the holiday table that it takes is missing: a day is never guessed. */
    Optional<Instant> of(Turn turn) {
        var deadline = steps.step(turn.process(), turn.step()).deadline();
        try {
            var days = turn.round() == FIRST_ROUND
                    ? days(turn, deadline)
                    : counted(turn, deadline).left();
            return Optional.of(end(deadline, turn.opened(), days));
        } catch (WorkingDays.HolidaysUnknown e) {
            return Optional.empty();
        }
    }

    /** The whole time of a step that nobody had before. */
    Optional<Instant> of(String process, String step, VillageCode village, Instant opened) {
        var deadline = steps.step(process, step).deadline();
        try {
            return Optional.of(end(deadline, opened, number(village, opened, deadline.parameter())));
        } catch (WorkingDays.HolidaysUnknown e) {
            return Optional.empty();
        }
    }

    /** The end of a period in calendar days that a parameter sets. */
    Instant period(String parameter, VillageCode village, Instant opened) {
        return PeriodEnd.ofCalendarDays(opened, number(village, opened, parameter));
    }

    /** Each round has its promise anew: it says how soon a post answers, not how long a case takes. */
    Optional<Instant> promised(Turn turn) {
        try {
            return steps.step(turn.process(), turn.step()).promise().map(it -> end(it, turn.opened(), days(turn, it)));
        } catch (WorkingDays.HolidaysUnknown e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Used> before(InboxItem step) {
        var round = times.roundOf(step.task());
        if (round == FIRST_ROUND) return Optional.empty();
        try {
            var deadline = steps.step(step.process(), step.step()).deadline();
            return Optional.of(counted(Turn.of(step, round), deadline)).filter(it -> it.used() > 0);
        } catch (WorkingDays.HolidaysUnknown e) {
            return Optional.empty();
        }
    }

    private Used counted(Turn turn, Deadline deadline) {
        var turns = times.before(turn.caseId(), turn.process(), turn.step(), turn.group(), turn.round());
        var used = UsedDays.of(turns, deadline.workingDays(), workingDays);
        var whole = days(turn, deadline);
        return new Used(used, whole, UsedDays.left(whole, used, number(turn, LEAST)), deadline.workingDays());
    }

    private int days(Turn turn, Deadline deadline) {
        return number(turn, deadline.parameter());
    }

    private int number(Turn turn, String parameter) {
        return number(turn.village(), turn.opened(), parameter);
    }

    private int number(VillageCode village, Instant opened, String parameter) {
        var day = LocalDate.ofInstant(opened, TownClock.ZONE);
        return Math.toIntExact(law.settings(village, day).number(parameter));
    }

    private Instant end(Deadline deadline, Instant opened, int days) {
        return deadline.workingDays()
                ? PeriodEnd.ofWorkingDays(workingDays, opened, days)
                : PeriodEnd.ofCalendarDays(opened, days);
    }
}
