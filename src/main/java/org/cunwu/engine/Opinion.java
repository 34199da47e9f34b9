package org.cunwu.engine;

import java.time.Instant;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/**
 * 征求的意见 — what one person was asked before a step is decided, and the answer. It informs whoever decides, and decides
 * nothing.
 *
 * @param askingTask the step that waits for it
 * @param group the post in which the person was asked
 * @param task the step in which it is given
 * @param instance of the engine, in which that step stands
 * @param outcome null while it is waited for
 * @param by who answered, which may be a successor in the post, or who withdrew the question
 * @param words the opinion, or why the question was withdrawn
 */
public record Opinion(
        UUID id,
        UUID caseId,
        VillageCode village,
        String askingTask,
        String stepName,
        PersonId asker,
        String askerGroup,
        String question,
        PersonId asked,
        String group,
        String task,
        String instance,
        Instant askedAt,
        @Nullable Outcome outcome,
        @Nullable PersonId by,
        @Nullable String words,
        @Nullable Instant endedAt) {

    /** The process key of the procedure in which it is given. */
    public static final String PROCESS = "opinion";

    /** How a question ended. */
    public enum Outcome {
        /** 已答复 */
        GIVEN,
        /** 已撤回 — by whoever does the asking step. */
        WITHDRAWN,
        /** 已失效 — the asking step ended otherwise. */
        LAPSED
    }
}
