package org.cunwu.engine.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.StartStep;
import org.cunwu.org.PostKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The human steps and start steps that the institutions contribute. */
@Component
class Steps {

    private final ObjectProvider<StartStep<?>> startSteps;
    private final Supplier<Map<String, HumanStep<?>>> humanSteps;

    Steps(ObjectProvider<HumanStep<?>> humanSteps, ObjectProvider<StartStep<?>> startSteps) {
        this.startSteps = startSteps;
        // read at the first look-up, once: the institutions' steps need the engine before they stand
        this.humanSteps = SingletonSupplier.of(() ->
                humanSteps.stream().collect(Collectors.toUnmodifiableMap(it -> key(it.process(), it.id()), it -> it)));
    }

    HumanStep<?> step(String process, String id) {
        var step = humanSteps.get().get(key(process, id));
        if (step == null) throw new IllegalStateException("No human step for " + key(process, id));
        return step;
    }

    HumanStep<?> of(InboxItem item) {
        return step(item.process(), item.step());
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

    private static String key(String process, String step) {
        return process + "/" + step;
    }
}
