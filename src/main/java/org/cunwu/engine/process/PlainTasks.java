package org.cunwu.engine.process;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;

/**
 * 待办从简 — our tasks have no subtasks, no variables and no rights of their own: the guard refuses them and
 * {@link FewAuthorizations} writes none. The engine need not look for any whenever a task ends.
 */
final class PlainTasks {

    static final List<SessionFactory> FACTORIES = List.of(
            new Made(AuthorizationManager.class, NoRights::new),
            new Made(TaskManager.class, NoSubtasks::new),
            new Made(VariableInstanceManager.class, NoVariables::new));

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

    private static final class NoSubtasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
            return List.of();
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
