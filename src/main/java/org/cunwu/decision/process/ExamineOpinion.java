package org.cunwu.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.decision.register.Opinions;
import org.cunwu.decision.register.TermsRegister;
import org.springframework.stereotype.Component;

/** 核对监督意见 — {@code ${examineOpinion}} in the model: whether an objection stands, and whether the town looks at the matter first. */
@Component
class ExamineOpinion implements JavaDelegate {

    private final Opinions opinions;
    private final TermsRegister terms;

    ExamineOpinion(Opinions opinions, TermsRegister terms) {
        this.opinions = opinions;
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var proposal = FourDiscussionsProcess.PROPOSAL.from(execution);
        var opinion = opinions.latest(proposal).orElseThrow();
        FourDiscussionsProcess.OBJECTED.on(execution, opinion.objected());
        FourDiscussionsProcess.REVIEW_NEEDED.on(execution, terms.of(proposal).townReview());
    }
}
