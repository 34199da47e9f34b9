package org.cunwu.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.risk.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.Presets;
import org.cunwu.kernel.Verdict.Outcome;
import org.cunwu.risk.Grade;
import org.cunwu.risk.Ruling;
import org.cunwu.risk.Subject;
import org.cunwu.risk.rules.GateRules.Age;
import org.cunwu.risk.rules.GateRules.Decided;
import org.cunwu.risk.rules.GateRules.Found;
import org.cunwu.risk.rules.GateRules.Graded;
import org.cunwu.risk.rules.GateRules.Renewed;
import org.cunwu.risk.rules.GateRules.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SSR-04、SSR-10：评估的效力和关口")
class GateRulesTests {

    @ParameterizedTest(name = "{0} 评估，{1} 使用 → {2}")
    @CsvSource({
        "2024-06-01, 2026-06-01, SATISFIED",
        "2024-06-01, 2026-06-02, VIOLATED",
        "2024-06-01, 2026-11-22, VIOLATED",
        "2024-06-01, 2024-06-01, SATISFIED",
        "2024-06-01, 2024-05-31, VIOLATED",
        ", 2026-06-01, UNDETERMINED",
        "2024-06-01, , UNDETERMINED"
    })
    @DisplayName("有效期两年，最后一天也算")
    void itHoldsTwoYears(@Nullable LocalDate assessed, @Nullable LocalDate day, Outcome expected) {
        assertThat(outcome(GateRules.VALID, new Age(assessed, day))).isEqualTo(expected);
    }

    @Test
    @DisplayName("镇可以设短：12 个月；2 月 29 日评估的到 2 月 28 日")
    void theTownMaySetLess() {
        var settings = Presets.of(RiskRules.catalogue()).with(GateRules.VALID_MONTHS, 12);
        var leap = LocalDate.of(2024, 2, 29);
        var finding = GateRules.VALID.examine(Examined.TODAY, new Age(leap, LocalDate.of(2025, 3, 1)), settings);
        assertThat(finding.blocks()).isTrue();
        assertThat(finding.verdict().value()).isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @Test
    @DisplayName("要有评估，决定是实施，等级不高，没有正在重新评估")
    void whatOthersMayRestOn() {
        assertThat(outcome(GateRules.PRESENT, new Found("修路", "SQ-FXBG-2026-0001")))
                .isEqualTo(Outcome.SATISFIED);
        assertThat(outcome(GateRules.PRESENT, new Found("修路", null))).isEqualTo(Outcome.VIOLATED);
        assertThat(outcome(GateRules.PRESENT, new Found(null, "x"))).isEqualTo(Outcome.UNDETERMINED);
        for (var ruling : Ruling.values()) {
            assertThat(outcome(GateRules.CARRIED_OUT, new Decided("x", ruling)))
                    .isEqualTo(ruling == Ruling.CARRY_OUT ? Outcome.SATISFIED : Outcome.VIOLATED);
        }
        assertThat(outcome(GateRules.CARRIED_OUT, new Decided("x", null))).isEqualTo(Outcome.UNDETERMINED);
        for (var grade : Grade.values()) {
            assertThat(outcome(GateRules.GRADE, new Graded("x", grade)))
                    .isEqualTo(grade == Grade.HIGH ? Outcome.VIOLATED : Outcome.SATISFIED);
        }
        assertThat(outcome(GateRules.GRADE, new Graded(null, Grade.LOW))).isEqualTo(Outcome.UNDETERMINED);
        assertThat(outcome(GateRules.UNCHANGED, new Renewed("x", null))).isEqualTo(Outcome.SATISFIED);
        assertThat(outcome(GateRules.UNCHANGED, new Renewed("x", "SQ-FX-2026-0002")))
                .isEqualTo(Outcome.VIOLATED);
        assertThat(outcome(GateRules.UNCHANGED, new Renewed(null, null))).isEqualTo(Outcome.UNDETERMINED);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2026-02-28, VIOLATED",
        "2026-03-01, SATISFIED",
        "2028-03-01, SATISFIED",
        "2028-03-02, VIOLATED",
        ", UNDETERMINED"
    })
    @DisplayName("报告从备案那天起，到最后一天")
    void theReportHasItsTerm(@Nullable LocalDate day, Outcome expected) {
        var facts = new Term(LocalDate.of(2026, 3, 1), LocalDate.of(2028, 3, 1), day);
        assertThat(outcome(GateRules.IN_FORCE, facts)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "“{0}” 和 “{1}” → {2}")
    @CsvSource({"村北建垃圾中转站, 村北建垃圾中转站。, true", "村北建垃圾中转站（二期）, 村北建垃圾中转站(二期), true", "村北建垃圾中转站, 村南建垃圾中转站, false"})
    @DisplayName("同一事项：标点、空格、全角的写法不算不同；事项编号相同的也是同一事项")
    void theSameMatterIsKnownAgain(String one, String other, boolean same) {
        assertThat(new Subject(one, null).isSameAs(new Subject(other, null))).isEqualTo(same);
        assertThat(new Subject(one, "SQ-YS-2026-0001").isSameAs(new Subject("别的名称", "SQ-YS-2026-0001")))
                .isTrue();
        assertThat(new Subject(one, "SQ-YS-2026-0001").isSameAs(new Subject("别的名称", "SQ-YS-2026-0002")))
                .isFalse();
    }
}
