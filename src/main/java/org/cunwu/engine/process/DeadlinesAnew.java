package org.cunwu.engine.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.register.InboxTable;
import org.cunwu.engine.register.StepTimeRegister;
import org.cunwu.law.HolidaysChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 期限重算 — when a year's holidays were confirmed, open deadlines are computed anew in the same transaction, each as an act
 * of its own; none ends earlier than before.
 */
@Component
class DeadlinesAnew {

    private final InboxTable inbox;
    private final StepTimeRegister times;
    private final StepDeadlines deadlines;
    private final TaskService tasks;
    private final MovedEnds moved;

    DeadlinesAnew(
            InboxTable inbox, StepTimeRegister times, StepDeadlines deadlines, TaskService tasks, MovedEnds moved) {
        this.inbox = inbox;
        this.times = times;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.moved = moved;
    }

    @EventListener
    void holidaysChanged(HolidaysChanged change) {
        for (var item : inbox.all()) {
            var turn = Turn.of(item, times.roundOf(item.task()));
            deadlines.of(turn).filter(it -> isLater(it, item)).ifPresent(it -> move(item, it));
            deadlines.promised(turn).ifPresent(it -> times.promise(item.task(), it));
        }
    }

    private static boolean isLater(Instant computed, InboxItem item) {
        var before = item.dueAt();
        return before == null || computed.isAfter(before);
    }

    private void move(InboxItem item, Instant due) {
        // somebody may complete the step at this moment
        if (inbox.lock(item.task()).isEmpty()) return;
        Passage.through(() -> tasks.setDueDate(item.task(), Date.from(due)));
        inbox.due(item.task(), due);
        moved.record("engine.deadline-moved", item.village(), item.caseId(), item.stepName(), item.dueAt(), due);
    }
}
