package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;
import static org.cunwu.decision.rules.Examined.verdict;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cunwu.decision.Body;
import org.cunwu.decision.Origin;
import org.cunwu.decision.rules.ConveningRules.Called;
import org.cunwu.decision.rules.ConveningRules.Request;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("《村民委员会组织法》第二十五条、第三十条：联名提议，应当召集")
class ConveningRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "村民 {0} 人，联名 {1} 人 → {2}")
    @CsvSource({
        "45, 5, SATISFIED",
        "45, 4, VIOLATED",
        "100, 10, SATISFIED",
        "100, 9, VIOLATED",
        "61, 7, SATISFIED",
        "61, 6, VIOLATED",
        "61, 62, VIOLATED",
        "0, 0, UNDETERMINED",
        "61, , UNDETERMINED",
        ", 6, UNDETERMINED"
    })
    @DisplayName("十分之一以上的村民提议，应当召集村民会议；人数不会多过名册")
    void aTenthOfTheVillagers(Integer villagers, Integer requesters, Outcome outcome) {
        assertThat(outcome(ConveningRules.VILLAGERS_TENTH, new Request(villagers, requesters)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "村民代表 {0} 人，联名 {1} 人 → 村民会议 {2}，村民代表会议 {3}")
    @CsvSource({
        "40, 14, SATISFIED, SATISFIED",
        "40, 13, VIOLATED, SATISFIED",
        "40, 8, VIOLATED, SATISFIED",
        "40, 7, VIOLATED, VIOLATED",
        "45, 15, SATISFIED, SATISFIED",
        "45, 9, VIOLATED, SATISFIED",
        "45, 8, VIOLATED, VIOLATED"
    })
    @DisplayName("三分之一以上的代表提议村民会议，五分之一以上的代表提议村民代表会议；四十名代表是 14 人和 8 人")
    void aThirdOrAFifthOfTheRepresentatives(int representatives, int requesters, Outcome villagers, Outcome own) {
        var request = new Request(representatives, requesters);

        assertThat(outcome(ConveningRules.REPRESENTATIVES_THIRD, request)).isEqualTo(villagers);
        assertThat(outcome(ConveningRules.REPRESENTATIVES_FIFTH, request)).isEqualTo(own);
    }

    @ParameterizedTest(name = "{0}，{1} → {2}")
    @CsvSource({
        "VILLAGERS_REQUEST, VILLAGERS_ASSEMBLY, decision.convening.villagers-tenth",
        "REPRESENTATIVES_REQUEST, VILLAGERS_ASSEMBLY, decision.convening.representatives-third",
        "REPRESENTATIVES_REQUEST, REPRESENTATIVES_ASSEMBLY, decision.convening.representatives-fifth",
        "VILLAGERS_REQUEST, REPRESENTATIVES_ASSEMBLY, ",
        "VILLAGERS_REQUEST, MEMBERS_ASSEMBLY, ",
        "REPRESENTATIVES_REQUEST, MEMBERS_ASSEMBLY, ",
        "REPRESENTATIVES_REQUEST, MEMBER_REPRESENTATIVES, ",
        "VILLAGE_OFFICIALS, VILLAGERS_ASSEMBLY, "
    })
    @DisplayName("哪些人提议开哪个会，法律有规定的才有")
    void theLawKnowsWhoMayAskForWhat(Origin origin, Body body, String provision) {
        assertThat(ConveningRules.of(origin, body).map(it -> it.id()).orElse(null))
                .isEqualTo(provision);
    }

    @Test
    @DisplayName("开了会是符合；没有开就结束了是违反；还在办是还没有")
    void aRequestIsAnsweredByTheMeetingAlone() {
        for (var rule : List.of(ConveningRules.VILLAGERS_CALLED, ConveningRules.REPRESENTATIVES_CALLED)) {
            assertThat(outcome(rule, new Called("修路", DAY, DAY, true))).isEqualTo(Outcome.SATISFIED);
            assertThat(outcome(rule, new Called("修路", DAY, null, true))).isEqualTo(Outcome.VIOLATED);
            assertThat(outcome(rule, new Called("修路", DAY, null, false))).isEqualTo(Outcome.UNDETERMINED);
            assertThat(outcome(rule, new Called("修路", DAY, null, null))).isEqualTo(Outcome.UNDETERMINED);
        }
        assertThat(ConveningRules.called(Body.VILLAGERS_ASSEMBLY)).isEqualTo(ConveningRules.VILLAGERS_CALLED);
        assertThat(ConveningRules.called(Body.REPRESENTATIVES_ASSEMBLY))
                .isEqualTo(ConveningRules.REPRESENTATIVES_CALLED);
    }

    @Property
    @Label("说给人听的最少人数，正好够，少一人就不够")
    void theLeastNumberIsTheBoundary(@ForAll @IntRange(min = 1, max = 5000) int entitled) {
        for (var rule : List.of(
                ConveningRules.VILLAGERS_TENTH,
                ConveningRules.REPRESENTATIVES_THIRD,
                ConveningRules.REPRESENTATIVES_FIFTH)) {
            var shown = verdict(rule, Examined.TODAY, new Request(entitled, 0)).arguments();
            var least = ((Long) shown.get(2)).intValue();
            assertThat(outcome(rule, new Request(entitled, least))).isEqualTo(Outcome.SATISFIED);
            assertThat(outcome(rule, new Request(entitled, least - 1))).isEqualTo(Outcome.VIOLATED);
        }
    }
}
