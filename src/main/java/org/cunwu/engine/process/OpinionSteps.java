package org.cunwu.engine.process;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.cunwu.engine.Opinion;
import org.cunwu.engine.Var;
import org.cunwu.engine.register.OpinionRegister;
import org.cunwu.org.Directory;
import org.springframework.stereotype.Component;

/** 意见步骤 — one small procedure for each person asked, under the case of the asking step. */
@Component
class OpinionSteps {

    static final Var<String> GROUP = Var.text("group");
    static final Var<String> PERSON = Var.text("person");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OpinionRegister opinions;
    private final Directory directory;

    OpinionSteps(RuntimeService runtime, TaskService tasks, OpinionRegister opinions, Directory directory) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.opinions = opinions;
        this.directory = directory;
    }

    /** Whoever asks signs for the asking step by it. */
    void open(Standing asking, List<Audience.Seat> asked, String question) {
        Passage.through(() -> {
            if (asking.item().assignee() == null) {
                tasks.setAssignee(asking.item().task(), asking.person().value());
            }
            for (var seat : asked) opinions.add(begin(asking, seat, question));
        });
    }

    private Opinion begin(Standing asking, Audience.Seat seat, String question) {
        var item = asking.item();
        var variables = new HashMap<String, Object>();
        variables.putAll(CaseVars.CASE.with(item.caseId()));
        variables.putAll(CaseVars.VILLAGE.with(item.village()));
        variables.putAll(CaseVars.DISTRICT.with(
                directory.village(item.village()).orElseThrow().district()));
        variables.putAll(CaseVars.BESIDE.with(true));
        variables.putAll(GROUP.with(seat.group()));
        variables.putAll(PERSON.with(seat.person().id().value()));
        var instance =
                runtime.startProcessInstanceByKey(Opinion.PROCESS, variables).getId();
        var task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        return new Opinion(
                UUID.randomUUID(),
                item.caseId(),
                item.village(),
                item.task(),
                item.stepName(),
                asking.person(),
                asking.group(),
                question,
                seat.person().id(),
                seat.group(),
                task.getId(),
                instance,
                asking.at(),
                null,
                null,
                null,
                null);
    }

    /** What nobody need answer any more leaves no step behind. */
    void close(Opinion ended) {
        Passage.through(
                () -> runtime.deleteProcessInstance(ended.instance(), String.valueOf(ended.outcome()), false, true));
    }
}
