package org.cunwu.engine.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.NothingHere;
import org.springframework.stereotype.Component;

/** 去程 — the course of a procedure in its newest version, or of a running case in the version that it runs on. */
@Component
class Courses {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    Courses(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    Course ofStart(String process) {
        return Passage.through(() -> {
            var course = new Course(this::latest);
            course.walk(latest(process));
            return course;
        });
    }

    String startName(String process) {
        return Passage.through(() -> Course.startName(latest(process)));
    }

    /** What is open first; nothing when the case has ended. */
    Course ahead(CaseFile file) {
        return Passage.through(() -> {
            var course = new Course(this::latest);
            var instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(file.id().toString())
                    .processDefinitionKey(file.process())
                    .rootProcessInstances()
                    .singleResult();
            if (instance != null) resume(course, instance);
            return course;
        });
    }

    /** Where the case is in a called procedure, that one is walked to its end first. */
    private boolean resume(Course course, ProcessInstance instance) {
        var model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        var active = runtime.getActiveActivityIds(instance.getId());
        if (active.isEmpty()) return false;
        FlowNode here = model.getModelElementById(active.get(0));
        if (!(here instanceof CallActivity)) return course.walk(model, here);
        var inner = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .singleResult();
        return inner != null && resume(course, inner) && course.walkOn(model, here);
    }

    private BpmnModelInstance latest(String process) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        if (definition == null) throw new NothingHere();
        return repository.getBpmnModelInstance(definition.getId());
    }
}
