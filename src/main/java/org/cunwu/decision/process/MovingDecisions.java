package org.cunwu.decision.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.decision.register.TermsRegister;
import org.cunwu.engine.ModelMove;
import org.springframework.stereotype.Component;

/**
 * 决策流程的移动 — a matter keeps the course of the day on which it was registered; what it must not lose is an approval that
 * its older model never asked for: once it is resolved without, it is finished on that model.
 */
@Component
class MovingDecisions implements ModelMove {

    private final Resolutions resolutions;
    private final ApprovalLaw approvals;
    private final TermsRegister terms;

    MovingDecisions(Resolutions resolutions, ApprovalLaw approvals, TermsRegister terms) {
        this.resolutions = resolutions;
        this.approvals = approvals;
        this.terms = terms;
    }

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public Optional<String> refusal(UUID caseId, Set<String> known) {
        if (known.contains(FourDiscussionsProcess.APPROVAL_NEEDED.name())) return Optional.empty();
        return resolutions
                .latest(new ProposalId(caseId))
                .filter(it -> !approvals.provisions(it).isEmpty())
                .map(it -> "decision.move.resolved");
    }

    @Override
    public Map<String, Object> added(UUID caseId) {
        return Map.of(
                FourDiscussionsProcess.REVIEW_NEEDED.name(),
                terms.of(new ProposalId(caseId)).townReview(),
                FourDiscussionsProcess.APPROVAL_NEEDED.name(),
                false);
    }
}
