package org.cunwu.engine;

import java.time.Instant;
import java.util.UUID;
import org.cunwu.kernel.PersonId;

/**
 * 退回重办 — what was decided in one case sends another back to an earlier step of its own procedure, as a return within it
 * would: a round begins, what was signed stays on record and is signed anew.
 */
public interface SendingBack {

    /**
     * What sends it back.
     *
     * @param task the step in which it was decided, and by whom, in which post
     * @param from what the other case reads of it
     */
    record Cause(String task, String step, String from, PersonId person, String group, String reason, Instant at) {}

    /** In the transaction that decides, after its act; the case must be running. */
    void to(UUID caseId, String step, Cause cause);
}
