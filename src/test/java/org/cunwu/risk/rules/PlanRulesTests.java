package org.cunwu.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.risk.rules.Examined.outcome;

import org.cunwu.kernel.Verdict.Outcome;
import org.cunwu.risk.rules.PlanRules.Changed;
import org.cunwu.risk.rules.PlanRules.Heard;
import org.cunwu.risk.rules.PlanRules.Parties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SSR-03、SSR-04：评估方案")
class PlanRulesTests {

    @ParameterizedTest(name = "公示 {0}，听取 {1} → {2}")
    @CsvSource({
        "true, true, SATISFIED",
        "true, false, VIOLATED",
        "false, true, VIOLATED",
        ", true, UNDETERMINED",
        "true, , UNDETERMINED"
    })
    @DisplayName("只张贴不算听取意见")
    void postedAndHeard(@Nullable Boolean publicity, @Nullable Boolean heard, Outcome expected) {
        assertThat(outcome(PlanRules.METHODS, new Heard(publicity, heard))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} → {4}")
    @CsvSource({
        "true, true, true, true, SATISFIED",
        "false, true, true, true, VIOLATED",
        "true, false, true, true, VIOLATED",
        "true, true, false, true, VIOLATED",
        "true, true, true, false, VIOLATED",
        ", true, true, true, UNDETERMINED",
        "true, , true, true, UNDETERMINED",
        "true, true, , true, UNDETERMINED",
        "true, true, true, , UNDETERMINED"
    })
    @DisplayName("征收土地四方都要参加（《土地管理法实施条例》第二十六条）")
    void allFourTakePart(
            @Nullable Boolean collective,
            @Nullable Boolean members,
            @Nullable Boolean committee,
            @Nullable Boolean others,
            Outcome expected) {
        assertThat(outcome(PlanRules.PARTIES, new Parties(collective, members, committee, others)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "“{0}” 对 “{1}” → {2}")
    @CsvSource({
        "中转站建在村北，离住户300米, , SATISFIED",
        "中转站建在村北，离住户300米, 中转站建在村北，离住户100米, SATISFIED",
        "中转站建在村北，离住户300米, 中转站建在村北，离住户300米, VIOLATED",
        "中转站建在村北、离住户 300米。, 中转站建在村北，离住户300米, VIOLATED",
        ", 中转站建在村北，离住户300米, UNDETERMINED"
    })
    @DisplayName("没有通过的方案不能原样再评估；只改标点、空格的不算改")
    void aPlanThatFailedIsChanged(@Nullable String plan, @Nullable String rejected, Outcome expected) {
        assertThat(outcome(PlanRules.CHANGED, new Changed(plan, rejected))).isEqualTo(expected);
    }
}
