package org.cunwu.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;

/**
 * 提出 — a person about to start a case. The village is that of the person's post, never of a submitted value.
 *
 * @param caseId the id that the case will have
 */
public record Opening(String process, UUID caseId, VillageCode village, PersonId person, String group, Instant at) {

    public LocalDate today() {
        return LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai"));
    }
}
