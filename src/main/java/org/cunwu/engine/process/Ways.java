package org.cunwu.engine.process;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.Var;
import org.springframework.stereotype.Component;

/**
 * 去路 — where the model of a step lists that it may be sent: properties of the user task, each a list of element ids.
 *
 * <ul>
 *   <li>{@code returnTo}: earlier steps, or the end by which a called procedure hands back to its caller
 *   <li>{@code refuse}: the end of a matter that is refused
 *   <li>{@code takeBack}: pairs {@code step:target}; whoever completed that step just before may take it back to there
 * </ul>
 */
@Component
class Ways {

    private static final String RETURNED_END = "end_returned";
    private static final Var<Boolean> RETURNED = Var.flag("returned");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    Ways(TaskService tasks, RuntimeService runtime, RepositoryService repository) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** An element of the model and what it is called there. */
    record Way(String to, String name) {}

    List<Way> returns(InboxItem step) {
        return ways(step, "returnTo");
    }

    Optional<Way> refusal(InboxItem step) {
        return ways(step, "refuse").stream().findFirst();
    }

    /** Where the step goes if its predecessor takes back what it handed in. */
    Optional<Way> takenBack(InboxItem step, String predecessor) {
        var model = model(step);
        return listed(model, step, "takeBack")
                .map(it -> it.split(":", 2))
                .filter(it -> it[0].equals(predecessor))
                .map(it -> way(model, it[1]))
                .findFirst();
    }

    /** The step's token goes to another element of its model; a caller's gateway reads that it was handed back. */
    void move(InboxItem step, String target) {
        Passage.through(() -> {
            var instance = task(step).getProcessInstanceId();
            if (target.equals(RETURNED_END)) runtime.setVariable(instance, RETURNED.name(), true);
            runtime.createProcessInstanceModification(instance)
                    .cancelAllForActivity(step.step())
                    .startBeforeActivity(target)
                    .execute();
        });
    }

    private List<Way> ways(InboxItem step, String property) {
        var model = model(step);
        return listed(model, step, property).map(it -> way(model, it)).toList();
    }

    private static Stream<String> listed(BpmnModelInstance model, InboxItem step, String property) {
        FlowElement element = model.getModelElementById(step.step());
        if (element == null) return Stream.of();
        return Course.properties(element, property)
                .flatMap(BLANK::splitAsStream)
                .filter(it -> !it.isBlank());
    }

    private static Way way(BpmnModelInstance model, String id) {
        FlowElement element = model.getModelElementById(id);
        return new Way(id, element.getName());
    }

    private BpmnModelInstance model(InboxItem step) {
        return Passage.through(() -> repository.getBpmnModelInstance(task(step).getProcessDefinitionId()));
    }

    /** @throws Overtaken when somebody completed it since it was looked up */
    private Task task(InboxItem step) {
        var task = Passage.through(
                () -> tasks.createTaskQuery().taskId(step.task()).singleResult());
        return Optional.ofNullable(task).orElseThrow(() -> new Overtaken(null, null));
    }
}
