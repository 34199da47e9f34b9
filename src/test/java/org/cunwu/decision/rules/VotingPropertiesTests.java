package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cunwu.decision.rules.AssemblyRules.RepresentativesAssembly;
import org.cunwu.decision.rules.CollectiveRules.MemberRepresentatives;
import org.cunwu.decision.rules.CollectiveRules.MembersAssembly;
import org.cunwu.kernel.Verdict.Outcome;

@Label("表决的性质")
class VotingPropertiesTests {

    @Property
    @Label("多一票同意，不会由通过变为不通过")
    void oneMoreInFavourNeverTurnsAPassIntoAFailure(
            @ForAll @IntRange(min = 1, max = 2000) int members, @ForAll @IntRange(max = 2000) int agreed) {
        var before = outcome(CollectiveRules.REPRESENTATIVES_MAJORITY, new MemberRepresentatives(members, agreed));
        var after = outcome(CollectiveRules.REPRESENTATIVES_MAJORITY, new MemberRepresentatives(members, agreed + 1));

        assertThat(before == Outcome.SATISFIED && after != Outcome.SATISFIED).isFalse();
    }

    @Property
    @Label("弃权的人改投同意，不会由通过变为不通过")
    void whoTurnsFromAbstainingToAgreeingNeverUndoesAPass(
            @ForAll @IntRange(min = 1, max = 2000) int attended, @ForAll @IntRange(max = 2000) int agreed) {
        var before = outcome(
                AssemblyRules.REPRESENTATIVES_MAJORITY, new RepresentativesAssembly(3000, attended, 0, 0, agreed));
        var after = outcome(
                AssemblyRules.REPRESENTATIVES_MAJORITY, new RepresentativesAssembly(3000, attended, 0, 0, agreed + 1));

        assertThat(before == Outcome.SATISFIED && after != Outcome.SATISFIED).isFalse();
    }

    @Property
    @Label("成员大会通过，则到会必达三分之二")
    void aPassOfTheMembersImpliesTheirQuorum(
            @ForAll @IntRange(min = 1, max = 2000) int members,
            @ForAll @IntRange(max = 2000) int attended,
            @ForAll @IntRange(max = 2000) int agreed) {
        if (agreed > attended) return;
        var meeting = new MembersAssembly(members, attended, 0, 0, agreed);

        assertThat(outcome(CollectiveRules.MEMBERS_MAJORITY, meeting) == Outcome.SATISFIED
                        && outcome(CollectiveRules.MEMBERS_QUORUM, meeting) != Outcome.SATISFIED)
                .isFalse();
    }

    @Property
    @Label("说给人听的最少人数，正好够，少一人就不够")
    void theLeastNumberShownIsTheBoundary(@ForAll @IntRange(min = 1, max = 100_000) int whole) {
        assertThat(Shares.twoThirds(Shares.leastTwoThirds(whole), whole)).isTrue();
        assertThat(Shares.twoThirds(Shares.leastTwoThirds(whole) - 1, whole)).isFalse();
        assertThat(Shares.moreThanHalf(Shares.leastMoreThanHalf(whole), whole)).isTrue();
        assertThat(Shares.moreThanHalf(Shares.leastMoreThanHalf(whole) - 1, whole))
                .isFalse();
        assertThat(Shares.threeQuarters(Shares.leastThreeQuarters(whole), whole))
                .isTrue();
        assertThat(Shares.threeQuarters(Shares.leastThreeQuarters(whole) - 1, whole))
                .isFalse();
        assertThat(Shares.half(Shares.leastHalf(whole), whole)).isTrue();
        assertThat(Shares.half(Shares.leastHalf(whole) - 1, whole)).isFalse();
    }
}
