package org.cunwu.disclosure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cunwu.Presets;
import org.cunwu.disclosure.rules.AffairsRules.Fixed;
import org.cunwu.disclosure.rules.AffairsRules.Interval;
import org.cunwu.disclosure.rules.AffairsRules.Listed;
import org.cunwu.disclosure.rules.AffairsRules.Monthly;
import org.cunwu.disclosure.rules.AffairsRules.Request;
import org.cunwu.disclosure.rules.AffairsRules.Step;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("《山东省村务公开条例》第七条、第八条、第十一条、第十二条、第十六条：公开什么、多久一次、怎么定、谁能要求")
class AffairsRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final Presets presets = Presets.of(DisclosureRules.catalogue());

    @ParameterizedTest(name = "{0} 月底，{1} 张榜，今天 {2} → {3}")
    @CsvSource({
        "2026-11-30, 2026-12-10, 2026-12-20, SATISFIED",
        "2026-11-30, 2026-12-12, 2026-12-20, VIOLATED",
        "2026-11-30, 2026-12-11, 2026-12-20, VIOLATED",
        "2026-11-30, , 2026-12-10, UNDETERMINED",
        "2026-11-30, , 2026-12-11, VIOLATED",
        ", 2026-12-10, 2026-12-20, UNDETERMINED"
    })
    @DisplayName("第十二条：财务收支逐项逐笔每月公布；P2 用例 20：十一月的十二月十二日才公布，晚了")
    void theMonthsAccounts(LocalDate monthEnd, LocalDate posted, LocalDate today, Outcome outcome) {
        assertThat(outcome(AffairsRules.MONTHLY, new Monthly(monthEnd, posted, today)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} 次，今天 {1} → {2}")
    @CsvSource({
        "1, 2026-12-01, SATISFIED",
        "0, 2026-12-31, UNDETERMINED",
        "0, 2027-01-01, VIOLATED",
        ", 2026-12-31, UNDETERMINED"
    })
    @DisplayName("一般事项每季度公布；集体财务定期公布")
    void onceInItsPeriod(Integer posted, LocalDate today, Outcome outcome) {
        var facts = new Interval(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31), posted, today);

        assertThat(outcome(AffairsRules.QUARTERLY, facts)).isEqualTo(outcome);
        assertThat(outcome(AffairsRules.COLLECTIVE, facts)).isEqualTo(outcome);
    }

    @Test
    @DisplayName("新旧法各按各的条文")
    void eachDayHasItsText() {
        assertThat(cited(AffairsRules.QUARTERLY, "2025-12-31")).isEqualTo("《山东省村务公开条例》第十二条");
        assertThat(cited(AffairsRules.QUARTERLY, "2026-01-01")).isEqualTo("《村民委员会组织法》第三十五条第三款");
        assertThat(cited(AffairsRules.COLLECTIVE, "2025-04-30")).isEqualTo("本镇设定，参考各地做法");
        assertThat(cited(AffairsRules.COLLECTIVE, "2025-05-01")).isEqualTo("《农村集体经济组织法》第四十五条");
    }

    private static String cited(Provision<?> provision, String day) {
        return provision.on(LocalDate.parse(day)).orElseThrow().source().citation();
    }

    @ParameterizedTest(name = "{0} 到 {1} → {2}")
    @CsvSource({
        "2026-12-01, 2026-12-01, SATISFIED",
        "2026-12-01, 2026-12-06, SATISFIED",
        "2026-12-01, 2026-12-07, VIOLATED",
        "2026-12-01, 2026-11-30, VIOLATED",
        "2026-12-01, , UNDETERMINED"
    })
    @DisplayName("第十六条：五日内审查，五日内答复")
    void fiveDaysToReviewAndToAnswer(LocalDate opened, LocalDate done, Outcome outcome) {
        assertThat(outcome(AffairsRules.REVIEWED, new Step(opened, done))).isEqualTo(outcome);
        assertThat(outcome(AffairsRules.ANSWERED, new Step(opened, done))).isEqualTo(outcome);
        assertThat(AffairsRules.REVIEW_DAYS.most()).isEqualTo(5);
        assertThat(AffairsRules.ANSWER_DAYS.most()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0} 审查，{1} 开会，今天 {2} → {3}")
    @CsvSource({
        "2026-12-01, 2026-12-01, 2026-12-05, SATISFIED",
        "2026-12-01, 2026-11-30, 2026-12-05, VIOLATED",
        "2026-12-01, 2026-12-05, 2026-12-05, SATISFIED",
        "2026-12-01, 2026-12-06, 2026-12-05, VIOLATED",
        ", 2026-12-01, 2026-12-05, UNDETERMINED"
    })
    @DisplayName("第十一条：审查同意以后联席会议确定")
    void fixedAfterTheReview(LocalDate reviewed, LocalDate held, LocalDate today, Outcome outcome) {
        assertThat(outcome(AffairsRules.FIXED, new Fixed(reviewed, held, today)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} 人里 {1} 人 → 村民 {2}，代表 {3}")
    @CsvSource({
        "600, 60, SATISFIED, VIOLATED",
        "600, 59, VIOLATED, VIOLATED",
        "601, 60, VIOLATED, VIOLATED",
        "40, 8, SATISFIED, SATISFIED",
        "40, 7, SATISFIED, VIOLATED",
        "41, 8, SATISFIED, VIOLATED",
        "40, 41, VIOLATED, VIOLATED",
        "0, 0, UNDETERMINED, UNDETERMINED",
        "40, , UNDETERMINED, UNDETERMINED"
    })
    @DisplayName("第八条：十分之一以上村民、五分之一以上村民代表要求公开")
    void aTenthOrAFifthMayAsk(Integer entitled, Integer requesters, Outcome villagers, Outcome representatives) {
        var facts = new Request(entitled, requesters);

        assertThat(outcome(AffairsRules.VILLAGERS_TENTH, facts)).isEqualTo(villagers);
        assertThat(outcome(AffairsRules.REPRESENTATIVES_FIFTH, facts)).isEqualTo(representatives);
    }

    @ParameterizedTest(name = "没有公布 {0} → {1}")
    @CsvSource({"'', SATISFIED", "筹资筹劳, VIOLATED", ", UNDETERMINED"})
    @DisplayName("第七条、第十八条：列出的事项都公布过")
    void whatTheListNames(String missing, Outcome outcome) {
        assertThat(outcome(AffairsRules.LISTED, new Listed(missing))).isEqualTo(outcome);
    }

    private <F extends Record> Outcome outcome(Provision<F> provision, F facts) {
        return provision.examine(DAY, facts, presets).verdict().outcome();
    }
}
