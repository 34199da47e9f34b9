package org.cunwu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.cunwu.engine.HumanStep;
import org.cunwu.org.PostKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;

/** Keeps models and code in step, without starting either: what a model names must exist, in its own institution. */
@DisplayName("流程模型与代码的约定")
class BpmnContractTests {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern FLAG = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z]*)}");
    private static final Pattern CITATION = Pattern.compile("《[^》]+》第|本镇设定，参考各地做法");
    private static final String FORM = "embedded:/forms/step.html";

    /** The post of one who must countersign. */
    private static final String SLOT = "${countersign.group(slot)}";

    /** The post of somebody who is asked by name, chosen at the door. */
    private static final String CHOSEN = "${group}";

    /** Who calls whom: nobody else does. */
    private static final Map<String, List<String>> CALLS = Map.of(
            "open_affairs",
            List.of("disclosure"),
            "take_down",
            List.of(),
            "four_discussions",
            List.of("disclosure"),
            "disclosure",
            List.of(),
            "objection",
            List.of(),
            "opinion",
            List.of(),
            "ground_entry",
            List.of(),
            "risk_assessment",
            List.of(),
            "kin_declaration",
            List.of(),
            "body_meeting",
            List.of());

    @Test
    @DisplayName("调用关系与清单一致")
    void theCallGraphIsTheOneListed() throws IOException {
        var found = new HashMap<String, List<String>>();
        BpmnModel.all()
                .forEach(model -> found.put(
                        model.key(),
                        List.copyOf(new TreeSet<>(model.elements(CallActivity.class).stream()
                                .map(CallActivity::getCalledElement)
                                .toList()))));

        assertThat(found).isEqualTo(CALLS);
    }

    @ParameterizedTest
    @MethodSource("org.cunwu.BpmnModel#all")
    @DisplayName("文件名就是流程编号，可执行，历史保留期已定")
    void theFileIsNamedAfterItsProcess(BpmnModel model) {
        assertThat(model.file()).isEqualTo(model.key() + ".bpmn");
        assertThat(model.elements(Process.class)).singleElement().satisfies(it -> {
            assertThat(it.isExecutable()).isTrue();
            assertThat(it.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        });
    }

    @ParameterizedTest
    @MethodSource("org.cunwu.BpmnModel#all")
    @DisplayName("每个人工步骤恰有一个步骤类，表单只有一种")
    void everyUserTaskHasItsStepAndTheOneForm(BpmnModel model) {
        var steps = steps();
        var tasks = model.elements(UserTask.class);

        assertThat(tasks).isNotEmpty();
        assertThat(tasks).allSatisfy(it -> {
            assertThat(steps.getOrDefault(model.key() + "/" + it.getId(), List.of()))
                    .singleElement()
                    .satisfies(step -> assertThat(step.getPackageName())
                            .isEqualTo("org.cunwu." + model.institution() + ".process"));
            assertThat(it.getCamundaFormKey()).isEqualTo(FORM);
        });
    }

    @Test
    @DisplayName("每个步骤类都在模型里")
    void everyStepStandsInAModel() throws IOException {
        var inModels = new ArrayList<String>();
        BpmnModel.all()
                .forEach(model ->
                        model.elements(UserTask.class).forEach(it -> inModels.add(model.key() + "/" + it.getId())));

        assertThat(steps().keySet()).containsExactlyInAnyOrderElementsOf(inModels);
    }

    @ParameterizedTest
    @MethodSource("org.cunwu.BpmnModel#all")
    @DisplayName("每个自动步骤的类在同一机构")
    void everyBeanBelongsToTheInstitution(BpmnModel model) {
        var delegates = delegates(model.institution());

        assertThat(model.elements(ServiceTask.class)).allSatisfy(it -> {
            var bean = BEAN.matcher(
                    Optional.ofNullable(it.getCamundaDelegateExpression()).orElse(""));
            assertThat(bean.matches()).as(it.getId()).isTrue();
            assertThat(delegates).contains(bean.group(1));
            assertThat(it.getCamundaExpression()).isNull();
            assertThat(it.getCamundaClass()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("org.cunwu.BpmnModel#all")
    @DisplayName("条件只看标志，不写算式，不写脚本，日期不写死")
    void conditionsAreFlags(BpmnModel model) {
        assertThat(model.elements(ScriptTask.class)).isEmpty();
        assertThat(model.elements(ConditionExpression.class)).allSatisfy(it -> {
            assertThat(it.getTextContent()).matches(FLAG);
            assertThat(it.getLanguage()).isNull();
        });
        assertThat(model.elements(TimeDate.class))
                .allSatisfy(it -> assertThat(it.getTextContent()).matches(FLAG));
        assertThat(model.elements(ExclusiveGateway.class))
                .allSatisfy(it -> assertThat(
                                it.getOutgoing().stream().filter(flow -> flow.getConditionExpression() == null))
                        .containsExactly(it.getDefault()));
    }

    @ParameterizedTest
    @MethodSource("org.cunwu.BpmnModel#all")
    @DisplayName("编号的前缀说明种类，名称用中文")
    void idsSayTheirKindAndNamesAreChinese(BpmnModel model) {
        assertThat(model.elements(FlowNode.class)).allSatisfy(it -> {
            assertThat(it.getId()).startsWith(prefix(it));
            assertThat(it.getName()).matches(name -> HAN.matcher(name).find());
        });
        assertThat(model.elements(SequenceFlow.class))
                .filteredOn(it -> it.getSource() instanceof ExclusiveGateway gateway
                        && gateway.getOutgoing().size() > 1)
                .allSatisfy(it -> {
                    assertThat(it.getId()).startsWith(it.getSource().getId() + "_");
                    assertThat(it.getName()).matches(name -> HAN.matcher(name).find());
                });
    }

    private static String prefix(FlowElement element) {
        if (element instanceof StartEvent) return "start_";
        if (element instanceof EndEvent) return "end_";
        if (element instanceof UserTask) return "user_";
        if (element instanceof BusinessRuleTask) return "rule_";
        if (element instanceof ServiceTask) return "service_";
        if (element instanceof CallActivity) return "call_";
        if (element instanceof ExclusiveGateway) return "xor_";
        if (element instanceof IntermediateCatchEvent) return "timer_";
        return "(no such kind)";
    }

    @ParameterizedTest
    @MethodSource("org.cunwu.BpmnModel#all")
    @DisplayName("每个人工步骤注明依据")
    void everyHumanStepCitesItsSource(BpmnModel model) {
        assertThat(model.elements(UserTask.class))
                .allSatisfy(it -> assertThat(it.getDocumentations())
                        .as(it.getId())
                        .singleElement()
                        .satisfies(doc -> assertThat(doc.getTextContent())
                                .matches(text -> CITATION.matcher(text).find())));
    }

    @ParameterizedTest
    @MethodSource("org.cunwu.BpmnModel#all")
    @DisplayName("每个人工步骤归一种已知的岗位")
    void everyHumanStepBelongsToAKnownPost(BpmnModel model) {
        assertThat(model.elements(UserTask.class))
                .allSatisfy(it -> assertThat(groups()).contains(it.getCamundaCandidateGroups()));
    }

    @Test
    @DisplayName("只有征求意见的步骤，岗位在开始时才定")
    void onlyAnOpinionIsAskedOfAChosenPost() throws IOException {
        assertThat(BpmnModel.all()
                        .filter(model -> model.elements(UserTask.class).stream()
                                .anyMatch(it -> CHOSEN.equals(it.getCamundaCandidateGroups())))
                        .map(BpmnModel::key))
                .containsExactly("opinion");
    }

    @ParameterizedTest
    @MethodSource("org.cunwu.BpmnModel#all")
    @DisplayName("会签：每一席都要签，席位从变量读出，没有提前结束的条件")
    void everySlotSigns(BpmnModel model) {
        var several = model.elements(org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics.class);
        assertThat(several).allSatisfy(it -> {
            assertThat(it.getCamundaCollection()).isEqualTo("${countersign.slots(execution)}");
            assertThat(it.getCamundaElementVariable()).isEqualTo("slot");
            assertThat(it.getCompletionCondition()).isNull();
            assertThat(it.getParentElement()).isInstanceOf(UserTask.class);
        });
        assertThat(model.elements(UserTask.class))
                .allSatisfy(it -> assertThat(it.getLoopCharacteristics() != null)
                        .isEqualTo(SLOT.equals(it.getCamundaCandidateGroups())));
    }

    private static List<String> groups() {
        return Stream.concat(
                        Stream.of(CHOSEN, SLOT), Stream.of(PostKind.values()).map(it -> switch (it.level()) {
                            case VILLAGE -> "${village}-" + it.code();
                            case DISTRICT -> "${district}-" + it.code();
                            case TOWN -> "town-" + it.code();
                        }))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("org.cunwu.BpmnModel#all")
    @DisplayName("被调用的流程得到事项、村和责任区")
    void aCalledProcessKnowsItsCase(BpmnModel model) {
        assertThat(model.elements(CallActivity.class))
                .allSatisfy(call -> assertThat(call.getExtensionElements()
                                .getChildElementsByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn.class))
                        .extracting(it -> it.getCamundaTarget())
                        .contains("caseId", "village", "district"));
    }

    @ParameterizedTest
    @MethodSource("org.cunwu.BpmnModel#all")
    @DisplayName("每个环节都画在图上")
    void everyElementIsDrawn(BpmnModel model) {
        var drawn = model.elements(BpmnShape.class).stream()
                .map(it -> it.getBpmnElement().getId())
                .toList();

        assertThat(model.elements(FlowNode.class))
                .allSatisfy(it -> assertThat(drawn).contains(it.getId()));
    }

    /** Step classes by process and task; made without their registers, since only their names are asked. */
    static Map<String, List<Class<?>>> steps() {
        var steps = new HashMap<String, List<Class<?>>>();
        for (var type : classes("org.cunwu", HumanStep.class)) {
            var step = (HumanStep<?>) new SpringObjenesis().newInstance(type);
            steps.computeIfAbsent(step.process() + "/" + step.id(), key -> new ArrayList<>())
                    .add(type);
        }
        return steps;
    }

    private static List<String> delegates(String institution) {
        return classes("org.cunwu." + institution + ".process", JavaDelegate.class).stream()
                .map(it -> Character.toLowerCase(it.getSimpleName().charAt(0))
                        + it.getSimpleName().substring(1))
                .toList();
    }

    private static List<Class<?>> classes(String under, Class<?> type) {
        var scanner = new ClassPathScanningCandidateComponentProvider(true);
        scanner.resetFilters(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        return scanner.findCandidateComponents(under).stream()
                .<Class<?>>map(it -> load(it.getBeanClassName()))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
