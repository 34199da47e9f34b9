package org.cunwu.engine.process;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.cunwu.engine.register.CaseRegister;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

/** Timers are looked for every few seconds on every node; whichever finds one first runs it, once. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class JobSettings {

    /** How often a job is tried by itself, and the pause between: a database that was away for a moment is back by then. */
    static final String TRIES = "R3/PT1M";

    private static final int MILLIS_BETWEEN_LOOKS = 5_000;

    @Bean
    JobExecutor jobExecutor(@Qualifier("camundaTaskExecutor") TaskExecutor threads, CaseRegister cases) {
        var executor = new TownJobExecutor(cases);
        executor.setTaskExecutor(threads);
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        executor.setWaitTimeInMillis(MILLIS_BETWEEN_LOOKS);
        executor.setMaxWait(MILLIS_BETWEEN_LOOKS);
        return executor;
    }
}
