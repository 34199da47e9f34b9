package org.cunwu.engine.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.StartStep;
import org.cunwu.org.PostKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The human steps and start steps that the institutions contribute. */
@Component
class Steps {

    private final ObjectProvider<HumanStep<?>> humanSteps;
    private final ObjectProvider<StartStep<?>> startSteps;

    Steps(ObjectProvider<HumanStep<?>> humanSteps, ObjectProvider<StartStep<?>> startSteps) {
        this.humanSteps = humanSteps;
        this.startSteps = startSteps;
    }

    HumanStep<?> step(String process, String id) {
        return byKey().computeIfAbsent(process + "/" + id, key -> {
            throw new IllegalStateException("No human step for " + key);
        });
    }

    Optional<StartStep<?>> starting(String process) {
        return starts().stream().filter(it -> it.process().equals(process)).findFirst();
    }

    List<StartStep<?>> starts() {
        return startSteps.orderedStream().toList();
    }

    boolean anybodyStarts(PostKind kind) {
        return starts().stream().anyMatch(it -> it.posts().contains(kind));
    }

    private Map<String, HumanStep<?>> byKey() {
        var steps = new HashMap<String, HumanStep<?>>();
        humanSteps.forEach(it -> steps.put(it.process() + "/" + it.id(), it));
        return steps;
    }
}
