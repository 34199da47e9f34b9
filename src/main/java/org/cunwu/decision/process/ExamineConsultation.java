package org.cunwu.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.decision.register.Sitting.Kind;
import org.springframework.stereotype.Component;

/** 核对商议 — {@code ${examineConsultation}} in the model: the meeting is judged from the register, by the law of its day. */
@Component
class ExamineConsultation implements JavaDelegate {

    private final Judgement judgement;

    ExamineConsultation(Judgement judgement) {
        this.judgement = judgement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var judged = judgement.of(FourDiscussionsProcess.PROPOSAL.from(execution), Kind.COMMITTEES);
        FourDiscussionsProcess.AGAIN.on(execution, !judged.quorate());
        FourDiscussionsProcess.CONSULTED.on(execution, judged.quorate() && judged.passed());
    }
}
