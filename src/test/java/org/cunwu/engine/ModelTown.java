package org.cunwu.engine;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.cunwu.engine.process.InnerDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A town in which a case runs on a model made for the test, beside the one by which it was raised. */
abstract class ModelTown extends HandingTown {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    private final String model;
    private String deployment;
    Matter matter;
    String instance;

    ModelTown(String model) {
        this.model = model;
    }

    @BeforeEach
    void aCaseOfATestModel() throws IOException {
        var file = model + ".bpmn";
        try (var content = Objects.requireNonNull(getClass().getResource(file)).openStream()) {
            deployment = InnerDoor.through(() -> repository
                    .createDeployment()
                    .addInputStream(file, content)
                    .deploy()
                    .getId());
        }
        matter = raised(VILLAGE);
        var variables = new HashMap<String, Object>(variables());
        variables.put("village", VILLAGE);
        variables.put("caseId", matter.file().id().toString());
        instance = InnerDoor.through(
                () -> runtime.startProcessInstanceByKey(model, variables).getId());
    }

    /** What the test's model is started with besides. */
    Map<String, Object> variables() {
        return Map.of();
    }

    @AfterEach
    void forgetTheModel() {
        InnerDoor.through(() -> {
            // with the listeners, so that no step of a case left open stays in the inbox
            repository.deleteDeployment(deployment, true, false);
            return true;
        });
        org.assertj.core.api.Assertions.assertThat(jdbc.sql("select i.task from engine_inbox i"
                                + " left join act_ru_task t on t.id_ = i.task where t.id_ is null and i.case_id = ?")
                        .param(matter.file().id())
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    void done(String step, String person) {
        var answer = api(person, "POST", "/tasks/" + open(step), "{}");
        org.assertj.core.api.Assertions.assertThat(answer.statusCode())
                .as(answer.body())
                .isEqualTo(200);
    }

    String open(String step) {
        return inbox.ofCase(matter.file().id()).stream()
                .filter(it -> it.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not at " + step))
                .task();
    }

    static String back(String to, String more) {
        return "{\"to\":\"" + to + "\",\"reason\":\"材料不齐，请补齐后再报\"" + more + "}";
    }

    static String rule() {
        return ",\"rule\":\"decision.villagers-assembly.quorum\"";
    }
}
