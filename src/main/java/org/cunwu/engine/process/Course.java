package org.cunwu.engine.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.cunwu.engine.Preview.Turn;
import org.jspecify.annotations.Nullable;

/**
 * 主路 — the main way through a model and the procedures that it calls: where ways part, the one that the gateway names. A
 * gateway that names none is where the way ahead is no longer known.
 */
final class Course {

    /** Where a case waits: a human step, or a timer. */
    record Stop(String process, FlowNode node, List<Turn> turns) {}

    private final Function<String, BpmnModelInstance> called;
    private final List<Stop> stops = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    /** @param called the model that a call activity would run, by its key */
    Course(Function<String, BpmnModelInstance> called) {
        this.called = called;
    }

    List<Stop> stops() {
        return stops;
    }

    /** What a step is called in the models that were walked through. */
    String name(String step) {
        return names.getOrDefault(step, step);
    }

    /** From the beginning of a model; answers whether its end was reached. */
    boolean walk(BpmnModelInstance model) {
        var starts = model.getModelElementsByType(StartEvent.class);
        return walk(model, starts.iterator().next());
    }

    /** From an element of a model, that one included. */
    boolean walk(BpmnModelInstance model, FlowNode from) {
        var process = key(model);
        model.getModelElementsByType(UserTask.class).forEach(it -> names.put(it.getId(), it.getName()));
        var passed = new HashSet<String>();
        Optional<FlowNode> here = Optional.of(from);
        while (here.isPresent() && passed.add(here.get().getId())) {
            var node = here.get();
            if (node instanceof EndEvent) return true;
            if (node instanceof UserTask || node instanceof IntermediateCatchEvent) {
                stops.add(new Stop(process, node, new ArrayList<>()));
            }
            if (node instanceof CallActivity call && !walk(called.apply(call.getCalledElement()))) return false;
            here = next(node);
        }
        return false;
    }

    /** From behind an element. */
    boolean walkOn(BpmnModelInstance model, FlowNode from) {
        return next(from).map(it -> walk(model, it)).orElse(false);
    }

    private Optional<FlowNode> next(FlowNode node) {
        var flows = node.getOutgoing();
        if (flows.size() == 1) return Optional.of(flows.iterator().next().getTarget());
        var main = property(node, "main");
        if (!stops.isEmpty()) {
            var turns = stops.get(stops.size() - 1).turns();
            flows.forEach(it -> turns.add(new Turn(
                    it.getName(), leadsTo(it), main.filter(it.getId()::equals).isPresent())));
        }
        return main(flows, main).map(SequenceFlow::getTarget);
    }

    private static Optional<SequenceFlow> main(Collection<SequenceFlow> flows, Optional<String> named) {
        return flows.stream()
                .filter(it -> named.filter(it.getId()::equals).isPresent())
                .findFirst();
    }

    /** The step, the called procedure or the end to which a way comes first. */
    private static String leadsTo(SequenceFlow flow) {
        var passed = new HashSet<String>();
        @Nullable FlowNode here = flow.getTarget();
        var last = here;
        while (here != null && passed.add(here.getId())) {
            last = here;
            if (here instanceof UserTask || here instanceof CallActivity || here instanceof EndEvent) break;
            var flows = here.getOutgoing();
            here = (flows.size() == 1 ? flows.stream().findFirst() : main(flows, property(here, "main")))
                    .map(SequenceFlow::getTarget)
                    .orElse(null);
        }
        return last.getName();
    }

    static Optional<String> property(FlowElement element, String name) {
        return properties(element, name).findFirst();
    }

    /** The values that an element of a model lists under a name. */
    static Stream<String> properties(FlowElement element, String name) {
        if (element.getExtensionElements() == null) return Stream.of();
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(it -> it.getCamundaProperties().stream())
                .filter(it -> name.equals(it.getCamundaName()))
                .map(CamundaProperty::getCamundaValue);
    }

    static String key(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next().getId();
    }

    static String startName(BpmnModelInstance model) {
        return model.getModelElementsByType(StartEvent.class).iterator().next().getName();
    }
}
