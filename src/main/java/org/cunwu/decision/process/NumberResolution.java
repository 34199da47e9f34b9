package org.cunwu.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.decision.register.Resolutions.Resolution;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sittings;
import org.cunwu.engine.Numbers;
import org.springframework.stereotype.Component;

/** 编制决议编号 — {@code ${numberResolution}} in the model: enters the resolution under the next number of the village and year. */
@Component
class NumberResolution implements JavaDelegate {

    private final Proposals proposals;
    private final Sittings sittings;
    private final Resolutions resolutions;
    private final Numbers numbers;

    NumberResolution(Proposals proposals, Sittings sittings, Resolutions resolutions, Numbers numbers) {
        this.proposals = proposals;
        this.sittings = sittings;
        this.resolutions = resolutions;
        this.numbers = numbers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var proposal = proposals.get(FourDiscussionsProcess.PROPOSAL.from(execution));
        var sitting = sittings.latest(proposal.id(), Kind.ASSEMBLY).orElseThrow();
        var number = numbers.next(
                proposal.village(),
                FourDiscussionsProcess.RESOLUTION_LETTERS,
                sitting.heldOn().getYear());
        resolutions.add(new Resolution(
                number,
                proposal.id(),
                proposal.village(),
                sitting.id(),
                proposal.body(),
                sitting.version(),
                proposals.draft(proposal.id(), sitting.version()).budget(),
                sitting.heldOn()));
        FourDiscussionsProcess.RESOLUTION.on(execution, number);
        FourDiscussionsProcess.ADOPTED_ON.on(execution, sitting.heldOn().toString());
    }
}
