package org.cunwu.engine.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
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

    private final ManagementService management;
    private final EngineCommands commands;
    private final MovedEnds moved;
    private final TownClock clock;

    TimersAnew(ManagementService management, EngineCommands commands, MovedEnds moved, TownClock clock) {
        this.management = management;
        this.commands = commands;
        this.moved = moved;
        this.clock = clock;
    }

    @EventListener
    void holidaysChanged(HolidaysChanged change) {
        var running = management
                .createJobQuery()
                .timers()
                .duedateHigherThan(Date.from(clock.instant()))
                .orderByJobId()
                .asc()
                .list();
        for (var job : running) commands.execute(new TimerAnew(job.getId())).ifPresent(this::record);
    }

    private void record(TimerAnew.Moved timer) {
        moved.record("engine.timer-moved", timer.village(), timer.caseId(), timer.step(), timer.from(), timer.until());
    }
}
