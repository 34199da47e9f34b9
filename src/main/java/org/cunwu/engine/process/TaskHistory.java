package org.cunwu.engine.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * 待办历史 — at the end of a task its history wants to know how long it took. The task that is being completed says when
 * it began, so that neither its own history nor its activity's is read for that.
 */
final class TaskHistory extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        var begun = isNew(event) ? Optional.<Date>empty() : begun(event);
        begun.ifPresentOrElse(
                moment -> {
                    ((HistoricScopeInstanceEvent) event).setStartTime(moment);
                    getDbEntityManager().merge(event);
                },
                () -> super.insertOrUpdate(event));
    }

    private boolean isNew(HistoryEvent event) {
        return isInitialEvent(event) || getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null;
    }

    private Optional<Date> begun(HistoryEvent event) {
        return getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(it -> isOf(it, event))
                .map(TaskEntity::getCreateTime)
                .findFirst();
    }

    private static boolean isOf(TaskEntity task, HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity its)
            return task.getId().equals(its.getTaskId());
        return event instanceof HistoricActivityInstanceEventEntity activity
                && activity.getActivityId().equals(task.getTaskDefinitionKey())
                && activity.getExecutionId().equals(task.getExecutionId());
    }
}
