package org.cunwu.decision.process;

import java.util.List;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sittings;
import org.cunwu.kernel.Finding;
import org.springframework.stereotype.Component;

/** 认定会议 — judges the last meeting of a kind from what the register holds, not from what a form said. */
@Component
class Judgement {

    private final Proposals proposals;
    private final Sittings sittings;
    private final SittingLaw law;

    Judgement(Proposals proposals, Sittings sittings, SittingLaw law) {
        this.proposals = proposals;
        this.sittings = sittings;
        this.law = law;
    }

    record Judged(boolean quorate, boolean passed) {}

    Judged of(ProposalId id, Kind kind) {
        var proposal = proposals.get(id);
        var sitting = sittings.latest(id, kind).orElseThrow();
        return new Judged(
                holds(law.attendance(proposal, kind, sitting.heldOn(), sitting.tally())),
                holds(law.vote(
                        proposal,
                        kind,
                        sitting.heldOn(),
                        sitting.tally(),
                        () -> sittings.representatives(sitting.id()))));
    }

    private static boolean holds(List<Finding> findings) {
        return findings.stream().noneMatch(Finding::blocks);
    }
}
