package org.cunwu.engine.process;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** 签名办结 — completes a task in the name of the person who did it, as one command instead of signing first. */
final class SignedCompletion extends CompleteTaskCmd {

    private static final long serialVersionUID = 1L;

    private final String person;

    SignedCompletion(String task, String person, Map<String, Object> variables) {
        super(task, variables);
        this.person = person;
    }

    @Override
    protected void completeTask(TaskEntity task) {
        task.setAssignee(person);
        super.completeTask(task);
    }
}
