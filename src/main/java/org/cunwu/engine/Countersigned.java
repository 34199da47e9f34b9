package org.cunwu.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** 会签情况 — who has signed in the rounds that are under way, and who is still missing. */
public interface Countersigned {

    /**
     * One slot of a round.
     *
     * @param task the open step, or the one in which it was signed; null while its turn has not come
     */
    record Place(
            String round,
            int place,
            String stepName,
            Slot slot,
            @Nullable String task,
            @Nullable PersonId signedBy,
            @Nullable Instant signedAt) {}

    /** In the order of signing; empty where nothing is being countersigned. */
    List<Place> ofCase(UUID caseId);
}
