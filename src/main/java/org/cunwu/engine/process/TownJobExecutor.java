package org.cunwu.engine.process;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.cunwu.engine.register.CaseRegister;
import org.springframework.dao.DataAccessException;

/** 定时任务 — timers and jobs pass the guard because the program itself opens the door for them. */
final class TownJobExecutor extends SpringJobExecutor {

    private final CaseRegister cases;

    TownJobExecutor(CaseRegister cases) {
        this.cases = cases;
    }

    @Override
    protected void ensureInitialization() {
        super.ensureInitialization();
        acquireJobsRunnable = new SequentialJobAcquisitionRunnable(this) {
            @Override
            @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the overridden method holds the lock itself
            public void run() {
                Passage.through(super::run);
            }
        };
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl processEngine) {
        var jobs = new OnTheLog(jobIds, processEngine);
        return () -> {
            try {
                Passage.through(jobs);
            } finally {
                InHand.forget();
            }
        };
    }

    /** Each job with the number of its case on the log, also on the line that says that it failed. */
    private final class OnTheLog extends ExecuteJobsRunnable {

        OnTheLog(List<String> jobIds, ProcessEngineImpl engine) {
            super(jobIds, engine);
        }

        @Override
        protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failure) {
            InHand.forget();
            try {
                cases.ofJob(job).ifPresent(InHand::note);
            } catch (DataAccessException e) {
                // the job itself will say that the database is away
                InHand.forget();
            }
            super.executeJob(job, commands, failure);
        }
    }
}
