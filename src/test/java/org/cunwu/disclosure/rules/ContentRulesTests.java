package org.cunwu.disclosure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cunwu.Presets;
import org.cunwu.disclosure.rules.ContentRules.Contents;
import org.cunwu.disclosure.rules.ContentRules.Named;
import org.cunwu.disclosure.rules.ContentRules.Typed;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("公开以前：内容齐全、不带号码、公开名字的先评估")
class ContentRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Presets presets = Presets.of(DisclosureRules.catalogue());

    @ParameterizedTest(name = "{0} 项，空白 {1} → {2}")
    @CsvSource({"5, , SATISFIED", "1, , SATISFIED", "0, , VIOLATED", "5, 承办单位, VIOLATED", ", , UNDETERMINED"})
    @DisplayName("《村民委员会组织法》第三十五条第二款第一项：逐项公布，不留空白")
    void everyItemSaysSomething(Integer items, String blank, Outcome outcome) {
        assertThat(ContentRules.COMPLETE
                        .examine(DAY, new Contents(items, blank), presets)
                        .verdict()
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    @DisplayName("2026 年以前是本镇设定，不写成新法的条文")
    void beforeTheNewLawItIsTheTownsOwn() {
        assertThat(ContentRules.COMPLETE
                        .on(LocalDate.of(2025, 12, 31))
                        .orElseThrow()
                        .source()
                        .citation())
                .isEqualTo("本镇设定，参考各地做法");
        assertThat(ContentRules.COMPLETE
                        .on(LocalDate.of(2026, 1, 1))
                        .orElseThrow()
                        .source()
                        .citation())
                .isEqualTo("《村民委员会组织法》第三十五条第二款第一项");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"村务公开栏, SATISFIED", "村务公开栏（13812345678）, VIOLATED", "村务公开栏（138****5678）, SATISFIED", ", UNDETERMINED"})
    @DisplayName("《个人信息保护法》第五条、第六条：不带完整的号码")
    void noNumberOfAPerson(String text, Outcome outcome) {
        assertThat(ContentRules.MASKED
                        .examine(DAY, new Typed(text), presets)
                        .verdict()
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} 人，评估 {1} → {2}")
    @CsvSource({
        "0, false, SATISFIED",
        "1, false, VIOLATED",
        "1, , VIOLATED",
        "1, true, SATISFIED",
        ", true, UNDETERMINED"
    })
    @DisplayName("《个人信息保护法》第五十五条第三项：公开名字的先评估影响，记录保存三年")
    void namesAreWeighedFirst(Integer persons, Boolean assessed, Outcome outcome) {
        assertThat(ContentRules.ASSESSED
                        .examine(DAY, new Named(persons, assessed), presets)
                        .verdict()
                        .outcome())
                .isEqualTo(outcome);
        assertThat(ContentRules.ASSESSMENT_YEARS.least()).isEqualTo(3);
    }
}
