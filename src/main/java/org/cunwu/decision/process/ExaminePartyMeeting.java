package org.cunwu.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.decision.register.Sitting.Kind;
import org.springframework.stereotype.Component;

/** 核对审议 — {@code ${examinePartyMeeting}} in the model: the meeting is judged from the register, by the law of its day. */
@Component
class ExaminePartyMeeting implements JavaDelegate {

    private final Judgement judgement;

    ExaminePartyMeeting(Judgement judgement) {
        this.judgement = judgement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var judged = judgement.of(FourDiscussionsProcess.PROPOSAL.from(execution), Kind.PARTY);
        FourDiscussionsProcess.AGAIN.on(execution, !judged.quorate());
        FourDiscussionsProcess.DELIBERATED.on(execution, judged.quorate() && judged.passed());
    }
}
