package org.cunwu.engine.process;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.cunwu.engine.register.EnteredRegister;
import org.jspecify.annotations.Nullable;

/** 签名办结 — completes a task in the name of the person who did it, as one command instead of signing first. */
final class SignedCompletion extends CompleteTaskCmd {

    private static final long serialVersionUID = 1L;

    private final String person;
    private transient EnteredRegister.@Nullable Place place;

    SignedCompletion(String task, String person, Map<String, Object> variables) {
        super(task, variables);
        this.person = person;
    }

    @Override
    protected void completeTask(TaskEntity task) {
        task.setAssignee(person);
        place = new EnteredRegister.Place(task.getProcessInstanceId(), task.getProcessDefinitionId());
        super.completeTask(task);
    }

    /** Where the task was; known once it is completed. */
    EnteredRegister.Place place() {
        return Objects.requireNonNull(place);
    }
}
