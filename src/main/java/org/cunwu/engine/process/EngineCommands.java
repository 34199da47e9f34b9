package org.cunwu.engine.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/** Runs commands of our own in the engine, through our own door and in the transaction of the caller. */
@Component
class EngineCommands {

    private final CommandExecutor executor;

    EngineCommands(ProcessEngine engine) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    <T> T execute(Command<T> command) {
        return Passage.through(() -> executor.execute(command));
    }
}
