package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;
import static org.cunwu.decision.rules.Examined.presets;
import static org.cunwu.decision.rules.Examined.verdict;

import java.time.LocalDate;
import org.cunwu.decision.Body;
import org.cunwu.decision.rules.NoticeRules.Notice;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("会议通知：通知当日不计")
class NoticeRulesTests {

    @ParameterizedTest(name = "{0}：{1} 通知，{2} 开会 → {3}")
    @CsvSource({
        "MEMBERS_ASSEMBLY, 2026-06-01, 2026-06-10, VIOLATED",
        "MEMBERS_ASSEMBLY, 2026-06-01, 2026-06-11, SATISFIED",
        "VILLAGERS_ASSEMBLY, 2026-06-01, 2026-06-10, VIOLATED",
        "VILLAGERS_ASSEMBLY, 2026-06-01, 2026-06-11, SATISFIED",
        "REPRESENTATIVES_ASSEMBLY, 2026-06-01, 2026-06-05, VIOLATED",
        "REPRESENTATIVES_ASSEMBLY, 2026-06-01, 2026-06-06, SATISFIED",
        "MEMBER_REPRESENTATIVES, 2026-06-01, 2026-06-10, VIOLATED",
        "MEMBER_REPRESENTATIVES, 2026-06-01, 2026-06-11, SATISFIED",
        "MEMBERS_ASSEMBLY, , 2026-06-11, UNDETERMINED"
    })
    @DisplayName("用例 18：成员大会 6 月 1 日通知，6 月 10 日开会不够，6 月 11 日可以")
    void theNoticeComesInTime(Body body, LocalDate given, LocalDate meeting, Outcome outcome) {
        assertThat(outcome(NoticeRules.of(body), new Notice(given, meeting, false)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} 开会 → 符合 {1}")
    @CsvSource({"2026-06-11, false", "2026-06-12, true"})
    @DisplayName("从严计算：中间隔满十日")
    void theStrictCountNeedsOneDayMore(LocalDate meeting, boolean satisfied) {
        var finding = NoticeRules.MEMBERS.examine(
                meeting,
                new Notice(LocalDate.of(2026, 6, 1), meeting, false),
                presets().with(NoticeRules.STRICT, 1));

        assertThat(finding.blocks()).isEqualTo(!satisfied);
    }

    @ParameterizedTest(name = "{0} 的紧急会议 → {1}")
    @CsvSource({"2025-12-31, VIOLATED", "2026-01-01, SATISFIED"})
    @DisplayName("第二十五条：有特殊情况可以临时通知，自 2026 年 1 月 1 日起")
    void anUrgentMeetingMayBeCalledAtShortTerm(LocalDate meeting, Outcome outcome) {
        assertThat(outcome(NoticeRules.VILLAGERS, meeting, new Notice(meeting.minusDays(1), meeting, true)))
                .isEqualTo(outcome);
    }

    @Test
    @DisplayName("临时通知也在会前")
    void evenAnUrgentNoticeComesBeforeTheMeeting() {
        var meeting = LocalDate.of(2026, 6, 1);

        assertThat(outcome(NoticeRules.VILLAGERS, meeting, new Notice(meeting.plusDays(1), meeting, true)))
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    @DisplayName("算出最早开会日期")
    void theEarliestDayIsComputed() {
        var given = LocalDate.of(2026, 6, 1);

        assertThat(verdict(NoticeRules.MEMBERS, given, new Notice(given, null, null))
                        .value())
                .isEqualTo(LocalDate.of(2026, 6, 11));
    }

    @ParameterizedTest(name = "{0} 通知，{1} 开成员代表大会 → {2}")
    @CsvSource({"2026-06-01, 2026-06-11, SATISFIED", "2026-06-01, 2026-06-10, VIOLATED", ", 2026-06-11, UNDETERMINED"})
    @DisplayName("成员代表大会的通知：法律没有写，本镇定十天；特殊情况也一样")
    void memberRepresentativesAreGivenTheTownsDays(LocalDate given, LocalDate meeting, Outcome outcome) {
        assertThat(outcome(NoticeRules.MEMBER_REPRESENTATIVES, new NoticeRules.Notice(given, meeting, false)))
                .isEqualTo(outcome);
        assertThat(outcome(NoticeRules.MEMBER_REPRESENTATIVES, new NoticeRules.Notice(given, meeting, true)))
                .isEqualTo(outcome);
    }
}
