package org.cunwu.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.kernel.TownClock;
import org.springframework.stereotype.Component;

/** 办结登记 — writes into the case register at which end a case arrived; a called procedure's end is its caller's matter. */
@Component
class CaseCloser implements ExecutionListener {

    private final CaseRegister cases;
    private final TownClock clock;

    CaseCloser(CaseRegister cases, TownClock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getSuperExecution() != null
                || CaseVars.BESIDE.find(execution).isPresent()) return;
        cases.close(CaseVars.CASE.from(execution), execution.getCurrentActivityId(), clock.instant());
    }
}
