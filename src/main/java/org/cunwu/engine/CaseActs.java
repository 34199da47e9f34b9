package org.cunwu.engine;

import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.PersonId;

/** 案外办理之门 — takes acts on cases that are no steps, as the {@link Door} takes steps. */
public interface CaseActs {

    /** Whether the person holds a post for it today and the case lies within reach. */
    boolean offered(PersonId person, UUID caseId, CaseAct<?> act);

    /**
     * @throws NothingHere for a case out of reach
     * @throws NotYours without such a post today
     */
    Submission submit(PersonId person, UUID caseId, CaseAct<?> act, Map<String, ?> values, String key);
}
