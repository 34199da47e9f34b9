package org.cunwu.engine.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.register.EnteredRegister.Row;
import org.springframework.stereotype.Component;

/**
 * 退到更正处 — a case whose entry was corrected goes on from there: everything that runs behind the step is cancelled, a
 * called procedure with it, and the step begins again or the way behind it is taken anew by the corrected values.
 */
@Component
class PuttingBack {

    /** The model lists who confirms a correction of a step: posts, with the case's own village in the place of this. */
    private static final String PROPERTY = "correct";

    private static final String VILLAGE = "${village}";
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final RuntimeService runtime;
    private final RepositoryService repository;

    PuttingBack(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    List<String> confirmers(Row row) {
        FlowElement element = Passage.through(
                () -> repository.getBpmnModelInstance(row.place().definition()).getModelElementById(row.step()));
        return Course.properties(element, PROPERTY)
                .flatMap(BLANK::splitAsStream)
                .filter(it -> !it.isBlank())
                .map(it -> it.replace(VILLAGE, row.village().value()))
                .toList();
    }

    /** Whether the procedure in which it was entered still runs. */
    boolean runs(Row row) {
        return Passage.through(() -> runtime.createProcessInstanceQuery()
                        .processInstanceId(row.place().instance())
                        .count()
                == 1);
    }

    /** What the case waits for besides human steps: the end of a period. */
    List<String> waits(Row row) {
        return Passage.through(() -> {
            var names = new ArrayList<String>();
            waits(row.place().instance(), names);
            return names;
        });
    }

    private void waits(String instance, List<String> names) {
        var tree = runtime.getActivityInstance(instance);
        if (tree == null) return;
        for (var active : tree.getChildActivityInstances()) {
            if (active.getActivityType().equals("intermediateTimer")) names.add(active.getActivityName());
        }
        runtime.createProcessInstanceQuery()
                .superProcessInstanceId(instance)
                .list()
                .forEach(it -> waits(it.getId(), names));
    }

    /** The corrected entry gives the process what it goes on with, and where its effect asks for it the way is taken anew. */
    void move(Row row, Effect effect, Map<String, Object> variables) {
        Passage.through(() -> {
            var instance = row.place().instance();
            if (!runs(row)) return;
            runtime.setVariables(instance, variables);
            if (effect == Effect.RECORD_ONLY) return;
            var modification = cancelled(instance);
            (effect == Effect.STEP_AGAIN
                            ? modification.startBeforeActivity(row.step())
                            : modification.startAfterActivity(row.step()))
                    .execute();
        });
    }

    /** Whatever runs there is cancelled, and it begins again at that step. */
    void beginAt(String instance, String step) {
        Passage.through(() -> cancelled(instance).startBeforeActivity(step).execute());
    }

    private ProcessInstanceModificationBuilder cancelled(String instance) {
        var modification = runtime.createProcessInstanceModification(instance);
        var tree = runtime.getActivityInstance(instance);
        for (ActivityInstance active : tree.getChildActivityInstances()) {
            modification.cancelActivityInstance(active.getId());
        }
        for (var starting : tree.getChildTransitionInstances()) {
            modification.cancelTransitionInstance(starting.getId());
        }
        return modification;
    }
}
