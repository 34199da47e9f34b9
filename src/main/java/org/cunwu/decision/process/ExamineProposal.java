package org.cunwu.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.decision.register.Sitting.Kind;
import org.springframework.stereotype.Component;

/** 核对提议 — {@code ${examineProposal}} in the model: the meeting is judged from the register, by the law of its day. */
@Component
class ExamineProposal implements JavaDelegate {

    private final Judgement judgement;

    ExamineProposal(Judgement judgement) {
        this.judgement = judgement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var judged = judgement.of(FourDiscussionsProcess.PROPOSAL.from(execution), Kind.BRANCH);
        FourDiscussionsProcess.PROPOSED.on(execution, judged.quorate() && judged.passed());
    }
}
