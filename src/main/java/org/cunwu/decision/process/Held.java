package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.decision.register.Draft;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Sitting;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.decision.register.Sitting.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as a form reports it, for the first time or corrected.
 *
 * @param merged whether it was held as one with the meeting before it
 */
record Held(
        Kind kind,
        Proposal proposal,
        Draft draft,
        LocalDate heldOn,
        @Nullable LocalDate deliveredOn,
        Tally tally,
        List<Seat> seats,
        boolean merged,
        @Nullable InPlaceOf inPlaceOf) {

    /**
     * What a corrected meeting takes the place of.
     *
     * @param sitting as it was recorded; null where it was recorded as not held
     * @param before the last day of the matter before it
     */
    record InPlaceOf(@Nullable Sitting sitting, @Nullable LocalDate before) {}

    Held onDraft(Draft written) {
        return new Held(kind, proposal, written, heldOn, deliveredOn, tally, seats, merged, inPlaceOf);
    }
}
