package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import org.cunwu.decision.rules.StatementRules.Adjustment;
import org.cunwu.decision.rules.StatementRules.Homestead;
import org.cunwu.decision.rules.StatementRules.Merger;
import org.cunwu.decision.rules.StatementRules.Subsidies;
import org.cunwu.kernel.Verdict.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("提交表决以前要具备的情形")
class StatementRulesTests {

    @ParameterizedTest(name = "没有宅基地 {0}，没有卖过 {1} → {2}")
    @CsvSource({
        "true, true, SATISFIED",
        "false, true, VIOLATED",
        "true, false, VIOLATED",
        "true, , UNDETERMINED",
        ", true, UNDETERMINED",
        ", false, VIOLATED"
    })
    @DisplayName("MAT-15：一户一宅；卖过、出租过、赠送过住房的不批")
    void oneHouseholdHasOnePlot(@Nullable Boolean withoutPlot, @Nullable Boolean kept, Outcome expected) {
        assertThat(outcome(StatementRules.HOMESTEAD, new Homestead(withoutPlot, kept)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "个别农户 {0}，特殊情形 {1}，合同允许 {2} → {3}")
    @CsvSource({
        "true, true, true, SATISFIED",
        "false, true, true, VIOLATED",
        "true, false, true, VIOLATED",
        "true, true, false, VIOLATED",
        "true, true, , UNDETERMINED",
        "true, , true, UNDETERMINED",
        ", true, true, UNDETERMINED"
    })
    @DisplayName("MAT-06：只限个别农户、特殊情形，合同没有约定不得调整")
    void landIsAdjustedInSpecialCasesOnly(
            @Nullable Boolean among, @Nullable Boolean disaster, @Nullable Boolean allowed, Outcome expected) {
        assertThat(outcome(StatementRules.ADJUSTMENT, new Adjustment(among, disaster, allowed)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, SATISFIED", "false, VIOLATED", ", UNDETERMINED"})
    @DisplayName("MAT-16 先清产核资；MAT-18 镇里先提出指导意见")
    void whatComesFirst(@Nullable Boolean done, Outcome expected) {
        assertThat(outcome(StatementRules.MERGER, new Merger(done))).isEqualTo(expected);
        assertThat(outcome(StatementRules.SUBSIDIES, new Subsidies(done))).isEqualTo(expected);
    }
}
