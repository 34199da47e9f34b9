package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.cunwu.DatabaseTest;
import org.cunwu.Visitor;
import org.cunwu.engine.process.InnerDoor;
import org.cunwu.ledger.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A town in which a step that the program does by itself fails until it is told not to. */
@DatabaseTest
abstract class StoppedTown extends OpenTown {

    static final String VILLAGE = "v032";
    static final String ADMINISTRATOR = "town-administrator";
    static final String REASON = "放假安排已经补录，请重试";

    private static final String MODEL = "fails_in_a_test";

    @Autowired
    StoppedJobs stopped;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    Matter matter;
    String instance;
    String job;
    private String deployment;

    /** Fails while it is told to, with words that name somebody. */
    public static final class Failing implements JavaDelegate {

        static final AtomicInteger RUNS = new AtomicInteger();
        static volatile boolean fails = true;

        @Override
        public void execute(DelegateExecution execution) {
            RUNS.incrementAndGet();
            if (fails) throw new IllegalStateException("王建国的公示\n找不到", new NumberFormatException("王建国"));
        }
    }

    @BeforeEach
    void letAJobStop() {
        Failing.fails = true;
        Failing.RUNS.set(0);
        matter = raised(VILLAGE);
        deployment = InnerDoor.through(() -> repository
                .createDeployment()
                .addModelInstance(
                        MODEL + ".bpmn",
                        Bpmn.createExecutableProcess(MODEL)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .intermediateCatchEvent("timer_full")
                                .name("公示期满")
                                .timerWithDate("900d")
                                .serviceTask("service_count")
                                .name("统计公示意见")
                                .camundaClass(Failing.class)
                                .intermediateCatchEvent("timer_next")
                                .name("再等一段")
                                .timerWithDate("900d")
                                .endEvent()
                                .done())
                .deploy()
                .getId());
        instance =
                started(Map.of("village", VILLAGE, "caseId", matter.file().id().toString()));
        job = stoppedJob(instance);
    }

    @AfterEach
    void forgetTheModel() {
        InnerDoor.through(() -> {
            repository.deleteDeployment(deployment, true, true);
            return true;
        });
    }

    String started(Map<String, Object> variables) {
        return InnerDoor.through(
                () -> runtime.startProcessInstanceByKey(MODEL, variables).getId());
    }

    /** As it comes about: tried until no try is left. */
    String stoppedJob(String instance) {
        var id = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        for (int tries = 1; tries <= 3; tries++) {
            assertThat(retries(id)).isPositive();
            runInVain(id);
        }
        assertThat(retries(id)).isZero();
        return id;
    }

    void runInVain(String id) {
        try {
            run(id);
            throw new AssertionError("It did not fail");
        } catch (ProcessEngineException | IllegalStateException e) {
            assertThat(e).hasStackTraceContaining("王建国");
        }
    }

    void run(String id) {
        InnerDoor.through(() -> {
            management.executeJob(id);
            return true;
        });
    }

    /** Of the job, or -1 where it is gone. */
    int retries(String id) {
        return jdbc.sql("select retries_ from act_ru_job where id_ = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(-1);
    }

    HttpResponse<String> askCockpit(Visitor visitor, String body) {
        return visitor.engine("PUT", "/job/" + job + "/retries", body);
    }

    HttpResponse<String> press(Visitor visitor, String id, String reason, String key) {
        var form = new HashMap<>(Map.of("reason", reason, "_key", key));
        form.put("_csrf", visitor.csrf("/"));
        return visitor.post("/admin/stopped/" + id, form);
    }

    String key() {
        return UUID.randomUUID().toString();
    }

    /** The acts that retries of this test's case came to. */
    List<Act> acts() {
        return ledger.ofCase(matter.file().id()).stream()
                .map(it -> it.act())
                .filter(it -> it.kind().equals("engine.job-retried"))
                .toList();
    }

    void unchanged() {
        assertThat(retries(job)).isZero();
        assertThat(acts()).isEmpty();
        assertThat(jdbc.sql("select count(*) from act_ru_incident where configuration_ = ?")
                        .param(job)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
