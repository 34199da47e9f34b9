package org.cunwu.engine.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.FormRejected.Wrong;
import org.cunwu.engine.ModelMove;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 新的流程版本 — whether a running case may move to the newest version of its model, and the move itself. */
@Component
class NewerModels {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Map<String, ModelMove> institutions = new HashMap<>();

    NewerModels(RuntimeService runtime, RepositoryService repository, List<ModelMove> institutions) {
        this.runtime = runtime;
        this.repository = repository;
        institutions.forEach(it -> this.institutions.put(it.process(), it));
    }

    /** A case with the version that it runs on and the newest one. */
    record Move(String instance, ProcessDefinition from, ProcessDefinition to) {}

    /** Nothing where the case has ended or runs on the newest version. */
    Optional<Move> of(CaseFile file) {
        return Passage.through(() -> {
            var instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(file.id().toString())
                    .processDefinitionKey(file.process())
                    .rootProcessInstances()
                    .singleResult();
            if (instance == null) return Optional.empty();
            var from = repository.getProcessDefinition(instance.getProcessDefinitionId());
            var to = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(file.process())
                    .latestVersion()
                    .singleResult();
            return from.getId().equals(to.getId())
                    ? Optional.empty()
                    : Optional.of(new Move(instance.getId(), from, to));
        });
    }

    /** Why it stays: a step that is no longer there, or what its institution says. */
    Optional<Wrong> refusal(CaseFile file, Move move) {
        return Passage.through(() -> {
            var tree = runtime.getActivityInstance(move.instance());
            if (tree.getChildTransitionInstances().length > 0)
                return Optional.of(new Wrong("engine.move.at-work", List.of()));
            var gone = Stream.of(tree.getChildActivityInstances())
                    .map(ActivityInstance::getActivityId)
                    .filter(it -> !stands(move, it))
                    .findFirst();
            if (gone.isPresent())
                return Optional.of(new Wrong("engine.move.step-gone", List.of(name(move.from(), gone.get()))));
            return institution(file)
                    .flatMap(it -> it.refusal(file.id(), known(move)))
                    .map(it -> new Wrong(it, List.of()));
        });
    }

    /** As the same kind of element: a step that became automatic is no longer that step. */
    private boolean stands(Move move, String activity) {
        var before = element(move.from(), activity);
        var after = element(move.to(), activity);
        return before != null
                && after != null
                && before.getElementType()
                        .getTypeName()
                        .equals(after.getElementType().getTypeName());
    }

    private @Nullable FlowElement element(ProcessDefinition definition, String activity) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementById(activity);
    }

    private String name(ProcessDefinition definition, String activity) {
        var element = element(definition, activity);
        return element == null ? activity : String.valueOf(element.getName());
    }

    private Set<String> known(Move move) {
        return runtime.getVariables(move.instance()).keySet();
    }

    private Optional<ModelMove> institution(CaseFile file) {
        return Optional.ofNullable(institutions.get(file.process()));
    }

    /** @return what is against it after all, seen only when the engine tries it; then nothing moved */
    Optional<Wrong> run(CaseFile file, Move move) {
        return Passage.through(() -> {
            try {
                var plan = runtime.createMigrationPlan(
                                move.from().getId(), move.to().getId())
                        .mapEqualActivities()
                        .build();
                runtime.newMigration(plan)
                        .processInstanceIds(new ArrayList<>(List.of(move.instance())))
                        .execute();
            } catch (MigrationPlanValidationException | MigratingProcessInstanceValidationException e) {
                return Optional.of(new Wrong("engine.move.not-possible", List.of()));
            }
            var known = known(move);
            institution(file)
                    .ifPresent(it -> it.added(file.id()).forEach((name, value) -> {
                        if (!known.contains(name)) runtime.setVariable(move.instance(), name, value);
                    }));
            return Optional.empty();
        });
    }
}
