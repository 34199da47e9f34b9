package org.cunwu.engine.process;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/** 定时任务 — timers and jobs pass the guard because the program itself opens the door for them. */
final class TownJobExecutor extends SpringJobExecutor {

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
        var jobs = super.getExecuteJobsRunnable(jobIds, processEngine);
        return () -> Passage.through(jobs);
    }
}
