package org.cunwu.engine.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;

/**
 * 作业管理 — the engine's own service but for one thing: who asks for the retries of a single job is led through our door.
 * Everything else, such as many jobs at once, meets the guard.
 */
final class OwnManagement extends ManagementServiceImpl {

    private final Supplier<CockpitRetries> door;

    OwnManagement(ProcessEngineConfiguration configuration, Supplier<CockpitRetries> door) {
        super(configuration);
        this.door = door;
    }

    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
        return new Asked(commandExecutor, retries);
    }

    private final class Asked extends SetJobRetriesBuilderImpl {

        Asked(CommandExecutor executor, int retries) {
            super(executor, retries);
        }

        @Override
        public void execute() {
            var single = jobId != null && jobIds == null && jobDefinitionId == null;
            if (single && !Passage.isOpen()) door.get().retry(jobId, retries, isDueDateSet);
            else super.execute();
        }
    }
}
