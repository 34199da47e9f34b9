package org.cunwu.engine.process;

import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED;
import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.cunwu.engine.identity.TownIdentityFactory;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.WorkingDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** 引擎设置 — everything in which our engine differs from a plain one. Starts after Flyway, which owns the schema. */
@Component
@DependsOn("flywayInitializer")
class EngineSettings extends AbstractProcessEnginePlugin {

    private final TownIdentityFactory identity;
    private final TaskRecorder tasks;
    private final CaseCloser cases;
    private final WorkingDays workingDays;
    private final TownClock clock;
    private final CaseRegister register;
    private final ObjectProvider<CockpitRetries> retries;
    private final ObjectProvider<RefusalTally> tally;
    private final EngineStart start = new EngineStart();

    EngineSettings(
            TownIdentityFactory identity,
            TaskRecorder tasks,
            CaseCloser cases,
            WorkingDays workingDays,
            TownClock clock,
            CaseRegister register,
            ObjectProvider<CockpitRetries> retries,
            ObjectProvider<RefusalTally> tally) {
        this.identity = identity;
        this.tasks = tasks;
        this.cases = cases;
        this.workingDays = workingDays;
        this.clock = clock;
        this.register = register;
        this.retries = retries;
        this.tally = tally;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(identity);
        configuration.setResourceAuthorizationProvider(new FewAuthorizations());
        configuration.setTenantIdProvider(new VillageTenants());
        configuration.setBusinessCalendarManager(calendars());
        configuration.setGroupResourceWhitelistPattern("[a-z0-9-]+");
        configuration.setUserResourceWhitelistPattern("[a-z0-9-]+");
        configuration.setTenantResourceWhitelistPattern("[a-z0-9]+");
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setHistoryCleanupEnabled(false);
        // nothing is ever cleaned up: the end of a case need not write that into every row of its history
        configuration.setHistoryRemovalTimeStrategy(HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        configuration.setHistoryCleanupStrategy(HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        configuration.setCustomSessionFactories(PlainTasks.FACTORIES);
        configuration.setManagementService(new OwnManagement(configuration, retries::getObject));
        configuration.setCustomIncidentHandlers(List.of(new StoppedJobNews(register)));
        configuration.setFailedJobRetryTimeCycle(JobSettings.TRIES);
        configuration.setHistoryEventProducer(new SettledModels.OfHistory());
        configuration.setHistoryEventHandler(new TaskHistory());
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDmnEnabled(true);
        configuration.setCmmnEnabled(false);
        configuration.setCustomPreCommandInterceptorsTxRequired(
                guardFirst(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                guardFirst(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
        var listeners = new ArrayList<BpmnParseListener>();
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        listeners.add(new Recording());
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        clock.follow(moment -> {
            if (moment == null) ClockUtil.reset();
            else ClockUtil.setCurrentTime(Date.from(moment));
        });
        start.finish();
    }

    private List<CommandInterceptor> guardFirst(List<CommandInterceptor> others) {
        var interceptors = new ArrayList<CommandInterceptor>();
        interceptors.add(new Guard(start, command -> tally.getObject().guard(command)));
        if (others != null) interceptors.addAll(others);
        return interceptors;
    }

    private MapBusinessCalendarManager calendars() {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new WorkingDayCalendar(workingDays, clock));
        return calendars;
    }

    /** Puts the recorders on every user task and every process. */
    private final class Recording extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            TaskRecorder.EVENTS.forEach(it -> definition.addTaskListener(it, tasks));
        }

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.addListener(org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_END, cases);
        }
    }
}
