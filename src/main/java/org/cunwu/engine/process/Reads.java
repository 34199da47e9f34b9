package org.cunwu.engine.process;

import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * 只读命令 — the commands that the engine's own web pages may send past our door, by name: they read, or sign for a task
 * (which {@link TaskRecorder} checks).
 */
final class Reads {

    private static final String PACKAGE = "org.camunda.bpm.engine.impl.cmd.";

    private static final Set<String> NAMED = Set.of(
            "AuthorizationCheckCmd",
            "CreateGroupQueryCmd",
            "CreateTenantQueryCmd",
            "CreateUserQueryCmd",
            "ExecuteFilterCountCmd",
            "ExecuteFilterListCmd",
            "ExecuteFilterListPageCmd",
            "ExecuteFilterSingleResultCmd",
            "FindActiveActivityIdsCmd",
            "GetActivityInstanceCmd",
            "GetDeployedProcessDefinitionCmd",
            "GetDeploymentBpmnModelInstanceCmd",
            "GetDeploymentProcessDiagramCmd",
            "GetDeploymentProcessDiagramLayoutCmd",
            "GetDeploymentProcessModelCmd",
            "GetDeploymentResourceCmd",
            "GetDeploymentResourceForIdCmd",
            "GetDeploymentResourceNamesCmd",
            "GetDeploymentResourcesCmd",
            "GetExecutionVariableCmd",
            "GetExecutionVariableTypedCmd",
            "GetExecutionVariablesCmd",
            "GetFilterCmd",
            "GetFormKeyCmd",
            "GetHistoricJobLogExceptionStacktraceCmd",
            "GetHistoryLevelCmd",
            "GetIdentityLinksForProcessDefinitionCmd",
            "GetIdentityLinksForTaskCmd",
            "GetJobExceptionStacktraceCmd",
            "GetLicenseKeyCmd",
            "GetPasswordPolicyCmd",
            "GetProcessApplicationForDeploymentCmd",
            "GetProcessInstanceCommentsCmd",
            "GetPropertiesCmd",
            "GetStartFormCmd",
            "GetStaticCalledProcessDefinitionCmd",
            "GetSubTasksCmd",
            "GetTableCountCmd",
            "GetTableNameCmd",
            "GetTaskAttachmentsCmd",
            "GetTaskCommentCmd",
            "GetTaskCommentsCmd",
            "GetTaskEventsCmd",
            "GetTaskFormCmd",
            "GetTaskVariablesCmd",
            "GetUserAccountCmd",
            "GetUserInfoCmd",
            "GetUserInfoKeysCmd",
            "GetUserPictureCmd",
            "IsIdentityServiceReadOnlyCmd",
            "IsTelemetryEnabledCmd");

    /** Signing for a task and giving it back, which the task recorder checks. A remark would stand outside the record. */
    private static final Set<String> CHECKED_ELSEWHERE = Set.of("ClaimTaskCmd", "AssignTaskCmd");

    private static final Set<String> ELSEWHERE = Set.of(
            // Cockpit's open tasks by group; the engine asks for the right to read every task
            "org.camunda.bpm.engine.impl.TaskReportImpl$TaskCountByCandidateGroupCmd",
            // sent when the engine shuts down; it drops tables only where the engine owns the schema, never here
            "org.camunda.bpm.engine.impl.SchemaOperationProcessEngineClose");

    private Reads() {}

    static boolean allow(Command<?> command) {
        if (command instanceof AbstractQuery<?, ?>) return true;
        var name = command.getClass().getName();
        if (ELSEWHERE.contains(name)) return true;
        if (!name.startsWith(PACKAGE)) return false;
        var simple = name.substring(PACKAGE.length());
        return NAMED.contains(simple) || CHECKED_ELSEWHERE.contains(simple);
    }
}
