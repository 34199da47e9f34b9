package org.cunwu.decision.register;

import java.time.LocalDate;
import org.cunwu.decision.Body;
import org.cunwu.decision.Funding;
import org.cunwu.decision.Matter;
import org.cunwu.decision.Origin;
import org.cunwu.decision.ProposalId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/**
 * 议题.
 *
 * @param body the body that decides it, computed from the matter
 * @param delegatedOn when the larger body delegated such matters, where a smaller one decides
 */
public record Proposal(
        ProposalId id,
        VillageCode village,
        Matter matter,
        Body body,
        @Nullable LocalDate delegatedOn,
        Funding funding,
        Origin origin,
        LocalDate registeredOn) {}
