package org.cunwu.ground.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.ground.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.ground.Affair;
import org.cunwu.ground.rules.CitationRules.Ceiling;
import org.cunwu.ground.rules.CitationRules.Counterpart;
import org.cunwu.ground.rules.CitationRules.Hold;
import org.cunwu.ground.rules.CitationRules.Owner;
import org.cunwu.ground.rules.CitationRules.Scope;
import org.cunwu.ground.rules.CitationRules.Term;
import org.cunwu.kernel.Verdict.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("引用依据")
class CitationRulesTests {

    @ParameterizedTest(name = "{0}，本村的 {1} → {2}")
    @CsvSource({"SQ-YSJY-2026-0001, true, SATISFIED", "SQ-YSJY-2026-0001, false, VIOLATED", ", true, UNDETERMINED"})
    @DisplayName("只引用本村的依据")
    void onlyTheOwnVillages(@Nullable String number, Boolean ours, Outcome expected) {
        assertThat(outcome(CitationRules.VILLAGE, new Owner(number, ours))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "范围 {0}，办 {1} → {2}")
    @CsvSource({
        "MAT-01, VILLAGE_AFFAIRS, SATISFIED",
        "MAT-01、MAT-04, COLLECTIVE_AFFAIRS, SATISFIED",
        "MAT-01、MAT-04, COLLECTIVE_RESERVED, VIOLATED",
        "MAT-10a, GROUP_AFFAIRS, SATISFIED",
        ", VILLAGE_AFFAIRS, UNDETERMINED",
        "别的, VILLAGE_AFFAIRS, UNDETERMINED",
        "MAT-01, , UNDETERMINED"
    })
    @DisplayName("所办的事项在范围以内；授权以外的决定无效（山东办法第二十四条）")
    void theMatterIsCovered(@Nullable String covered, @Nullable Affair asked, Outcome expected) {
        assertThat(outcome(CitationRules.MATTER, new Scope(covered, asked))).isEqualTo(expected);
        assertThat(outcome(CitationRules.AUTHORISED, new Scope(covered, asked))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} 至 {1}，{2} 引用 → {3}")
    @CsvSource({
        "2026-03-01, 2026-05-31, 2026-02-28, VIOLATED",
        "2026-03-01, 2026-05-31, 2026-03-01, SATISFIED",
        "2026-03-01, 2026-05-31, 2026-05-31, SATISFIED",
        "2026-03-01, 2026-05-31, 2026-06-01, VIOLATED",
        "2026-03-01, , 2036-06-01, SATISFIED",
        ", 2026-05-31, 2026-05-31, UNDETERMINED",
        "2026-03-01, 2026-05-31, , UNDETERMINED"
    })
    @DisplayName("第一天和最后一天都算有效")
    void theTermIncludesBothItsDays(
            @Nullable LocalDate first, @Nullable LocalDate last, @Nullable LocalDate day, Outcome expected) {
        assertThat(outcome(CitationRules.TERM, new Term(first, last, day))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} 停止，{1} 办理 → {2}")
    @CsvSource({
        ", 2026-06-01, SATISFIED",
        "2026-06-02, 2026-06-01, SATISFIED",
        "2026-06-01, 2026-06-01, VIOLATED",
        "2026-05-31, 2026-06-01, VIOLATED",
        "2026-05-31, , UNDETERMINED"
    })
    @DisplayName("从停止的当天起不能再用")
    void whatIsStoppedCarriesNothing(@Nullable LocalDate since, @Nullable LocalDate day, Outcome expected) {
        var facts = new Hold(since, day, "责令改正");
        assertThat(outcome(CitationRules.STANDING, facts)).isEqualTo(expected);
        assertThat(outcome(CitationRules.ORDERED, facts)).isEqualTo(expected);
        assertThat(outcome(CitationRules.DISCLOSURE_ORDERED, facts)).isEqualTo(expected);
        assertThat(outcome(CitationRules.COLLECTIVE_ORDERED, facts)).isEqualTo(expected);
    }

    @Test
    @DisplayName("4D-10：新法从 2026-01-01 起引用第三十一条，以前只引用本镇设定；集体的从 2025-05-01 起引用第六十一条")
    void theArticleIsThatOfTheDay() {
        var facts = new Hold(null, Examined.TODAY, null);
        assertThat(Examined.on(LocalDate.of(2025, 12, 31), CitationRules.ORDERED, facts)
                        .source()
                        .citation())
                .isEqualTo("本镇设定，参考各地做法");
        assertThat(Examined.on(LocalDate.of(2026, 1, 1), CitationRules.ORDERED, facts)
                        .source()
                        .citation())
                .isEqualTo("《村民委员会组织法》第三十一条");
        assertThat(Examined.on(LocalDate.of(2025, 4, 30), CitationRules.COLLECTIVE_ORDERED, facts)
                        .source()
                        .citation())
                .isEqualTo("本镇设定，参考各地做法");
        assertThat(Examined.on(LocalDate.of(2025, 5, 1), CitationRules.COLLECTIVE_ORDERED, facts)
                        .source()
                        .citation())
                .isEqualTo("《农村集体经济组织法》第六十一条");
    }

    @ParameterizedTest(name = "金额 {0} 分，已用 {1}，要用 {2} → {3}")
    @CsvSource({
        "18600000, 0, 18600000, SATISFIED",
        "18600000, 0, 18600001, VIOLATED",
        "18600000, 18599999, 1, SATISFIED",
        "18600000, 18599999, 2, VIOLATED",
        "18600000, 18600000, 0, SATISFIED",
        "18600000, 18600001, 0, VIOLATED",
        "0, 0, 0, SATISFIED",
        "0, 0, 1, VIOLATED",
        ", 0, 1, UNDETERMINED",
        "18600000, , 1, UNDETERMINED",
        "18600000, 0, , UNDETERMINED"
    })
    @DisplayName("最后一分钱也算得清")
    void theLastFenIsTheBoundary(@Nullable Long ceiling, @Nullable Long used, @Nullable Long amount, Outcome expected) {
        assertThat(outcome(CitationRules.CEILING, new Ceiling(ceiling, used, amount)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "写明 {0}，办理 {1} → {2}")
    @CsvSource({
        "清河路桥队, 清河路桥队, SATISFIED",
        "清河路桥（集团）有限公司, 清河路桥(集团) 有限公司, SATISFIED",
        "清河路桥队, 清江路桥队, VIOLATED",
        "清河路桥队, , UNDETERMINED",
        ", 清河路桥队, UNDETERMINED"
    })
    @DisplayName("与写明的对方一致；括号和空格的写法不算不同")
    void theCounterpartIsTheOneNamed(@Nullable String named, @Nullable String cited, Outcome expected) {
        assertThat(outcome(CitationRules.COUNTERPART, new Counterpart(named, cited)))
                .isEqualTo(expected);
    }
}
