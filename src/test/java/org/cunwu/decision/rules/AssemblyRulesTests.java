package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.decision.rules.AssemblyRules.RepresentativesAssembly;
import org.cunwu.decision.rules.AssemblyRules.VillagersAssembly;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("《村民委员会组织法》第二十六条、第三十条第二款")
class AssemblyRulesTests {

    @ParameterizedTest(name = "组成人员 {0}，到会 {1} → {2}")
    @CsvSource({
        "45, 30, SATISFIED",
        "45, 29, VIOLATED",
        "44, 30, SATISFIED",
        "44, 29, VIOLATED",
        "46, 31, SATISFIED",
        "46, 30, VIOLATED",
        "45, , UNDETERMINED",
        ", 30, UNDETERMINED",
        "0, 0, VIOLATED"
    })
    @DisplayName("用例 1、3：三分之二以上的组成人员参加，方可召开村民代表会议")
    void twoThirdsOfTheBodyMustAttend(Integer members, Integer attended, Outcome outcome) {
        assertThat(outcome(
                        AssemblyRules.REPRESENTATIVES_QUORUM,
                        new RepresentativesAssembly(members, attended, 15, 10, null)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "到会 {0}，同意 {1} → {2}")
    @CsvSource({"30, 16, SATISFIED", "30, 15, VIOLATED", "31, 16, SATISFIED", "31, 15, VIOLATED", "30, , UNDETERMINED"})
    @DisplayName("所作决定经到会人员的过半数同意")
    void moreThanHalfOfThosePresentMustAgree(int attended, Integer agreed, Outcome outcome) {
        assertThat(outcome(
                        AssemblyRules.REPRESENTATIVES_MAJORITY,
                        new RepresentativesAssembly(45, attended, 15, 10, agreed)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "妇女代表 {0}，到会 {1} → {2}")
    @CsvSource({"15, 10, SATISFIED", "15, 9, VIOLATED", "14, 10, SATISFIED", "14, 9, VIOLATED", "15, , UNDETERMINED"})
    @DisplayName("山东办法第二十四条：三分之二以上的妇女代表参加")
    void twoThirdsOfTheWomenMustAttend(int women, Integer attended, Outcome outcome) {
        assertThat(outcome(AssemblyRules.WOMEN, new RepresentativesAssembly(45, 30, women, attended, null)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "十八周岁以上村民 {0}，到会 {1} → {2}")
    @CsvSource({"600, 301, SATISFIED", "600, 300, VIOLATED", "601, 301, SATISFIED", "601, 300, VIOLATED"})
    @DisplayName("用例 10：村民会议须有过半数村民参加，600 人到 300 人不够")
    void moreThanHalfOfTheVillagersMustAttend(int villagers, int attended, Outcome outcome) {
        assertThat(outcome(
                        AssemblyRules.VILLAGERS_QUORUM, new VillagersAssembly(false, villagers, null, attended, null)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "全村 {0} 户，到会 {1} 户，同意 {2} 户 → 召开 {3}，通过 {4}")
    @CsvSource({
        "210, 140, 70, SATISFIED, VIOLATED",
        "210, 140, 71, SATISFIED, SATISFIED",
        "210, 139, 139, VIOLATED, SATISFIED"
    })
    @DisplayName("用例 11：户代表方式，三分之二以上的户参加，到会过半数同意")
    void householdsMayBeCountedInstead(int households, int attended, int agreed, Outcome quorum, Outcome majority) {
        var meeting = new VillagersAssembly(true, null, households, attended, agreed);

        assertThat(outcome(AssemblyRules.VILLAGERS_QUORUM, meeting)).isEqualTo(quorum);
        assertThat(outcome(AssemblyRules.VILLAGERS_MAJORITY, meeting)).isEqualTo(majority);
    }

    @Test
    @DisplayName("没有说明按人还是按户，不得认定")
    void withoutTheModeNothingIsProven() {
        assertThat(outcome(AssemblyRules.VILLAGERS_QUORUM, new VillagersAssembly(null, 600, 210, 400, 400)))
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    @DisplayName("条号随行为日期：2025 年第二十六条第二款，2026 年第三十条第二款")
    void theArticleFollowsTheDay() {
        var quorum = AssemblyRules.REPRESENTATIVES_QUORUM;

        assertThat(quorum.on(LocalDate.of(2025, 12, 31)).orElseThrow().source().citation())
                .isEqualTo("《村民委员会组织法》第二十六条第二款");
        assertThat(quorum.on(LocalDate.of(2026, 1, 1)).orElseThrow().source().citation())
                .isEqualTo("《村民委员会组织法》第三十条第二款");
    }
}
