package org.cunwu.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.decision.register.Opinions;
import org.springframework.stereotype.Component;

/** 核对监督意见 — {@code ${examineOpinion}} in the model: whether an objection stands. */
@Component
class ExamineOpinion implements JavaDelegate {

    private final Opinions opinions;

    ExamineOpinion(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opinion =
                opinions.latest(FourDiscussionsProcess.PROPOSAL.from(execution)).orElseThrow();
        FourDiscussionsProcess.OBJECTED.on(execution, opinion.objected());
    }
}
