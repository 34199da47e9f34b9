package org.cunwu.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** 移动的条件 — what an institution says before one of its running cases moves to the newest version of its model. */
public interface ModelMove {

    String process();

    /**
     * The message that says why the case stays on its version, or nothing where it may move.
     *
     * @param known the names of what the case has set so far
     */
    Optional<String> refusal(UUID caseId, Set<String> known);

    /** What the newer version reads and the older one never set; whatever the case has already stays as it is. */
    Map<String, Object> added(UUID caseId);
}
