package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.decision.rules.CourseRules.Deviation;
import org.cunwu.decision.rules.CourseRules.Order;
import org.cunwu.decision.rules.CourseRules.Revote;
import org.cunwu.decision.rules.CourseRules.Supervision;
import org.cunwu.decision.rules.CourseRules.Tally;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("四议两公开的程序")
class CourseRulesTests {

    @ParameterizedTest(name = "上一步 {0}，本步 {1} → {2}")
    @CsvSource({
        "2026-06-02, 2026-06-01, VIOLATED",
        "2026-06-01, 2026-06-01, SATISFIED",
        "2026-06-01, 2026-06-02, SATISFIED",
        ", 2026-06-02, UNDETERMINED"
    })
    @DisplayName("用例 20：后一步的日期不早于前一步")
    void theStepsKeepTheirOrder(LocalDate previous, LocalDate current, Outcome outcome) {
        assertThat(outcome(CourseRules.ORDER, new Order(previous, current))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "同一方案 {0} 未通过，{1} 再表决 → {2}")
    @CsvSource({
        "2026-06-01, 2026-06-16, SATISFIED",
        "2026-06-01, 2026-06-15, VIOLATED",
        ", 2026-06-15, SATISFIED",
        "2026-06-01, , UNDETERMINED"
    })
    @DisplayName("同一方案未通过，十五日内不得再次表决")
    void theSameTextIsNotVotedAgainWithinTheSetDays(LocalDate failed, LocalDate vote, Outcome outcome) {
        assertThat(outcome(CourseRules.REVOTE, new Revote(failed, vote, null, null, null)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "文字相同 {0}%，金额 {1} 分变为 {2} 分 → {3}")
    @CsvSource({
        "90, 18600000, 18600000, VIOLATED",
        "89, 18600000, 18600000, SATISFIED",
        "100, 18600000, 20460000, VIOLATED",
        "100, 18600000, 20460001, SATISFIED",
        "100, 18600000, 16740000, VIOLATED",
        "100, 18600000, 16739999, SATISFIED",
        "100, 0, 0, VIOLATED",
        "100, 0, 1, SATISFIED",
        "100, , 18600000, VIOLATED"
    })
    @DisplayName("文字九成以上相同、金额相差一成以内的，是同一方案")
    void aFewWordsOrFenDoNotMakeItAnotherText(int same, Long failedBudget, Long budget, Outcome outcome) {
        var failed = LocalDate.of(2026, 6, 1);
        var revote = new Revote(failed, failed.plusDays(14), same, failedBudget, budget);

        assertThat(outcome(CourseRules.REVOTE, revote)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "应到 {0} 实到 {1}：{2} 同意 {3} 反对 {4} 弃权 {5} 废票 {6} 回避 → {7}")
    @CsvSource({
        "45, 30, 16, 10, 4, , , SATISFIED",
        "45, 30, 16, 10, 3, , , VIOLATED",
        "45, 30, 16, 10, 5, , , VIOLATED",
        "29, 30, 16, 10, 4, , , VIOLATED",
        "45, 30, 35, -5, 0, , , VIOLATED",
        "45, 30, 16, 10, , , , UNDETERMINED",
        "45, 30, 16, 10, 1, 2, 1, SATISFIED",
        "45, 30, 16, 10, 1, 2, 2, VIOLATED",
        "45, 30, 16, 10, 1, 1, 1, VIOLATED",
        "45, 30, 16, 10, 5, -1, 0, VIOLATED",
        "45, 30, 16, 10, 5, 0, -1, VIOLATED"
    })
    @DisplayName("同意、反对、弃权、废票、回避之和等于实到人数")
    void theVotesAddUp(
            int members,
            int attended,
            int agreed,
            int against,
            Integer abstained,
            Integer invalid,
            Integer recused,
            Outcome outcome) {
        var tally = new Tally(members, attended, agreed, against, abstained, invalid, recused);
        assertThat(outcome(CourseRules.TALLY, tally)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "已发表 {0}，异议 {1}，已说明理由继续 {2} → {3}")
    @CsvSource({
        "true, false, , SATISFIED",
        "true, true, false, VIOLATED",
        "true, true, true, SATISFIED",
        "false, , , UNDETERMINED",
        ", , , UNDETERMINED"
    })
    @DisplayName("第三十七条：每个事项有村监委意见")
    void everyMatterHasTheSupervisorsOpinion(Boolean given, Boolean objected, Boolean overruled, Outcome outcome) {
        assertThat(outcome(CourseRules.SUPERVISION, new Supervision(given, objected, overruled)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "决议 {0} 分，实际 {1} 分 → {2}")
    @CsvSource({
        "18600000, 20460000, SATISFIED",
        "18600000, 20460001, VIOLATED",
        "18600000, 16740000, SATISFIED",
        "18600000, 16739999, VIOLATED",
        "0, 0, SATISFIED",
        "0, 1, VIOLATED",
        "9223372036854775807, -9223372036854775807, VIOLATED",
        "18600000, , UNDETERMINED"
    })
    @DisplayName("实际金额与决议相差超过百分之十，须重新表决")
    void aDeviationOfMoreThanATenthNeedsANewVote(long resolved, Long spent, Outcome outcome) {
        assertThat(outcome(CourseRules.DEVIATION, new Deviation(resolved, spent)))
                .isEqualTo(outcome);
    }
}
