package org.cunwu.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;

/**
 * 待办的一步 — an open step as the person who works on it stands before it.
 *
 * @param group the post in which the person acts, for example {@code v001-party-secretary}
 */
public record OpenStep(
        String task, String step, UUID caseId, VillageCode village, PersonId person, String group, Instant at) {

    public LocalDate today() {
        return LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai"));
    }
}
