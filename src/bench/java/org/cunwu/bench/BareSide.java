package org.cunwu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.jspecify.annotations.Nullable;

/**
 * The bare engine: the same models without our code behind them, in-process, default configuration, history full, six
 * variables with every task. Nobody is signed in, nothing is checked.
 */
final class BareSide implements Side {

    private static final int VARIABLES = 6;

    /** Where the models look for what our code would have decided. */
    private static final Map<String, Map<String, Object>> DECIDED = Map.of(
            "user_confirm", Map.of("confirmed", true),
            "user_propose", Map.of("proposed", true, "again", false, "unapproved", false),
            "user_consult", Map.of("consulted", true),
            "user_supervise", Map.of("objected", false),
            "user_deliberate", Map.of("deliberated", true),
            "user_resolve",
                    Map.of(
                            "convened",
                            true,
                            "adopted",
                            true,
                            "resolutionNumber",
                            "SQ-JY-2026-0001",
                            "adoptedOn",
                            "2026-09-18"),
            "user_verify", Map.of("verified", true, "disclosureEnd", "2026-01-02T00:00:00+08:00"),
            "user_implement", Map.of("deviated", false, "completedOn", "2026-10-09"));

    private final Counter counter = new Counter();
    private final HikariDataSource source = new HikariDataSource();
    private final ProcessEngine engine;
    private final List<Instance> instances = new ArrayList<>();

    private static final class Instance {
        private @Nullable String id;
    }

    BareSide(Store store, String name) {
        source.setJdbcUrl(store.url());
        source.setUsername(store.user());
        source.setPassword("");
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(new CountedSource(source, counter));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(true);
        this.engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("four_discussions.bpmn", bare("/bpmn/decision/four_discussions.bpmn"))
                .addModelInstance("disclosure.bpmn", bare("/bpmn/disclosure/disclosure.bpmn"))
                .deploy();
    }

    Counter counter() {
        return counter;
    }

    private static BpmnModelInstance bare(String model) {
        var in = BareSide.class.getResourceAsStream(model);
        if (in == null) throw new IllegalStateException("No model " + model);
        var bare = Bpmn.readModelFromStream(in);
        for (var task : bare.getModelElementsByType(ServiceTask.class)) {
            task.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, "delegateExpression");
            task.setCamundaExpression("${true}");
        }
        return bare;
    }

    @Override
    public void take(int cases) {
        instances.clear();
        for (int i = 0; i < cases; i++) instances.add(new Instance());
    }

    @Override
    public List<Runnable> next(int step) {
        return instances.stream()
                .map(it -> step == 0 ? start(it) : complete(it, step))
                .toList();
    }

    private Runnable start(Instance instance) {
        var values = values(0, Map.of("village", "v001", "district", "d01"));
        return () -> instance.id = engine.getRuntimeService()
                .startProcessInstanceByKey("four_discussions", UUID.randomUUID().toString(), values)
                .getId();
    }

    private Runnable complete(Instance instance, int step) {
        var wanted = Forms.STEPS.get(step - 1).id();
        var task = await(instance, wanted);
        var values = values(step, DECIDED.getOrDefault(wanted, Map.of()));
        return () -> engine.getTaskService().complete(task.getId(), values);
    }

    private Task await(Instance instance, String step) {
        for (int look = 0; look < 6_000; look++) {
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(current(instance))
                    .taskDefinitionKey(step)
                    .singleResult();
            if (task != null) return task;
            pause();
        }
        throw new IllegalStateException("The bare case does not come to " + step);
    }

    /** The called disclosure while there is one. */
    private String current(Instance instance) {
        var id = java.util.Objects.requireNonNull(instance.id);
        var called = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(id)
                .singleResult();
        return called == null ? id : called.getId();
    }

    /** Six values as forms have them; those that the model asks for are among them. */
    private static Map<String, Object> values(int step, Map<String, Object> decided) {
        var values = new HashMap<String, Object>(decided);
        for (int i = values.size(); i < VARIABLES; i++) {
            values.put(
                    "field_" + step + "_" + i,
                    switch (i % 3) {
                        case 0 -> "硬化村东道路1.2公里，宽4米，厚18厘米";
                        case 1 -> 18_600_000L;
                        default -> "2026-09-18";
                    });
        }
        return values;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
        source.close();
    }
}
