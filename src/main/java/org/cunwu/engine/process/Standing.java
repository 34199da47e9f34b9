package org.cunwu.engine.process;

import java.time.Instant;
import java.time.LocalDate;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.InboxItem;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;

/**
 * 办理身份 — a person before an open step.
 *
 * @param group the post in which the person acts on it, which need not be the step's own
 */
record Standing(InboxItem item, CaseFile caseFile, PersonId person, String group, Instant at) {

    LocalDate today() {
        return LocalDate.ofInstant(at, TownClock.ZONE);
    }
}
