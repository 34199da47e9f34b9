package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.decision.rules.StepRules.Merging;
import org.cunwu.decision.rules.StepRules.Papers;
import org.cunwu.decision.rules.StepRules.PartyDiscussion;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("步骤：党员大会在前；一肩挑的村可以合并；报告提前十天备查")
class StepRulesTests {

    @ParameterizedTest(name = "党员大会 {0}，会议 {1} → {2}")
    @CsvSource({
        "2026-06-01, 2026-06-01, SATISFIED",
        "2026-06-02, 2026-06-01, VIOLATED",
        ", 2026-06-01, UNDETERMINED",
        "2026-06-01, , UNDETERMINED"
    })
    @DisplayName("没有党员大会讨论通过的，不认定")
    void thePartyMembersDiscussFirst(LocalDate discussed, LocalDate meeting, Outcome outcome) {
        assertThat(outcome(StepRules.PARTY_DISCUSSED, new PartyDiscussion(discussed, meeting)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "合并 {0}，一人兼任 {1}，{2} 和 {3} → 没有设定 {4}，本镇允许 {5}")
    @CsvSource({
        "false, false, 2026-06-01, 2026-06-03, SATISFIED, SATISFIED",
        ", , , , SATISFIED, SATISFIED",
        "true, true, 2026-06-01, 2026-06-01, VIOLATED, SATISFIED",
        "true, false, 2026-06-01, 2026-06-01, VIOLATED, VIOLATED",
        "true, true, 2026-06-01, 2026-06-02, VIOLATED, VIOLATED",
        "true, , 2026-06-01, 2026-06-01, UNDETERMINED, UNDETERMINED",
        "true, true, , 2026-06-01, UNDETERMINED, UNDETERMINED",
        "true, true, 2026-06-01, , UNDETERMINED, UNDETERMINED"
    })
    @DisplayName("本镇允许、书记主任是一人、同一天，三样都有才能合并")
    void twoMeetingsMayBeOne(
            Boolean merged,
            Boolean onePerson,
            LocalDate proposed,
            LocalDate consulted,
            Outcome preset,
            Outcome allowed) {
        var merging = new Merging(merged, onePerson, proposed, consulted);
        assertThat(outcome(StepRules.MERGED, merging)).isEqualTo(preset);
        var settings = Examined.presets().with(StepRules.MAY_MERGE, 1);
        assertThat(StepRules.MERGED
                        .examine(Examined.TODAY, merging, settings)
                        .verdict()
                        .outcome())
                .isEqualTo(allowed);
    }

    @ParameterizedTest(name = "审议报告 {0}，{1} 备查，{2} 开会 → {3}")
    @CsvSource({
        "true, 2026-05-22, 2026-06-01, SATISFIED",
        "true, 2026-05-23, 2026-06-01, VIOLATED",
        "true, , 2026-06-01, UNDETERMINED",
        "true, 2026-05-22, , UNDETERMINED",
        ", 2026-05-22, 2026-06-01, UNDETERMINED",
        "false, , 2026-06-01, SATISFIED"
    })
    @DisplayName("农村集体经济组织法第四十六条：召开十日前")
    void thePapersLieOpenForTenDays(Boolean needed, LocalDate available, LocalDate meeting, Outcome outcome) {
        assertThat(outcome(StepRules.PAPERS, new Papers(needed, available, meeting)))
                .isEqualTo(outcome);
    }
}
