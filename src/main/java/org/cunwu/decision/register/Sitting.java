package org.cunwu.decision.register;

import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.decision.Ballot;
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
     * @param attended with those who withdrew and those who took part online
     * @param proxies valid written proxies, whose principals count among the attended
     * @param strayProxies proxies shown that do not count
     * @param recused of the attended, those who took no part in the vote
     * @param online of the attended, those who took part from elsewhere
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
            int abstained,
            int invalid,
            int recused,
            int womenRecused,
            int online,
            @Nullable Ballot ballot) {

        /** As it is counted where those who withdrew do not help to make the quorum. */
        public Tally withoutRecused() {
            return new Tally(
                    byHousehold,
                    members,
                    excused,
                    women,
                    attended - recused,
                    womenAttended - womenRecused,
                    proxies,
                    strayProxies,
                    agreed,
                    disagreed,
                    abstained,
                    invalid,
                    0,
                    0,
                    online,
                    ballot);
        }
    }

    /**
     * 席位 — one person of the roll; without a vote where the body is too large to be recorded person by person.
     *
     * @param actedBy who represented the household, or held the proxy; null for whoever came in person
     */
    public record Seat(
            String code,
            String name,
            boolean woman,
            boolean representative,
            @Nullable Vote vote,
            @Nullable String excuse,
            @Nullable String actedBy) {}

    /**
     * 村民代表 — how many there are, and how many of them agreed; members of the village committee are not among them.
     *
     * @param agreed null in a secret ballot, in which nobody can tell
     */
    public record Representatives(int all, @Nullable Integer agreed) {}

    public boolean adopted() {
        return quorate && passed;
    }

    /** 不通过 — people voted, and it did not pass. */
    public boolean rejected() {
        return quorate && !passed;
    }
}
