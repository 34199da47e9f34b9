package org.cunwu.engine.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.register.InboxTable;
import org.cunwu.engine.register.InboxTable.Signed;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Directory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 离任退回 — what somebody signed for and left behind with the post, or when the standing in ended, goes back to the post, as an act of the program, so
 * that the successor finds it. A step of another post that the same person still holds stays signed for.
 */
@Component
public class StepsLeftBehind {

    private final InboxTable inbox;
    private final TaskService tasks;
    private final Directory directory;
    private final Capacities capacities;
    private final Ledger ledger;
    private final TownClock clock;
    private final TransactionTemplate transaction;

    StepsLeftBehind(
            InboxTable inbox,
            TaskService tasks,
            Directory directory,
            Capacities capacities,
            Ledger ledger,
            TownClock clock,
            PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.directory = directory;
        this.capacities = capacities;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** In the whole town. */
    public void putBack() {
        putBack(inbox.signed());
    }

    /** In these posts only. */
    void putBack(Collection<String> groups) {
        putBack(inbox.signedIn(groups));
    }

    private void putBack(List<Signed> signed) {
        for (var one : signed) {
            if (holds(one)) continue;
            for (var task : inbox.tasksOf(one)) transaction.executeWithoutResult(it -> putBack(task, one));
        }
    }

    /** Another node, or the successor, may be faster. */
    private void putBack(String task, Signed left) {
        if (inbox.lock(task).isEmpty()) return;
        var item = inbox.find(task).filter(it -> left.person().equals(it.assignee()));
        if (item.isEmpty()) return;
        Passage.through(() -> tasks.setAssignee(task, null));
        record(item.get(), left.person());
    }

    private void record(InboxItem item, PersonId person) {
        var name = directory.name(person);
        ledger.append(Act.bySystem(
                        item.village().value(),
                        "engine.step-returned",
                        item.caseId(),
                        clock.today(),
                        Map.of("step", item.stepName()))
                .withPersonal(Map.of("person", name)));
    }

    private boolean holds(Signed signed) {
        return capacities.in(signed.person(), signed.group()).isPresent();
    }
}
