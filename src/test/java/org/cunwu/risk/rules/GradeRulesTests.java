package org.cunwu.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.risk.rules.Examined.outcome;

import org.cunwu.Presets;
import org.cunwu.kernel.Verdict.Outcome;
import org.cunwu.risk.Grade;
import org.cunwu.risk.Standard;
import org.cunwu.risk.rules.GradeRules.Factors;
import org.cunwu.risk.rules.GradeRules.Named;
import org.cunwu.risk.rules.GradeRules.Weight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SSR-02、SSR-05：四性和定级")
class GradeRulesTests {

    @ParameterizedTest(name = "{0} 户中 {1} 户反对，红线 {2}，不具备 {3} → {4}")
    @CsvSource({
        "100, 9, 0, 0, LOW",
        "100, 10, 0, 0, MEDIUM",
        "100, 19, 0, 0, MEDIUM",
        "100, 20, 0, 0, HIGH",
        "100, 0, 0, 0, LOW",
        "100, 0, 1, 0, HIGH",
        "100, 0, 0, 1, HIGH",
        "11, 1, 0, 0, LOW",
        "10, 1, 0, 0, MEDIUM",
        "6, 1, 0, 0, MEDIUM",
        "5, 1, 0, 0, HIGH",
        "1, 0, 0, 0, LOW",
        "2147483647, 214748364, 0, 0, LOW",
        "2147483647, 214748365, 0, 0, MEDIUM"
    })
    @DisplayName("10% 起是中，20% 起或者有红线是高；只用整数")
    void theGradeIsComputed(int answered, int against, int flags, int unmet, Grade grade) {
        var finding = Examined.on(Examined.TODAY, GradeRules.LEVEL, new Weight(answered, against, flags, unmet));
        assertThat(finding.verdict().value()).isEqualTo(grade);
        assertThat(finding.blocks()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        ", 9, 0, 0",
        "100, , 0, 0",
        "100, 9, , 0",
        "100, 9, 0, ",
        "0, 0, 0, 0",
        "100, 101, 0, 0",
        "100, -1, 0, 0"
    })
    @DisplayName("缺数、对不上的不能定级")
    void withoutNumbersThereIsNoGrade(
            @Nullable Integer answered, @Nullable Integer against, @Nullable Integer flags, @Nullable Integer unmet) {
        var finding = Examined.on(Examined.TODAY, GradeRules.LEVEL, new Weight(answered, against, flags, unmet));
        assertThat(finding.verdict().outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.verdict().value()).isNull();
    }

    @Test
    @DisplayName("比例和红线由镇设定")
    void theTownSetsTheShares() {
        var settings = Presets.of(RiskRules.catalogue())
                .with(GradeRules.HIGH_PERCENT, 15)
                .with(GradeRules.MEDIUM_PERCENT, 5)
                .with(GradeRules.UNMET_IS_FLAG, 0);
        assertThat(grade(settings, new Weight(100, 15, 0, 0))).isEqualTo(Grade.HIGH);
        assertThat(grade(settings, new Weight(100, 14, 0, 0))).isEqualTo(Grade.MEDIUM);
        assertThat(grade(settings, new Weight(100, 4, 0, 4))).isEqualTo(Grade.LOW);
        assertThat(grade(settings, new Weight(100, 4, 1, 0))).isEqualTo(Grade.HIGH);
    }

    private static @Nullable Object grade(Presets settings, Weight weight) {
        return GradeRules.LEVEL
                .examine(Examined.TODAY, weight, settings)
                .verdict()
                .value();
    }

    @ParameterizedTest
    @CsvSource({
        "MET, MET, MET, MET, SATISFIED",
        "NOT_MET, NOT_MET, NOT_MET, NOT_MET, SATISFIED",
        ", MET, MET, MET, UNDETERMINED",
        "MET, , MET, MET, UNDETERMINED",
        "MET, MET, , MET, UNDETERMINED",
        "MET, MET, MET, , UNDETERMINED"
    })
    @DisplayName("四性缺一项不能定级")
    void allFourAreAnswered(
            @Nullable Standard legality,
            @Nullable Standard reasonableness,
            @Nullable Standard feasibility,
            @Nullable Standard controllability,
            Outcome expected) {
        assertThat(outcome(GradeRules.FACTORS, new Factors(legality, reasonableness, feasibility, controllability)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0, VIOLATED",
        "true, 1, SATISFIED",
        "false, 0, SATISFIED",
        ", 1, UNDETERMINED",
        "true, , UNDETERMINED"
    })
    @DisplayName("有人反对、有条件的，至少一个风险点")
    void troubleIsNamed(@Nullable Boolean troubled, @Nullable Integer points, Outcome expected) {
        assertThat(outcome(GradeRules.POINTS, new Named(troubled, points))).isEqualTo(expected);
    }
}
