package org.cunwu.engine.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.cunwu.engine.DueTimers;
import org.cunwu.kernel.TownClock;
import org.springframework.stereotype.Component;

/** Runs due timers in the caller's thread. */
@Component
class TimersOfThePast implements DueTimers {

    private final ManagementService management;
    private final TownClock clock;

    TimersOfThePast(ManagementService management, TownClock clock) {
        this.management = management;
        this.clock = clock;
    }

    @Override
    public void run() {
        var due = management
                .createJobQuery()
                .timers()
                .duedateLowerThan(Date.from(clock.instant()))
                .orderByJobDuedate()
                .asc()
                .list();
        Passage.through(() -> due.forEach(it -> management.executeJob(it.getId())));
        InHand.forget();
    }
}
