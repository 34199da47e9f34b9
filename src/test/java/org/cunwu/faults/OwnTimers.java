package org.cunwu.faults;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Sets timers in the database of running nodes, through an engine of its own that runs none of them. */
final class OwnTimers {

    private static final String MODEL = "timers_of_a_test";

    private OwnTimers() {}

    /** So many instances of a model that wait for the same moment, a few seconds ahead; answers the model's key. */
    static String dueAtOnce(DataSource database, int number) {
        var engine = engine(database);
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            MODEL + ".bpmn",
                            Bpmn.createExecutableProcess(MODEL)
                                    .camundaHistoryTimeToLiveString("P1D")
                                    .startEvent()
                                    .intermediateCatchEvent()
                                    .timerWithDate("${due}")
                                    .endEvent()
                                    .done())
                    .deploy();
            var due = Date.from(Instant.now().plusSeconds(4));
            for (int i = 0; i < number; i++) {
                engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                MODEL,
                                Map.of(
                                        "due",
                                        due,
                                        "village",
                                        "v011",
                                        "caseId",
                                        UUID.randomUUID().toString()));
            }
            return MODEL;
        } finally {
            engine.close();
        }
    }

    private static ProcessEngine engine(DataSource database) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("timers-of-a-test");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        return configuration.buildProcessEngine();
    }
}
