package org.cunwu.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.risk.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.kernel.Verdict.Outcome;
import org.cunwu.risk.Grade;
import org.cunwu.risk.Ruling;
import org.cunwu.risk.rules.RulingRules.Meeting;
import org.cunwu.risk.rules.RulingRules.Reported;
import org.cunwu.risk.rules.RulingRules.Weighed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SSR-04、DEC-08：按等级集体决定")
class RulingRulesTests {

    @ParameterizedTest(name = "{0} 决定 {1} → {2}")
    @CsvSource({
        "HIGH, CARRY_OUT, VIOLATED",
        "HIGH, SUSPEND, VIOLATED",
        "HIGH, REPLAN, SATISFIED",
        "HIGH, STOP, SATISFIED",
        "MEDIUM, CARRY_OUT, SATISFIED",
        "MEDIUM, SUSPEND, SATISFIED",
        "LOW, CARRY_OUT, SATISFIED",
        ", CARRY_OUT, UNDETERMINED",
        "HIGH, , UNDETERMINED"
    })
    @DisplayName("高风险的不实施：只能重新制定方案或者不实施")
    void aHighRiskIsNotCarriedOut(@Nullable Grade grade, @Nullable Ruling ruling, Outcome expected) {
        assertThat(outcome(RulingRules.HIGH, new Weighed(grade, ruling, true, "预案")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} 决定 {1}，已化解 {2} → {3}")
    @CsvSource({
        "MEDIUM, CARRY_OUT, false, VIOLATED",
        "MEDIUM, CARRY_OUT, true, SATISFIED",
        "MEDIUM, SUSPEND, false, SATISFIED",
        "MEDIUM, REPLAN, false, SATISFIED",
        "LOW, CARRY_OUT, false, SATISFIED",
        "MEDIUM, CARRY_OUT, , UNDETERMINED",
        ", CARRY_OUT, true, UNDETERMINED",
        "MEDIUM, , true, UNDETERMINED"
    })
    @DisplayName("中风险的先化解、再评估")
    void aMediumRiskIsMitigatedFirst(
            @Nullable Grade grade, @Nullable Ruling ruling, @Nullable Boolean mitigated, Outcome expected) {
        assertThat(outcome(RulingRules.MEDIUM, new Weighed(grade, ruling, mitigated, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "决定 {0}，预案 {1} → {2}")
    @CsvSource({
        "CARRY_OUT, 出了情况找王主任, SATISFIED",
        "CARRY_OUT, 找王主任, VIOLATED",
        "CARRY_OUT, , VIOLATED",
        "STOP, , SATISFIED",
        ", 出了情况找王主任, UNDETERMINED"
    })
    @DisplayName("实施的要有应急预案")
    void whatIsCarriedOutHasAnEmergencyPlan(@Nullable Ruling ruling, @Nullable String plan, Outcome expected) {
        assertThat(outcome(RulingRules.EMERGENCY_PLAN, new Weighed(Grade.LOW, ruling, false, plan)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "到会 {0}，同意 {1}，最后发言 {2}，不同意见 {3} → {4}")
    @CsvSource({
        "9, 9, true, , SATISFIED",
        "9, 9, false, , VIOLATED",
        "9, 8, true, , VIOLATED",
        "9, 8, true, 李副镇长认为太急, SATISFIED",
        "9, 10, true, , VIOLATED",
        "1, 1, true, , VIOLATED",
        "2, 2, true, , SATISFIED",
        "9, -1, true, 大家都不同意, VIOLATED",
        ", 9, true, , UNDETERMINED",
        "9, , true, , UNDETERMINED",
        "9, 9, , , UNDETERMINED"
    })
    @DisplayName("集体讨论，主要负责人最后发言，不同意见如实记录（条例第三十条）")
    void itIsDecidedTogether(
            @Nullable Integer present,
            @Nullable Integer agreed,
            @Nullable Boolean headLast,
            @Nullable String dissent,
            Outcome expected) {
        assertThat(outcome(RulingRules.COLLECTIVE, new Meeting(present, agreed, headLast, dissent, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "到会 {0}，同意 {1}，理由 {2} → {3}")
    @CsvSource({
        "9, 5, , SATISFIED",
        "8, 4, , VIOLATED",
        "8, 4, 汛期将至不能再等, SATISFIED",
        ", 4, , UNDETERMINED",
        "8, , , UNDETERMINED"
    })
    @DisplayName("不按多数意见决定的说明理由（条例第三十条）")
    void departingFromTheMajorityHasAReason(
            @Nullable Integer present, @Nullable Integer agreed, @Nullable String departure, Outcome expected) {
        assertThat(outcome(RulingRules.DEPARTURE, new Meeting(present, agreed, true, null, departure)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01, SATISFIED",
        "2026-02-28, 2026-03-01, SATISFIED",
        "2026-03-02, 2026-03-01, VIOLATED",
        ", 2026-03-01, UNDETERMINED",
        "2026-03-01, , UNDETERMINED"
    })
    @DisplayName("先请示党委，再决定（条例第三十一条）")
    void thePartyCommitteeIsAskedFirst(@Nullable LocalDate asked, @Nullable LocalDate held, Outcome expected) {
        assertThat(outcome(RulingRules.REPORTED, new Reported(asked, held))).isEqualTo(expected);
    }
}
