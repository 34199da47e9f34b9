package org.cunwu.ground.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.ground.rules.Examined.outcome;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.Presets;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Kind;
import org.cunwu.ground.Tolerance;
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

    @ParameterizedTest(name = "{0} 金额 {1} 分，已用 {2}，要用 {3} → {4}")
    @CsvSource({
        "MANDATE, 18600000, 0, 18600000, SATISFIED",
        "MANDATE, 18600000, 0, 18600001, VIOLATED",
        "AUTHORISATION, 18600000, 18599999, 1, SATISFIED",
        "AUTHORISATION, 18600000, 18599999, 2, VIOLATED",
        "MANDATE, 18600000, 18600000, 0, SATISFIED",
        "MANDATE, 18600000, 18600001, 0, VIOLATED",
        "RESOLUTION, 18600000, 0, 18600001, SATISFIED",
        "RESOLUTION, 18600000, 0, 20460000, SATISFIED",
        "RESOLUTION, 18600000, 0, 20460001, VIOLATED",
        "RESOLUTION, 18600000, 18600000, 1860000, SATISFIED",
        "RESOLUTION, 18600000, 18600000, 1860001, VIOLATED",
        "RESOLUTION, 19, 0, 20, SATISFIED",
        "RESOLUTION, 19, 0, 21, VIOLATED",
        "RESOLUTION, 0, 0, 0, SATISFIED",
        "RESOLUTION, 0, 0, 1, VIOLATED",
        ", 18600000, 0, 1, UNDETERMINED",
        "RESOLUTION, , 0, 1, UNDETERMINED",
        "RESOLUTION, 18600000, , 1, UNDETERMINED",
        "RESOLUTION, 18600000, 0, , UNDETERMINED"
    })
    @DisplayName("最后一分钱也算得清；决议允许超过设定的比例（4D-08），授权和委托不允许")
    void theLastFenIsTheBoundary(
            @Nullable Kind kind, @Nullable Long ceiling, @Nullable Long used, @Nullable Long amount, Outcome expected) {
        assertThat(outcome(CitationRules.CEILING, new Ceiling(kind, ceiling, used, amount)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "设定 {0}% → 最多 {1} 分")
    @CsvSource({"0, 18600000", "3, 19158000", "10, 20460000"})
    @DisplayName("超过多少由镇设定；设成零，一分也不能多")
    void theTownSetsTheShare(long percent, long most) {
        var settings = Presets.of(GroundRules.catalogue()).with(Tolerance.PERCENT, percent);
        for (var one : List.of(0L, 1L)) {
            assertThat(CitationRules.CEILING
                            .examine(Examined.TODAY, new Ceiling(Kind.RESOLUTION, 18600000L, 0L, most + one), settings)
                            .blocks())
                    .isEqualTo(one == 1L);
        }
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
