package org.cunwu.engine.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.register.InboxTable;
import org.cunwu.engine.register.StepTimeRegister;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 待办登记 — keeps the inbox in step with the engine's tasks, in the engine's transaction, and sees to it that a task is
 * signed for only by somebody who holds its post today.
 */
@Component
class TaskRecorder implements TaskListener {

    static final List<String> EVENTS =
            List.of(EVENTNAME_CREATE, EVENTNAME_ASSIGNMENT, EVENTNAME_COMPLETE, EVENTNAME_DELETE);

    private final InboxTable inbox;
    private final StepTimeRegister times;
    private final StepDeadlines deadlines;
    private final LapsedQuestions lapsed;
    private final Capacities capacities;
    private final Countersign countersign;
    private final TownClock clock;

    TaskRecorder(
            InboxTable inbox,
            StepTimeRegister times,
            StepDeadlines deadlines,
            LapsedQuestions lapsed,
            Capacities capacities,
            Countersign countersign,
            TownClock clock) {
        this.inbox = inbox;
        this.times = times;
        this.deadlines = deadlines;
        this.lapsed = lapsed;
        this.capacities = capacities;
        this.countersign = countersign;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> open(task);
            case EVENTNAME_ASSIGNMENT -> assign(task);
            default -> close(task);
        }
    }

    private void open(DelegateTask task) {
        var group = task.getCandidates().iterator().next().getGroupId();
        var process = task.getProcessDefinitionId()
                .substring(0, task.getProcessDefinitionId().indexOf(':'));
        var village = CaseVars.VILLAGE.from(task);
        var created = task.getCreateTime().toInstant();
        var caseId = CaseVars.CASE.from(task);
        var round = times.round(caseId);
        var turn = new Turn(caseId, round, process, task.getTaskDefinitionKey(), village, group, created);
        var due = deadlines.of(turn);
        due.ifPresent(it -> task.setDueDate(Date.from(it)));
        var opened = new InboxTable.Opened(
                task.getId(),
                process,
                task.getTaskDefinitionKey(),
                task.getName(),
                caseId,
                village,
                group,
                created,
                due.orElse(null));
        inbox.open(opened);
        times.open(opened, round, deadlines.promised(turn).orElse(null));
        countersign.opened(task);
    }

    private void assign(DelegateTask task) {
        if (!Passage.isOpen()) checkSigning(task);
        inbox.assign(task.getId(), task.getAssignee());
    }

    /** From Tasklist a person signs for a task themselves or gives back their own; nobody hands work to another there. */
    private void checkSigning(DelegateTask task) {
        var person = signedIn();
        var row = inbox.find(task.getId());
        if (person == null || row.isEmpty()) throw refused();
        var holdsPost = capacities.in(new PersonId(person), row.get().group()).isPresent();
        var holder = row.get().assignee();
        var free = holder == null || holder.value().equals(person);
        var self = task.getAssignee() == null || task.getAssignee().equals(person);
        if (!holdsPost || !free || !self) throw refused();
    }

    private void close(DelegateTask task) {
        lapsed.ofStep(task.getId(), task.getProcessEngineServices().getRuntimeService());
        inbox.close(task.getId());
        times.close(task.getId(), clock.instant());
    }

    private static @Nullable String signedIn() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }

    private static AuthorizationException refused() {
        return new AuthorizationException("只有现任岗位人员本人可以签收或退回本待办；转办请在办理页面进行。 (Only the holder of the post may claim.)");
    }
}
