package org.cunwu.disclosure.register;

import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.disclosure.NoticeId;
import org.cunwu.disclosure.Subject;
import org.cunwu.kernel.VillageCode;

/**
 * 公示.
 *
 * @param caseId the case whose matter is disclosed
 * @param reference the number of the resolution
 * @param occurredOn when the thing to be disclosed happened
 */
public record Notice(
        NoticeId id,
        UUID caseId,
        VillageCode village,
        Subject subject,
        String reference,
        LocalDate occurredOn,
        LocalDate openedOn) {

    /** 张榜. */
    public record Posting(LocalDate postedOn, String place) {}
}
