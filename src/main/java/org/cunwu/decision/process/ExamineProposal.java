package org.cunwu.decision.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.decision.register.Resolutions.Resolution;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.springframework.stereotype.Component;

/**
 * 核对提议 — {@code ${examineProposal}} in the model: the meeting is judged from the register, by the law of its day. Where
 * the matter was resolved and carried out before, and the changed amount is not proposed again, the result is disclosed as
 * it is: villagers are not pressed to approve what they refused, and are not left without the result either (VCOL 2025
 * art. 35(2)(1)).
 */
@Component
class ExamineProposal implements JavaDelegate {

    private final Judgement judgement;
    private final Resolutions resolutions;
    private final Ledger ledger;
    private final TownClock clock;

    ExamineProposal(Judgement judgement, Resolutions resolutions, Ledger ledger, TownClock clock) {
        this.judgement = judgement;
        this.resolutions = resolutions;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var proposal = FourDiscussionsProcess.PROPOSAL.from(execution);
        var judged = judgement.of(proposal, Kind.BRANCH);
        var change = judged.quorate() && !judged.passed() ? carriedOut(proposal) : Optional.<Resolution>empty();
        FourDiscussionsProcess.AGAIN.on(execution, !judged.quorate());
        FourDiscussionsProcess.PROPOSED.on(execution, judged.quorate() && judged.passed());
        FourDiscussionsProcess.UNAPPROVED.on(execution, change.isPresent());
        change.ifPresent(this::unapproved);
    }

    /** One that was refused its approval was not carried out: it goes back to whoever raised it. */
    private Optional<Resolution> carriedOut(ProposalId proposal) {
        return resolutions.latestImplementation(proposal).flatMap(it -> resolutions.latest(proposal));
    }

    private void unapproved(Resolution resolution) {
        ledger.append(Act.bySystem(
                resolution.village().value(),
                "decision.unapproved",
                resolution.proposal().value(),
                clock.today(),
                Map.of("resolution", resolution.number())));
    }
}
