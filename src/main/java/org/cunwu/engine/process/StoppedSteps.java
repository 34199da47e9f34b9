package org.cunwu.engine.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.cunwu.engine.StoppedJobs.StoppedJob;
import org.springframework.stereotype.Component;

/** 停在哪一步、错在哪一类 — a stopped job in words: the element's name in its model, and the kind of what went wrong. */
@Component
class StoppedSteps {

    private static final String CAUSE = "Caused by: ";

    private final RepositoryService repository;
    private final ManagementService management;

    StoppedSteps(RepositoryService repository, ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    /** As the model calls it, in Chinese. */
    String name(StoppedJob job) {
        if (job.definition().isEmpty()) return job.activity();
        return repository.getBpmnModelInstance(job.definition()).getModelElementById(job.activity())
                                instanceof FlowElement element
                        && element.getName() != null
                ? element.getName()
                : job.activity();
    }

    /** The simple name of the innermost exception; its message may hold anything and is left out. */
    String failure(StoppedJob job) {
        return kind(String.valueOf(management.getJobExceptionStacktrace(job.id())));
    }

    static String kind(String trace) {
        var innermost = trace.lines().filter(it -> it.startsWith(CAUSE)).reduce((one, other) -> other);
        var line = innermost
                .map(it -> it.substring(CAUSE.length()))
                .orElse(trace.lines().findFirst().orElse(""));
        var type = line.split(":", 2)[0].strip();
        var simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        return simple.matches("[A-Za-z0-9_]{1,100}") ? simple : "Exception";
    }
}
