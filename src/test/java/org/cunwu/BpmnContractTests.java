package org.cunwu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
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
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.cunwu.engine.HumanStep;
import org.cunwu.org.PostKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
    private static final Map<String, List<String>> CALLS =
            Map.of("four_discussions", List.of("disclosure"), "disclosure", List.of(), "opinion", List.of());

    /** A model and the institution in whose folder it lies. */
    record Model(String institution, String file, BpmnModelInstance bpmn) {

        String key() {
            return all(Process.class).iterator().next().getId();
        }

        <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Model> models() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/**/*.bpmn"))
                .map(BpmnContractTests::read);
    }

    private static Model read(Resource resource) {
        try (var content = resource.getInputStream()) {
            var parts = resource.getURL().getPath().split("/", -1);
            return new Model(parts[parts.length - 2], parts[parts.length - 1], Bpmn.readModelFromStream(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("调用关系与清单一致")
    void theCallGraphIsTheOneListed() throws IOException {
        var found = new HashMap<String, List<String>>();
        models().forEach(model -> found.put(
                model.key(),
                List.copyOf(new TreeSet<>(model.all(CallActivity.class).stream()
                        .map(CallActivity::getCalledElement)
                        .toList()))));

        assertThat(found).isEqualTo(CALLS);
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("文件名就是流程编号，可执行，历史保留期已定")
    void theFileIsNamedAfterItsProcess(Model model) {
        assertThat(model.file()).isEqualTo(model.key() + ".bpmn");
        assertThat(model.all(Process.class)).singleElement().satisfies(it -> {
            assertThat(it.isExecutable()).isTrue();
            assertThat(it.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("每个人工步骤恰有一个步骤类，表单只有一种")
    void everyUserTaskHasItsStepAndTheOneForm(Model model) {
        var steps = steps();
        var tasks = model.all(UserTask.class);

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
        models().forEach(
                        model -> model.all(UserTask.class).forEach(it -> inModels.add(model.key() + "/" + it.getId())));

        assertThat(steps().keySet()).containsExactlyInAnyOrderElementsOf(inModels);
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("每个自动步骤的类在同一机构")
    void everyBeanBelongsToTheInstitution(Model model) {
        var delegates = delegates(model.institution());

        assertThat(model.all(ServiceTask.class)).allSatisfy(it -> {
            var bean = BEAN.matcher(
                    Optional.ofNullable(it.getCamundaDelegateExpression()).orElse(""));
            assertThat(bean.matches()).as(it.getId()).isTrue();
            assertThat(delegates).contains(bean.group(1));
            assertThat(it.getCamundaExpression()).isNull();
            assertThat(it.getCamundaClass()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("条件只看标志，不写算式，不写脚本，日期不写死")
    void conditionsAreFlags(Model model) {
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(model.all(ConditionExpression.class)).allSatisfy(it -> {
            assertThat(it.getTextContent()).matches(FLAG);
            assertThat(it.getLanguage()).isNull();
        });
        assertThat(model.all(TimeDate.class))
                .allSatisfy(it -> assertThat(it.getTextContent()).matches(FLAG));
        assertThat(model.all(ExclusiveGateway.class))
                .allSatisfy(it -> assertThat(
                                it.getOutgoing().stream().filter(flow -> flow.getConditionExpression() == null))
                        .containsExactly(it.getDefault()));
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("编号的前缀说明种类，名称用中文")
    void idsSayTheirKindAndNamesAreChinese(Model model) {
        assertThat(model.all(FlowNode.class)).allSatisfy(it -> {
            assertThat(it.getId()).startsWith(prefix(it));
            assertThat(it.getName()).matches(name -> HAN.matcher(name).find());
        });
        assertThat(model.all(SequenceFlow.class))
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
    @MethodSource("models")
    @DisplayName("每个人工步骤注明依据")
    void everyHumanStepCitesItsSource(Model model) {
        assertThat(model.all(UserTask.class))
                .allSatisfy(it -> assertThat(it.getDocumentations())
                        .as(it.getId())
                        .singleElement()
                        .satisfies(doc -> assertThat(doc.getTextContent())
                                .matches(text -> CITATION.matcher(text).find())));
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("每个人工步骤归一种已知的岗位")
    void everyHumanStepBelongsToAKnownPost(Model model) {
        assertThat(model.all(UserTask.class))
                .allSatisfy(it -> assertThat(groups()).contains(it.getCamundaCandidateGroups()));
    }

    @Test
    @DisplayName("只有征求意见的步骤，岗位在开始时才定")
    void onlyAnOpinionIsAskedOfAChosenPost() throws IOException {
        assertThat(models().filter(model -> model.all(UserTask.class).stream()
                                .anyMatch(it -> CHOSEN.equals(it.getCamundaCandidateGroups())))
                        .map(Model::key))
                .containsExactly("opinion");
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("会签：每一席都要签，席位从变量读出，没有提前结束的条件")
    void everySlotSigns(Model model) {
        var several = model.all(org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics.class);
        assertThat(several).allSatisfy(it -> {
            assertThat(it.getCamundaCollection()).isEqualTo("${countersign.slots(execution)}");
            assertThat(it.getCamundaElementVariable()).isEqualTo("slot");
            assertThat(it.getCompletionCondition()).isNull();
            assertThat(it.getParentElement()).isInstanceOf(UserTask.class);
        });
        assertThat(model.all(UserTask.class))
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
    @MethodSource("models")
    @DisplayName("退回、撤回、终止的去路都在图上：退回到人工步骤或者调用方的出口，终止到终点")
    void waysBackLeadToWhatTheyMay(Model model) {
        var ways = model.all(CamundaProperty.class).stream()
                .filter(it -> !List.of("main", "days").contains(it.getCamundaName()))
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
    @MethodSource("models")
    @DisplayName("每个分岔标明哪一条是主路，主路一直走到终点，不绕回去；定时的写明期限是哪个参数")
    void theMainWayLeadsToTheEnd(Model model) {
        assertThat(model.all(ExclusiveGateway.class))
                .allSatisfy(it -> assertThat(it.getOutgoing())
                        .extracting(SequenceFlow::getId)
                        .contains(property(it, "main").orElse("none named")));
        assertThat(model.all(IntermediateCatchEvent.class))
                .allSatisfy(it -> assertThat(property(it, "days")).isPresent());
        var passed = new ArrayList<String>();
        FlowNode here = model.all(StartEvent.class).iterator().next();
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

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("被调用的流程得到事项、村和责任区")
    void aCalledProcessKnowsItsCase(Model model) {
        assertThat(model.all(CallActivity.class))
                .allSatisfy(call -> assertThat(call.getExtensionElements()
                                .getChildElementsByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn.class))
                        .extracting(it -> it.getCamundaTarget())
                        .contains("caseId", "village", "district"));
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("每个环节都画在图上")
    void everyElementIsDrawn(Model model) {
        var drawn = model.all(BpmnShape.class).stream()
                .map(it -> it.getBpmnElement().getId())
                .toList();

        assertThat(model.all(FlowNode.class)).allSatisfy(it -> assertThat(drawn).contains(it.getId()));
    }

    /** Step classes by process and task; made without their registers, since only their names are asked. */
    private static Map<String, List<Class<?>>> steps() {
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
