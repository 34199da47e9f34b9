package org.cunwu.engine.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.register.InboxTable;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.HolidaysChanged;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 期限重算 — when a year's holidays were confirmed, open deadlines are computed anew in the same transaction, each as an act
 * of its own; none ends earlier than before.
 */
@Component
class DeadlinesAnew {

    private final InboxTable inbox;
    private final StepDeadlines deadlines;
    private final TaskService tasks;
    private final Ledger ledger;
    private final TownClock clock;

    DeadlinesAnew(InboxTable inbox, StepDeadlines deadlines, TaskService tasks, Ledger ledger, TownClock clock) {
        this.inbox = inbox;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    void holidaysChanged(HolidaysChanged change) {
        for (var item : inbox.all()) {
            deadlines
                    .of(item.process(), item.step(), item.village(), item.createdAt())
                    .filter(it -> isLater(it, item))
                    .ifPresent(it -> move(item, it));
        }
    }

    private static boolean isLater(Instant computed, InboxItem item) {
        var before = item.dueAt();
        return before == null || computed.isAfter(before);
    }

    private void move(InboxItem item, Instant due) {
        Passage.through(() -> tasks.setDueDate(item.task(), Date.from(due)));
        inbox.due(item.task(), due);
        ledger.append(new Act(
                item.village().value(),
                Act.SYSTEM,
                "system",
                "engine.deadline-moved",
                item.caseId(),
                clock.today(),
                Map.of(
                        "step",
                        item.stepName(),
                        "until",
                        java.time.LocalDate.ofInstant(due, TownClock.ZONE).toString()),
                Map.of(),
                List.of(),
                List.of()));
    }
}
