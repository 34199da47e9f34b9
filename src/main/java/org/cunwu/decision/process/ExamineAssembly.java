package org.cunwu.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.decision.register.Sitting.Kind;
import org.springframework.stereotype.Component;

/** 核对表决 — {@code ${examineAssembly}} in the model: enough people, and enough of them in favour. */
@Component
class ExamineAssembly implements JavaDelegate {

    private final Judgement judgement;

    ExamineAssembly(Judgement judgement) {
        this.judgement = judgement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!FourDiscussionsProcess.HELD.from(execution)) {
            FourDiscussionsProcess.CONVENED.on(execution, false);
            FourDiscussionsProcess.ADOPTED.on(execution, false);
            return;
        }
        var judged = judgement.of(FourDiscussionsProcess.PROPOSAL.from(execution), Kind.ASSEMBLY);
        FourDiscussionsProcess.CONVENED.on(execution, judged.quorate());
        FourDiscussionsProcess.ADOPTED.on(execution, judged.quorate() && judged.passed());
    }
}
