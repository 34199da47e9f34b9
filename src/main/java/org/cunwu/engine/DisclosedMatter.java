package org.cunwu.engine;

import java.util.Optional;
import java.util.UUID;

/**
 * 公开过的事项 — where a case goes on when what it made public does not hold; each procedure that calls 公开 contributes a
 * bean. Nothing is answered where the case belongs to another procedure, has ended, or has gone back already.
 */
public interface DisclosedMatter {

    /**
     * The step at which it is considered again once an objection was upheld.
     *
     * @param subject {@code RESOLUTION} or {@code RESULT}
     * @param reference the number of the resolution
     */
    Optional<String> consideredAgainAt(UUID caseId, String subject, String reference);

    /** The call by which it is published anew, where it came down before its last day. */
    Optional<String> publishedAgainAt(UUID caseId, String subject, String reference);
}
