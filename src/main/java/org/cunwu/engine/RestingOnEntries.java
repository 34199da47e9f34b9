package org.cunwu.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** 依据登记的 — what an institution keeps outside the steps and lets fall, by name, when a correction takes its ground away. */
public interface RestingOnEntries {

    /**
     * What would fall, as people call it; reads only.
     *
     * @param since when the corrected step was completed
     */
    List<String> resting(UUID caseId, Instant since);

    /**
     * Marks it as fallen, after the act that caused it was appended; nothing is removed.
     *
     * @param reason why the entry was corrected
     * @param act the receipt under which the correction was proposed
     */
    void fall(UUID caseId, Instant since, String reason, String act);
}
