package org.cunwu.engine.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.HolidaysChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 定时重算 — when a year's holidays were confirmed, timers in working days that still run are computed anew in the same
 * transaction, each as an act of its own; none ends earlier than before. One that is due already has run out.
 */
@Component
class TimersAnew {

    private final ProcessEngine engine;
    private final MovedEnds moved;
    private final TownClock clock;

    TimersAnew(ProcessEngine engine, MovedEnds moved, TownClock clock) {
        this.engine = engine;
        this.moved = moved;
        this.clock = clock;
    }

    @EventListener
    void holidaysChanged(HolidaysChanged change) {
        var running = engine.getManagementService()
                .createJobQuery()
                .timers()
                .duedateHigherThan(Date.from(clock.instant()))
                .orderByJobId()
                .asc()
                .list();
        for (var job : running) anew(job).ifPresent(this::record);
    }

    private Optional<TimerAnew.Moved> anew(Job job) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return Passage.through(
                () -> configuration.getCommandExecutorTxRequired().execute(new TimerAnew(job.getId())));
    }

    private void record(TimerAnew.Moved timer) {
        moved.record("engine.timer-moved", timer.village(), timer.caseId(), timer.step(), timer.from(), timer.until());
    }
}
