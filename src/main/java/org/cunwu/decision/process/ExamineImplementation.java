package org.cunwu.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.decision.rules.CourseRules;
import org.cunwu.decision.rules.CourseRules.Deviation;
import org.cunwu.ground.Grounds;
import org.cunwu.law.Law;
import org.springframework.stereotype.Component;

/** 核对实施 — {@code ${examineImplementation}} in the model: whether what was spent still is what was resolved. */
@Component
class ExamineImplementation implements JavaDelegate {

    private final Law law;
    private final Resolutions resolutions;
    private final Grounds grounds;

    ExamineImplementation(Law law, Resolutions resolutions, Grounds grounds) {
        this.law = law;
        this.resolutions = resolutions;
        this.grounds = grounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var proposal = FourDiscussionsProcess.PROPOSAL.from(execution);
        var resolution = resolutions.latest(proposal).orElseThrow();
        var done = resolutions.latestImplementation(proposal).orElseThrow();
        var finding = law.examine(
                CourseRules.DEVIATION,
                done.completedOn(),
                resolution.village(),
                new Deviation(resolution.budget().value(), done.amount().value()));
        FourDiscussionsProcess.DEVIATED.on(execution, finding.blocks() && !grounds.ended(resolution.number()));
    }
}
