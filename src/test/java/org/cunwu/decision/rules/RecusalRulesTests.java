package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import org.cunwu.decision.Kin;
import org.cunwu.decision.rules.RecusalRules.Recusal;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("回避：利害关系人不参加表决")
class RecusalRulesTests {

    @ParameterizedTest(name = "须回避 {0} 人，参加表决 {1} 人 → {2}")
    @CsvSource({
        "0, 0, SATISFIED",
        "2, 0, SATISFIED",
        "2, 1, VIOLATED",
        "2, 2, VIOLATED",
        "2, , UNDETERMINED",
        ", 0, UNDETERMINED"
    })
    @DisplayName("须回避的人一个也不能参加表决")
    void noneOfThemVotes(Integer interested, Integer voting, Outcome outcome) {
        assertThat(outcome(RecusalRules.INTERESTED, new Recusal(interested, voting)))
                .isEqualTo(outcome);
    }

    @Test
    @DisplayName("民法典第一千零四十五条的八种近亲属都在；姻亲只在本镇加上时才算")
    void theLawsNearRelativesAreAllThere() {
        assertThat(Kin.values()).filteredOn(Kin::statutory).hasSize(8).doesNotContain(Kin.BY_MARRIAGE);
        assertThat(RecusalRules.BY_MARRIAGE.preset()).isZero();
    }
}
