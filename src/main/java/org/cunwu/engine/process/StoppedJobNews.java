package org.cunwu.engine.process;

import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.register.CaseRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 作业停下的通报 — says once in the log that a job stands still, after that is settled; names case and job, and nobody. */
final class StoppedJobNews extends DefaultIncidentHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StoppedJobNews.class);

    private final CaseRegister cases;

    StoppedJobNews(CaseRegister cases) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.cases = cases;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        var incident = super.handleIncident(context, message);
        var job = context.getConfiguration();
        var number = caseNumber(context.getExecutionId());
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(
                        TransactionState.COMMITTED,
                        it -> LOG.error("作业停下，等系统管理员重试 / a job stands still: case {}, job {}", number, job));
        return incident;
    }

    private String caseNumber(String execution) {
        if (execution == null) return "-";
        var at = Context.getCommandContext().getExecutionManager().findExecutionById(execution);
        return CaseVars.CASE.find(at).flatMap(cases::byId).map(CaseFile::number).orElse("-");
    }
}
