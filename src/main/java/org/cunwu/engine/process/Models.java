package org.cunwu.engine.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.cunwu.org.PostKind;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 流程部署 — puts the models of the jar into the engine before the port opens, under explicit names and only when they
 * changed, and grants each post kind the reading of the procedures it works in.
 */
@Component
class Models implements SmartLifecycle {

    private static final String ROOT = "bpmn/";

    private final RepositoryService repository;
    private final AuthorizationService authorizations;
    private final Steps steps;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    Models(
            RepositoryService repository,
            AuthorizationService authorizations,
            Steps steps,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.authorizations = authorizations;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(it -> Passage.through(() -> {
            deploy();
            grant();
        }));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server, which starts last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void deploy() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*");
            Arrays.sort(files, java.util.Comparator.comparing(it -> String.valueOf(it.getFilename())));
            for (var file : files) {
                var path = file.getURL().toString();
                var name = path.substring(path.lastIndexOf('/' + ROOT) + 1);
                if (!name.endsWith(".bpmn") && !name.endsWith(".dmn")) continue;
                try (var content = file.getInputStream()) {
                    repository
                            .createDeployment()
                            .name(name)
                            .addInputStream(name, content)
                            .enableDuplicateFiltering(true)
                            .deploy();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void grant() {
        everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        everybody(Resources.APPLICATION, "welcome", Permissions.ACCESS);
        everybody(Resources.USER, ANY, Permissions.READ);
        everybody(Resources.GROUP, ANY, Permissions.READ);
        for (var resource : Set.of(
                Resources.APPLICATION,
                Resources.PROCESS_DEFINITION,
                Resources.PROCESS_INSTANCE,
                Resources.DECISION_DEFINITION,
                Resources.DEPLOYMENT,
                Resources.TASK,
                Resources.TENANT,
                Resources.AUTHORIZATION,
                Resources.FILTER,
                Resources.SYSTEM)) {
            grant(Groups.CAMUNDA_ADMIN, resource, ANY, Permissions.ALL);
        }
        for (var definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            var key = definition.getKey();
            for (var kind : kindsIn(definition.getId())) {
                grant(
                        kind,
                        Resources.PROCESS_DEFINITION,
                        key,
                        Permissions.READ,
                        Permissions.READ_TASK,
                        ProcessDefinitionPermissions.TASK_WORK,
                        ProcessDefinitionPermissions.TASK_ASSIGN,
                        Permissions.READ_HISTORY);
            }
            steps.starting(key)
                    .ifPresent(start -> start.posts()
                            .forEach(it -> grant(
                                    it.code(),
                                    Resources.PROCESS_DEFINITION,
                                    key,
                                    Permissions.READ,
                                    Permissions.READ_TASK,
                                    ProcessDefinitionPermissions.TASK_WORK,
                                    ProcessDefinitionPermissions.TASK_ASSIGN,
                                    Permissions.READ_HISTORY,
                                    Permissions.CREATE_INSTANCE)));
        }
        for (var kind : PostKind.values()) {
            if (steps.anybodyStarts(kind)) grant(kind.code(), Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        }
    }

    /** The post kinds whose tasks stand in a model: {@code ${village}-party-secretary}. */
    private Set<String> kindsIn(String definition) {
        var kinds = new TreeSet<String>();
        for (var task : repository.getBpmnModelInstance(definition).getModelElementsByType(UserTask.class)) {
            var groups = task.getCamundaCandidateGroups();
            if (groups == null) continue;
            // whoever is asked by name, or named to countersign, may hold any post
            if (groups.equals("${" + OpinionSteps.GROUP.name() + "}") || Countersign.isSlot(groups)) {
                for (var kind : PostKind.values()) kinds.add(kind.code());
            }
            for (var kind : PostKind.values()) if (groups.endsWith("-" + kind.code())) kinds.add(kind.code());
        }
        return kinds;
    }

    private void everybody(Resource resource, String id, Permission... permissions) {
        var known = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GLOBAL)
                .resourceType(resource)
                .resourceId(id)
                .count();
        if (known > 0) return;
        var authorization = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        var known = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        var authorization = known != null ? known : authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }
}
