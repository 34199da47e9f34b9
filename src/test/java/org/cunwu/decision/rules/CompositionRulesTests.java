package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.decision.rules.CompositionRules.Composition;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("《村民委员会组织法》第二十九条：村民代表会议的组成")
class CompositionRulesTests {

    @ParameterizedTest(name = "组成人员 {0}，代表 {1}，妇女代表 {2} → {3}，{4}")
    @CsvSource({
        "45, 36, 15, SATISFIED, SATISFIED",
        "45, 35, 14, VIOLATED, VIOLATED",
        "44, 36, 15, SATISFIED, SATISFIED",
        "44, 35, 14, VIOLATED, VIOLATED",
        "46, 37, 16, SATISFIED, SATISFIED",
        "46, 36, 15, VIOLATED, VIOLATED",
        "15, 12, 5, SATISFIED, SATISFIED",
        "0, 0, 0, UNDETERMINED, UNDETERMINED",
        "45, , , UNDETERMINED, UNDETERMINED",
        ", 36, 15, UNDETERMINED, UNDETERMINED"
    })
    @DisplayName("代表占五分之四以上，妇女代表占三分之一以上，都按全体组成人员算；2025 年的也一样")
    void sharesAreOfTheWholeBody(Integer members, Integer representatives, Integer women, Outcome all, Outcome half) {
        var body = new Composition(members, representatives, women);

        assertThat(outcome(CompositionRules.REPRESENTATIVES, body)).isEqualTo(all);
        assertThat(outcome(CompositionRules.WOMEN, body)).isEqualTo(half);
        var before = LocalDate.of(2025, 12, 31);
        assertThat(outcome(CompositionRules.REPRESENTATIVES, before, body)).isEqualTo(all);
        assertThat(outcome(CompositionRules.WOMEN, before, body)).isEqualTo(half);
    }
}
