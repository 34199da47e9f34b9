package org.cunwu.engine.process;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * 定时重算 — reads one open timer's period again as its model states it, from the moment it was set. Only a period in
 * working days moves, and only to a later end. The engine's own command of this kind would move it to an earlier one too,
 * and would fail as a whole where a year's table is missing.
 */
final class TimerAnew implements Command<Optional<TimerAnew.Moved>> {

    private final String job;

    TimerAnew(String job) {
        this.job = job;
    }

    /** A timer that ends later than it did. */
    record Moved(VillageCode village, @Nullable UUID caseId, String step, Instant from, Instant until) {}

    @Override
    public Optional<Moved> execute(CommandContext context) {
        if (!(context.getJobManager().findJobById(job) instanceof TimerEntity timer)) return Optional.empty();
        var execution = timer.getExecution();
        if (execution == null || timer.getDuedate() == null) return Optional.empty();
        var activity = execution.getProcessDefinition().findActivity(timer.getActivityId());
        var before = timer.getDuedate();
        if (!movesLater(timer, activity, before.toInstant())) {
            timer.setDuedate(before);
            return Optional.empty();
        }
        return Optional.of(new Moved(
                CaseVars.VILLAGE.from(execution),
                CaseVars.CASE.find(execution).orElse(null),
                String.valueOf(activity.getProperty("name")),
                before.toInstant(),
                timer.getDuedate().toInstant()));
    }

    private static boolean movesLater(TimerEntity timer, ActivityImpl activity, Instant before) {
        var declaration = declaration(timer, activity);
        if (declaration == null) return false;
        try {
            var period = declaration.resolveAndSetDuedate(timer.getExecution(), timer, true);
            return WorkingDayCalendar.isInWorkingDays(period)
                    && timer.getDuedate().toInstant().isAfter(before);
        } catch (WorkingDays.HolidaysUnknown e) {
            // the table that it now reaches into will move it when it comes
            return false;
        }
    }

    private static @Nullable TimerDeclarationImpl declaration(TimerEntity timer, ActivityImpl activity) {
        var scope = activity.getEventScope();
        if (!timer.getJobHandlerType().equals(TimerTaskListenerJobHandler.TYPE)) {
            return TimerDeclarationImpl.getDeclarationsForScope(scope).get(activity.getId());
        }
        var listener = ((TimerJobConfiguration) timer.getJobHandlerConfiguration()).getTimerElementSecondaryKey();
        return TimerDeclarationImpl.getTimeoutListenerDeclarationsForScope(scope)
                .getOrDefault(activity.getId(), Map.of())
                .get(listener);
    }
}
