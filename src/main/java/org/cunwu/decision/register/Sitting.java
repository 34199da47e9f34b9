package org.cunwu.decision.register;

import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.Vote;
import org.jspecify.annotations.Nullable;

/**
 * 会议 — one sitting, with the roll as it stood on its day.
 *
 * @param deliveredOn when the plan reached the party members
 * @param quorate what the law said of the attendance when it was recorded
 * @param passed what the law said of the vote
 */
public record Sitting(
        UUID id,
        ProposalId proposal,
        Kind kind,
        int version,
        LocalDate heldOn,
        LocalDate rollOn,
        Tally tally,
        @Nullable LocalDate deliveredOn,
        boolean quorate,
        boolean passed) {

    /** Which meeting of the course it was. */
    public enum Kind {
        BRANCH,
        COMMITTEES,
        PARTY,
        ASSEMBLY
    }

    /**
     * 计票.
     *
     * @param members who makes up the body; households where households were counted
     * @param excused of these, the party members left out of 应到会 for a recorded reason
     * @param women the women among the representatives
     */
    public record Tally(
            boolean byHousehold,
            int members,
            int excused,
            int women,
            int attended,
            int womenAttended,
            int proxies,
            int strayProxies,
            int agreed,
            int disagreed,
            int abstained) {}

    /** 席位 — one person of the roll; without a vote where the body is too large to be recorded person by person. */
    public record Seat(
            String code,
            String name,
            boolean woman,
            boolean representative,
            @Nullable Vote vote,
            @Nullable String excuse) {}

    /** 村民代表 — how many there are, and how many of them agreed; members of the village committee are not among them. */
    public record Representatives(int all, int agreed) {}

    public boolean adopted() {
        return quorate && passed;
    }

    /** 不通过 — people voted, and it did not pass. */
    public boolean rejected() {
        return quorate && !passed;
    }
}
