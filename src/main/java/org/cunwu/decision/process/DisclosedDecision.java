package org.cunwu.decision.process;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.process.FourDiscussionsProcess.Steps;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.engine.Cases;
import org.cunwu.engine.DisclosedMatter;
import org.cunwu.engine.Inbox;
import org.cunwu.engine.InboxItem;
import org.springframework.stereotype.Component;

/**
 * 公开以后又退回 — after an upheld objection a resolution goes back to the two committees, a result to its report; what came
 * down early is published anew. A matter that went back already, for whatever reason, is not moved forward by it.
 */
@Component
class DisclosedDecision implements DisclosedMatter {

    private static final String RESULT = "RESULT";

    /** Where a matter can be once its resolution hangs; between these it waits for the clock. */
    private static final Set<String> SINCE_POSTED = Set.of("user_post", "user_verify", Steps.IMPLEMENT, Steps.ARCHIVE);

    private final Resolutions resolutions;
    private final Cases cases;
    private final Inbox inbox;

    DisclosedDecision(Resolutions resolutions, Cases cases, Inbox inbox) {
        this.resolutions = resolutions;
        this.cases = cases;
        this.inbox = inbox;
    }

    @Override
    public Optional<String> consideredAgainAt(UUID caseId, String subject, String reference) {
        if (!isAfter(caseId, reference)) return Optional.empty();
        return Optional.of(subject.equals(RESULT) ? Steps.IMPLEMENT : Steps.CONSULT);
    }

    @Override
    public Optional<String> publishedAgainAt(UUID caseId, String subject, String reference) {
        if (!isAfter(caseId, reference)) return Optional.empty();
        return Optional.of(
                subject.equals(RESULT)
                        ? FourDiscussionsProcess.DISCLOSE_RESULT
                        : FourDiscussionsProcess.DISCLOSE_RESOLUTION);
    }

    private boolean isAfter(UUID caseId, String reference) {
        var running = cases.byId(caseId).filter(it -> it.endedAt() == null).isPresent();
        var latest = resolutions.latest(new ProposalId(caseId));
        return running && latest.filter(it -> it.number().equals(reference)).isPresent() && isSincePosted(caseId);
    }

    private boolean isSincePosted(UUID caseId) {
        return inbox.ofCase(caseId).stream()
                .filter(it -> !it.process().equals(org.cunwu.engine.Opinion.PROCESS))
                .map(InboxItem::step)
                .allMatch(SINCE_POSTED::contains);
    }
}
