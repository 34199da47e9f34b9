package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.decision.rules.OfficeRules.Absences;
import org.cunwu.decision.rules.OfficeRules.Petition;
import org.cunwu.decision.rules.OfficeRules.RecallVote;
import org.cunwu.decision.rules.OfficeRules.Reviewed;
import org.cunwu.decision.rules.OfficeRules.Reviews;
import org.cunwu.decision.rules.OfficeRules.Vacancy;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("罢免、民主评议、缺席和出缺")
class OfficeRulesTests {

    @ParameterizedTest(name = "代表联名 {0}：{1} 人中 {2} 人 → {3}")
    @CsvSource({
        "false, 600, 120, SATISFIED",
        "false, 600, 119, VIOLATED",
        "false, 601, 120, VIOLATED",
        "true, 40, 14, SATISFIED",
        "true, 40, 13, VIOLATED",
        "true, 40, 41, VIOLATED",
        "true, 40, 40, SATISFIED",
        ", 40, 14, UNDETERMINED",
        "true, , 14, UNDETERMINED",
        "true, 0, 0, UNDETERMINED",
        "true, 40, , UNDETERMINED"
    })
    @DisplayName("罢免要求：五分之一以上村民，或者三分之一以上村民代表")
    void enoughMustAskForARecall(Boolean ofRepresentatives, Integer entitled, Integer petitioners, Outcome outcome) {
        assertThat(outcome(OfficeRules.RECALL_PETITION, new Petition(ofRepresentatives, entitled, petitioners)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "登记 {0}，投票 {1}，同意 {2} → {3}，{4}")
    @CsvSource({
        "600, 301, 151, SATISFIED, SATISFIED",
        "600, 300, 151, VIOLATED, SATISFIED",
        "600, 302, 151, SATISFIED, VIOLATED",
        "600, 601, 601, VIOLATED, SATISFIED",
        "600, 600, 601, SATISFIED, VIOLATED",
        "600, , 151, UNDETERMINED, UNDETERMINED",
        ", 301, , UNDETERMINED, UNDETERMINED"
    })
    @DisplayName("登记参加选举的村民过半数投票，投票的过半数同意")
    void aRecallNeedsBothHalves(Integer registered, Integer voted, Integer agreed, Outcome turnout, Outcome majority) {
        var vote = new RecallVote(registered, voted, agreed);
        assertThat(outcome(OfficeRules.RECALL_TURNOUT, vote)).isEqualTo(turnout);
        assertThat(outcome(OfficeRules.RECALL_MAJORITY, vote)).isEqualTo(majority);
    }

    @ParameterizedTest(name = "{0} 和 {1} → {2}")
    @CsvSource({
        "2026-01-10, 2026-07-10, SATISFIED",
        "2026-01-10, 2026-07-09, VIOLATED",
        ", 2026-07-10, UNDETERMINED",
        "2026-01-10, , UNDETERMINED"
    })
    @DisplayName("两次评议间隔六个月")
    void reviewsAreSixMonthsApart(LocalDate earlier, LocalDate later, Outcome outcome) {
        assertThat(outcome(OfficeRules.REVIEW_INTERVAL, new Reviews(earlier, later)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "村委会成员 {0}，上次不称职 {1}，这次 {2} → {3}")
    @CsvSource({
        "true, true, true, VIOLATED",
        "true, false, true, SATISFIED",
        "true, true, false, SATISFIED",
        "false, true, true, SATISFIED",
        ", true, true, UNDETERMINED",
        "true, , true, UNDETERMINED",
        "true, true, , UNDETERMINED"
    })
    @DisplayName("连续两次不称职，只终止村委会成员的职务")
    void onlyTwiceInARowEndsTheOffice(Boolean elected, Boolean before, Boolean now, Outcome outcome) {
        assertThat(outcome(OfficeRules.REVIEW_OUTCOME, new Reviewed("某人", elected, before, now)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "会议 {0} 次，连续三次缺席 {1} 人 → {2}")
    @CsvSource({"3, 0, SATISFIED", "2, 0, UNDETERMINED", "3, 1, VIOLATED", "3, , UNDETERMINED", ", 0, UNDETERMINED"})
    @DisplayName("不满三次会的，看不出来")
    void threeAbsencesEndASeat(Integer meetings, Integer people, Outcome outcome) {
        assertThat(outcome(OfficeRules.REPRESENTATIVES_ABSENT, new Absences(meetings, people, "某人")))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "出缺 {0}，今天 {1} → {2}")
    @CsvSource({
        ", 2026-06-01, SATISFIED",
        "2026-04-02, 2026-06-01, UNDETERMINED",
        "2026-04-01, 2026-06-01, VIOLATED",
        "2026-04-01, , UNDETERMINED"
    })
    @DisplayName("村监委出缺，六十日以内还来得及，第六十一日就晚了")
    void aVacancyIsFilledWithinSixtyDays(LocalDate since, LocalDate today, Outcome outcome) {
        assertThat(outcome(OfficeRules.SUPERVISION_VACANT, new Vacancy(since, today)))
                .isEqualTo(outcome);
    }

    @Test
    @DisplayName("罢免和评议的条文跟着日子走")
    void theArticleFollowsTheDay() {
        assertThat(OfficeRules.RECALL_PETITION
                        .on(LocalDate.of(2025, 12, 31))
                        .orElseThrow()
                        .source()
                        .citation())
                .isEqualTo("《村民委员会组织法》第十六条");
        assertThat(OfficeRules.REVIEW_OUTCOME
                        .on(LocalDate.of(2026, 1, 1))
                        .orElseThrow()
                        .source()
                        .citation())
                .isEqualTo("《村民委员会组织法》第三十八条第二款");
    }
}
