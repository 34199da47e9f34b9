package org.cunwu.engine.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Diagrams;
import org.cunwu.engine.NothingHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 流程图 — the model in the version that the case runs on. */
@Component
class CaseDiagrams implements Diagrams {

    private final HistoryService history;
    private final RepositoryService repository;

    CaseDiagrams(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    @Transactional(readOnly = true)
    public Diagram of(CaseFile file) {
        return Passage.through(() -> {
            var instance = history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(file.id().toString())
                    .processDefinitionKey(file.process())
                    .singleResult();
            if (instance == null) throw new NothingHere();
            var activities = history.createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .list();
            var current = activities.stream()
                    .filter(it -> it.getEndTime() == null)
                    .map(HistoricActivityInstance::getActivityId)
                    .distinct()
                    .toList();
            var definition = instance.getProcessDefinitionId();
            return new Diagram(
                    xml(definition), current, taken(repository.getBpmnModelInstance(definition), activities));
        });
    }

    private String xml(String definition) {
        try (var model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The elements passed, not those left by a return, and the flows between two elements that were both passed. */
    private static List<String> taken(BpmnModelInstance model, List<HistoricActivityInstance> activities) {
        Set<String> passed = new LinkedHashSet<>();
        Set<String> entered = new LinkedHashSet<>();
        for (var activity : activities) {
            entered.add(activity.getActivityId());
            if (activity.getEndTime() != null && !activity.isCanceled()) passed.add(activity.getActivityId());
        }
        var taken = new ArrayList<>(passed);
        for (var flow : model.getModelElementsByType(SequenceFlow.class)) {
            var from = flow.getSource().getId();
            var to = flow.getTarget().getId();
            if (passed.contains(from) && entered.contains(to)) taken.add(flow.getId());
        }
        return taken;
    }
}
