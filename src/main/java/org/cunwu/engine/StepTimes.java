package org.cunwu.engine;

import java.util.Optional;

/** 办理用时 — what of a step's time was used before the case was sent back; a return gives nobody a new deadline. */
public interface StepTimes {

    /**
     * In days as the deadline counts them.
     *
     * @param used in the rounds before
     * @param whole what the step has in the first round
     * @param left what it has in this round: the rest, but no less than the town leaves in any case
     */
    record Used(int used, int whole, int left, boolean workingDays) {}

    /** Empty where nothing was used before, or while the holiday table is missing. */
    Optional<Used> before(InboxItem step);
}
