package org.cunwu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.HumanStep;
import org.cunwu.org.Post;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the properties of a model lead: back, to an end, and along the main way. */
@DisplayName("流程模型标明的去路")
class BpmnWaysTests {

    @ParameterizedTest
    @MethodSource("org.cunwu.BpmnModel#all")
    @DisplayName("退回、撤回、终止的去路都在图上：退回到人工步骤或者调用方的出口，终止到终点")
    void waysBackLeadToWhatTheyMay(BpmnModel model) {
        var ways = model.elements(CamundaProperty.class).stream()
                .filter(it -> !List.of("main", "days", "correct").contains(it.getCamundaName()))
                .toList();
        assertThat(ways).allSatisfy(it -> {
            for (var listed : it.getCamundaValue().split("\\s+", -1)) {
                var to = listed.contains(":") ? listed.split(":", -1)[1] : listed;
                var target = model.bpmn().getModelElementById(to);
                assertThat(target).as(listed).isNotNull();
                switch (it.getCamundaName()) {
                    case "returnTo" ->
                        assertThat(target instanceof UserTask || to.equals("end_returned"))
                                .as(listed)
                                .isTrue();
                    case "takeBack" -> {
                        assertThat(target).isInstanceOf(UserTask.class);
                        var from = listed.split(":", -1)[0];
                        assertThat(from.equals(HumanStep.START)
                                        || model.bpmn().getModelElementById(from) instanceof UserTask)
                                .as(listed)
                                .isTrue();
                    }
                    case "refuse" -> assertThat(target).isInstanceOf(EndEvent.class);
                    default -> throw new AssertionError("No such way: " + it.getCamundaName());
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.cunwu.BpmnModel#all")
    @DisplayName("可以更正的步骤都标明由谁确认，别的步骤不标；确认的不只是登记的那个岗位")
    void whoConfirmsACorrectionIsNamed(BpmnModel model) {
        for (var task : model.elements(UserTask.class)) {
            var confirmers = property(task, "correct");
            assertThat(confirmers.isPresent()).as(task.getId()).isEqualTo(isCorrectable(model, task));
            confirmers.ifPresent(it -> assertThat(it.split("\\s+", -1)).allSatisfy(group -> {
                assertThat(group).isNotEqualTo(task.getCamundaCandidateGroups());
                assertThat(Post.kindOf(group.replace("${village}", "v001"))).isPresent();
            }));
        }
    }

    private static boolean isCorrectable(BpmnModel model, UserTask task) {
        return BpmnContractTests.steps().getOrDefault(model.key() + "/" + task.getId(), List.of()).stream()
                .anyMatch(Correctable.class::isAssignableFrom);
    }

    @ParameterizedTest
    @MethodSource("org.cunwu.BpmnModel#all")
    @DisplayName("每个分岔标明哪一条是主路，主路一直走到终点，不绕回去；定时的写明期限是哪个参数")
    void theMainWayLeadsToTheEnd(BpmnModel model) {
        assertThat(model.elements(ExclusiveGateway.class))
                .allSatisfy(it -> assertThat(it.getOutgoing())
                        .extracting(SequenceFlow::getId)
                        .contains(property(it, "main").orElse("none named")));
        assertThat(model.elements(IntermediateCatchEvent.class))
                .allSatisfy(it -> assertThat(property(it, "days")).isPresent());
        var passed = new ArrayList<String>();
        FlowNode here = model.elements(StartEvent.class).iterator().next();
        while (!(here instanceof EndEvent)) {
            assertThat(passed).doesNotContain(here.getId());
            passed.add(here.getId());
            var main = property(here, "main");
            here = here.getOutgoing().stream()
                    .filter(it -> main.isEmpty() || main.get().equals(it.getId()))
                    .findFirst()
                    .orElseThrow()
                    .getTarget();
        }
    }

    private static Optional<String> property(FlowNode node, String name) {
        if (node.getExtensionElements() == null) return Optional.empty();
        return node
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
                .list()
                .stream()
                .flatMap(it -> it.getCamundaProperties().stream())
                .filter(it -> name.equals(it.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }
}
