package org.cunwu.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.risk.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.kernel.Verdict.Outcome;
import org.cunwu.risk.rules.HearingRules.Anew;
import org.cunwu.risk.rules.HearingRules.Objections;
import org.cunwu.risk.rules.HearingRules.Posted;
import org.cunwu.risk.rules.HearingRules.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SSR-03、SSR-09：公示、征求意见、征收土地")
class HearingRulesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{0} 个工作日 → {1}")
    @CsvSource({"9, VIOLATED", "10, SATISFIED", "11, SATISFIED", ", UNDETERMINED"})
    @DisplayName("方案公示、征收预公告不少于 10 个工作日")
    void tenWorkingDays(@Nullable Integer days, Outcome expected) {
        var posted = new Posted(FIRST, LocalDate.of(2026, 3, 16), days, Examined.TODAY);
        assertThat(outcome(HearingRules.NOTICE, posted)).isEqualTo(expected);
        assertThat(outcome(HearingRules.PRE_NOTICE, posted)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "登记 {0} → {1}")
    @CsvSource({"2026-03-16, VIOLATED", "2026-03-17, SATISFIED", ", UNDETERMINED"})
    @DisplayName("最后一天贴满：到期的第二天才能登记")
    void theLastDayHangsToItsEnd(@Nullable LocalDate today, Outcome expected) {
        var posted = new Posted(FIRST, LocalDate.of(2026, 3, 16), 10, today);
        assertThat(outcome(HearingRules.NOTICE, posted)).isEqualTo(expected);
        assertThat(outcome(HearingRules.PRE_NOTICE, posted)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} 日 → {1}")
    @CsvSource({"29, VIOLATED", "30, SATISFIED"})
    @DisplayName("补偿安置方案公告不少于 30 日（《土地管理法实施条例》第二十八条）")
    void thirtyDays(int days, Outcome expected) {
        var posted = new Posted(FIRST, FIRST.plusDays(days), null, Examined.TODAY);
        assertThat(outcome(HearingRules.COMPENSATION, posted)).isEqualTo(expected);
        assertThat(outcome(HearingRules.COMPENSATION, new Posted(FIRST, null, null, Examined.TODAY)))
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(outcome(HearingRules.COMPENSATION, new Posted(FIRST, FIRST.plusDays(40), null, FIRST.plusDays(40))))
                .isEqualTo(Outcome.VIOLATED);
    }

    @ParameterizedTest(name = "{0} 人，认为不合法 {1} 人，听证 {2} → {3}")
    @CsvSource({
        "100, 50, , SATISFIED",
        "100, 51, , VIOLATED",
        "100, 51, 2026-03-10, SATISFIED",
        "101, 51, , VIOLATED",
        "100, 0, , SATISFIED",
        "100, 101, , UNDETERMINED",
        "0, 0, , UNDETERMINED",
        ", 51, , UNDETERMINED",
        "100, , , UNDETERMINED"
    })
    @DisplayName("过半数成员认为不合法的，要有听证（《土地管理法》第四十七条）")
    void aMajorityIsHeard(
            @Nullable Integer members, @Nullable Integer objecting, @Nullable LocalDate heardOn, Outcome expected) {
        assertThat(outcome(HearingRules.HEARING, new Objections(members, objecting, heardOn)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "受影响 {0} 户，{1} 户表示意见 → {2}")
    @CsvSource({
        "100, 49, VIOLATED",
        "100, 50, SATISFIED",
        "100, 100, SATISFIED",
        "100, 101, VIOLATED",
        "3, 1, VIOLATED",
        "3, 2, SATISFIED",
        "0, 0, UNDETERMINED",
        ", 50, UNDETERMINED",
        "100, , UNDETERMINED"
    })
    @DisplayName("至少一半的户表示意见，半户进一户")
    void enoughHouseholdsAnswer(@Nullable Integer affected, @Nullable Integer answered, Outcome expected) {
        assertThat(outcome(HearingRules.PARTICIPANTS, new Sample(affected, answered)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "决定重新制定 {0}，公示 {1} → {2}")
    @CsvSource({
        ", 2026-03-02, SATISFIED",
        "2026-03-02, 2026-03-02, SATISFIED",
        "2026-03-02, 2026-03-01, VIOLATED",
        "2026-03-02, , UNDETERMINED"
    })
    @DisplayName("SSR-04：改过的方案重新公示")
    void aChangedPlanIsPostedAnew(@Nullable LocalDate replanned, @Nullable LocalDate first, Outcome expected) {
        assertThat(outcome(HearingRules.ANEW, new Anew(replanned, first))).isEqualTo(expected);
    }
}
