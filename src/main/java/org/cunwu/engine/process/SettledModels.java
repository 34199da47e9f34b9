package org.cunwu.engine.process;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.jspecify.annotations.Nullable;

/**
 * 模型既定 — a deployed version never changes, since the guard refuses to suspend or delete one: what this node has read
 * once, neither the engine nor its history need read again with every step.
 */
final class SettledModels extends ProcessDefinitionManager {

    @Override
    public @Nullable ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
        var read = read(id);
        return read == null ? super.getCachedResourceDefinitionEntity(id) : read;
    }

    private static @Nullable ProcessDefinitionEntity read(String id) {
        return Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
    }

    /** 历史 — every event of a history says of which model it is. */
    static final class OfHistory extends CacheAwareHistoryEventProducer {

        @Override
        protected @Nullable ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            var read = read(id);
            return read == null ? super.getProcessDefinitionEntity(id) : read;
        }
    }
}
