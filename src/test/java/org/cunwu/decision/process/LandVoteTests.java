package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunwu.decision.Body;
import org.cunwu.decision.Funding;
import org.cunwu.decision.Matter;
import org.cunwu.decision.Origin;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Representatives;
import org.cunwu.decision.register.Sitting.Tally;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("《农村土地承包法》第五十二条：三分之二以上村民代表，村委会成员不算代表")
class LandVoteTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final SittingLaw law = new SittingLaw(PresetLaw.asPreset());

    @ParameterizedTest(name = "组成人员 45 人同意 {0} 人，其中代表 40 人同意 {1} 人 → 通过 {2}")
    @CsvSource({"30, 25, false", "31, 26, false", "32, 27, true", "27, 27, true"})
    void theCommitteesVotesAreNoRepresentatives(int agreed, int representativesAgreed, boolean passed) {
        var findings = law.vote(
                lease(Body.REPRESENTATIVES_ASSEMBLY),
                Kind.ASSEMBLY,
                DAY,
                tally(45, 45, agreed),
                () -> new Representatives(40, representativesAgreed));

        assertThat(passed(findings)).isEqualTo(passed);
    }

    @ParameterizedTest(name = "成员 200 人同意 {0} 人 → 通过 {1}")
    @CsvSource({"133, false", "134, true"})
    @DisplayName("由成员大会决定的，按全体成员算")
    void theMembersAreCountedAsAWhole(int agreed, boolean passed) {
        var findings = law.vote(
                lease(Body.MEMBERS_ASSEMBLY),
                Kind.ASSEMBLY,
                DAY,
                tally(200, 200, agreed),
                () -> new Representatives(0, 0));

        assertThat(passed(findings)).isEqualTo(passed);
    }

    @Test
    @DisplayName("无记名投票分不出代表的票，不能认定通过")
    void aSecretBallotDoesNotTellTheRepresentativesVotes() {
        var findings = law.vote(
                lease(Body.REPRESENTATIVES_ASSEMBLY),
                Kind.ASSEMBLY,
                DAY,
                tally(45, 45, 45),
                () -> new Representatives(40, null));

        assertThat(passed(findings)).isFalse();
    }

    private static boolean passed(List<Finding> findings) {
        return findings.stream().noneMatch(Finding::blocks);
    }

    private static Tally tally(int members, int attended, int agreed) {
        return new Tally(false, members, 0, 0, attended, 0, 0, 0, agreed, attended - agreed, 0, 0, 0, 0, 0, null);
    }

    private static Proposal lease(Body body) {
        return new Proposal(
                new ProposalId(UUID.randomUUID()),
                new VillageCode("v001"),
                Matter.LEASE_TO_OUTSIDER,
                body,
                null,
                Funding.NONE,
                Origin.VILLAGE_OFFICIALS,
                DAY);
    }
}
