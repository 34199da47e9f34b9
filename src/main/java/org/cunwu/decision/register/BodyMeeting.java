package org.cunwu.decision.register;

import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.decision.Gathering;
import org.cunwu.kernel.VillageCode;

/**
 * 一次其他会议.
 *
 * @param members who makes up the body; households where households were counted, registered voters at a recall
 * @param quorate what the law said of the attendance
 * @param passed what the law said of the vote
 */
public record BodyMeeting(
        UUID id,
        VillageCode village,
        Gathering kind,
        String title,
        LocalDate heldOn,
        int members,
        int attended,
        int agreed,
        int disagreed,
        int abstained,
        boolean quorate,
        boolean passed) {

    /** 评议 of one person. */
    public record Review(String person, String name, boolean unfit) {}
}
