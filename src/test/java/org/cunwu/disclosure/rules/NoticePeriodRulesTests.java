package org.cunwu.disclosure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cunwu.Presets;
import org.cunwu.disclosure.Subject;
import org.cunwu.disclosure.rules.NoticePeriodRules.Period;
import org.cunwu.disclosure.rules.NoticePeriodRules.Promptness;
import org.cunwu.disclosure.rules.NoticePeriodRules.Seen;
import org.cunwu.kernel.Verdict;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("《村民委员会组织法》第三十五条第四款、《山东省村务公开条例》第十三条")
class NoticePeriodRulesTests {

    private final Presets presets = Presets.of(DisclosureRules.catalogue());

    @ParameterizedTest(name = "{0} 至 {1} → {2}，最早到 {3}")
    @CsvSource({
        "2026-03-01, 2026-03-15, VIOLATED, 2026-03-16",
        "2026-03-01, 2026-03-16, SATISFIED, 2026-03-16",
        "2026-06-01, 2026-06-15, VIOLATED, 2026-06-16",
        "2026-06-01, 2026-06-16, SATISFIED, 2026-06-16",
        "2026-01-01, 2026-01-16, SATISFIED, 2026-01-16",
        "2026-06-01, , UNDETERMINED, 2026-06-16"
    })
    @DisplayName("用例 16：公布的期限不少于十五日")
    void aNoticeHangsForFifteenDays(LocalDate start, LocalDate end, Outcome outcome, LocalDate earliest) {
        var verdict = period(start, end);

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.value()).isEqualTo(earliest);
    }

    @ParameterizedTest(name = "{0} 至 {1} → {2}")
    @CsvSource({
        "2025-11-01, 2025-11-05, VIOLATED",
        "2025-11-01, 2025-11-06, SATISFIED",
        "2025-12-26, 2025-12-31, SATISFIED",
        "2025-12-27, 2026-01-01, VIOLATED",
        "2025-12-27, 2026-01-11, SATISFIED"
    })
    @DisplayName("2026 年前不少于五日；跨年的按十五日")
    void beforeTwentyTwentySixFiveDaysWereEnough(LocalDate start, LocalDate end, Outcome outcome) {
        assertThat(period(start, end).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} 张榜 → {1}")
    @CsvSource({
        "2025-12-26, 《山东省村务公开条例》第十三条",
        "2025-12-27, 本镇设定，参考各地做法",
        "2025-12-31, 本镇设定，参考各地做法",
        "2026-01-01, 《村民委员会组织法》第三十五条第四款"
    })
    @DisplayName("跨年的十五日是本镇设定，不写成山东条例的规定")
    void noArticleIsCitedForWhatItDoesNotSay(LocalDate start, String citation) {
        assertThat(NoticePeriodRules.PERIOD.on(start).orElseThrow().source().citation())
                .isEqualTo(citation);
    }

    @ParameterizedTest(name = "{0}：{1} 发生，{2} 张榜 → {3}")
    @CsvSource({
        "RESOLUTION, 2026-06-01, 2026-06-04, SATISFIED",
        "RESOLUTION, 2026-06-01, 2026-06-05, VIOLATED",
        "RESOLUTION, 2026-06-01, 2026-05-31, VIOLATED",
        "RESULT, 2026-06-01, 2026-06-16, SATISFIED",
        "RESULT, 2026-06-01, 2026-06-17, VIOLATED",
        "RESULT, , 2026-06-17, UNDETERMINED"
    })
    @DisplayName("决议三日内、结果十五日内张榜")
    void itIsPostedSoon(Subject subject, LocalDate happened, LocalDate start, Outcome outcome) {
        var finding = NoticePeriodRules.promptness(subject)
                .examine(LocalDate.of(2026, 6, 1), new Promptness(happened, start), presets);

        assertThat(finding.verdict().outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} 张榜，{1} 核实，今天 {2} → {3}")
    @CsvSource({
        "2026-06-02, 2026-06-01, 2026-06-03, VIOLATED",
        "2026-06-02, 2026-06-02, 2026-06-03, SATISFIED",
        "2026-06-02, 2026-06-03, 2026-06-03, SATISFIED",
        "2026-06-02, 2026-06-04, 2026-06-03, VIOLATED",
        "2026-06-02, , 2026-06-03, UNDETERMINED"
    })
    @DisplayName("村监委核实不早于张榜，不晚于登记")
    void theSupervisorsLookAtWhatHangs(LocalDate posted, LocalDate checked, LocalDate today, Outcome outcome) {
        var finding = NoticePeriodRules.SEEN.examine(today, new Seen(posted, checked, today), presets);

        assertThat(finding.verdict().outcome()).isEqualTo(outcome);
    }

    private Verdict period(LocalDate start, LocalDate end) {
        return NoticePeriodRules.PERIOD
                .examine(start, new Period(start, end), presets)
                .verdict();
    }
}
