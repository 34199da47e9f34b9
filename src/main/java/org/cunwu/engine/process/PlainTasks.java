package org.cunwu.engine.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;

/**
 * 待办从简 — our tasks have no subtasks, no variables and no rights of their own: the guard refuses them and
 * {@link FewAuthorizations} writes none. The engine need not look for any whenever a task ends, nor for a second task
 * beside the one that an execution waits at.
 */
final class PlainTasks {

    static final List<SessionFactory> FACTORIES = List.of(
            new Made(AuthorizationManager.class, NoRights::new),
            new Made(TaskManager.class, OneTask::new),
            new Made(VariableInstanceManager.class, NoVariables::new),
            new Made(ProcessDefinitionManager.class, SettledModels::new));

    private PlainTasks() {}

    private record Made(Class<?> type, java.util.function.Supplier<Session> maker) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return maker.get();
        }
    }

    private static final class NoRights extends AuthorizationManager {

        @Override
        public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
            if (resource != Resources.TASK) super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }

    private static final class OneTask extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
            return List.of();
        }

        @Override
        public List<TaskEntity> findTasksByExecutionId(String execution) {
            var known = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(it -> execution.equals(it.getExecutionId()))
                    .toList();
            // the list is the execution's own from now on: it takes tasks out of it
            return known.isEmpty()
                    ? super.findTasksByExecutionId(execution)
                    : known.stream().filter(it -> !it.isDeleted()).collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static final class NoVariables extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
                String taskId, Collection<String> variableNames) {
            return List.of();
        }
    }
}
