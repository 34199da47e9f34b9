package org.cunwu.decision.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.engine.RestingOnEntries;
import org.cunwu.ground.Grounds;
import org.cunwu.kernel.TownClock;
import org.springframework.stereotype.Component;

/** 决议作废 — a resolution numbered after the corrected entry rests on it; nothing draws on it any more, and its number is never given again. */
@Component
class RestingResolutions implements RestingOnEntries {

    private final Resolutions resolutions;
    private final Grounds grounds;
    private final TownClock clock;

    RestingResolutions(Resolutions resolutions, Grounds grounds, TownClock clock) {
        this.resolutions = resolutions;
        this.grounds = grounds;
        this.clock = clock;
    }

    @Override
    public List<String> resting(UUID caseId, Instant since) {
        return resolutions.numberedSince(new ProposalId(caseId), since).stream()
                .map(it -> "决议 " + it)
                .toList();
    }

    @Override
    public void fall(UUID caseId, Instant since, String reason, String act) {
        var proposal = new ProposalId(caseId);
        for (var number : resolutions.numberedSince(proposal, since)) {
            resolutions.voidNumber(proposal, number, clock.today());
            grounds.suspend(number, reason, act);
        }
    }
}
