package org.cunwu.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.risk.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.kernel.Verdict.Outcome;
import org.cunwu.risk.Screening;
import org.cunwu.risk.Trigger;
import org.cunwu.risk.rules.TriggerRules.Exempted;
import org.cunwu.risk.rules.TriggerRules.Repeated;
import org.cunwu.risk.rules.TriggerRules.Screened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SSR-01、SSR-07、SSR-10：触发判定")
class TriggerRulesTests {

    @ParameterizedTest(name = "在清单里 {0}，判定 {1} → {2}")
    @CsvSource({
        "true, REQUIRED, SATISFIED",
        "true, NOT_NEEDED, VIOLATED",
        "true, EXEMPT, SATISFIED",
        "false, NOT_NEEDED, SATISFIED",
        "false, REQUIRED, SATISFIED",
        ", REQUIRED, UNDETERMINED",
        "true, , UNDETERMINED"
    })
    @DisplayName("SSR-01：列入清单的不能判定为不需要评估")
    void whatIsListedIsAssessed(@Nullable Boolean listed, @Nullable Screening answer, Outcome expected) {
        assertThat(outcome(TriggerRules.LISTED, new Screened(listed, answer))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "应急 {0}，判定 {1} → {2}")
    @CsvSource({
        "true, EXEMPT, SATISFIED",
        "false, EXEMPT, VIOLATED",
        "false, NOT_NEEDED, SATISFIED",
        "true, REQUIRED, SATISFIED",
        ", EXEMPT, UNDETERMINED",
        "true, , UNDETERMINED"
    })
    @DisplayName("SSR-07：只有突发事件应急处置可以免（《重大行政决策程序暂行条例》第三条）")
    void onlyAnEmergencyIsExempt(@Nullable Boolean emergency, @Nullable Screening answer, Outcome expected) {
        assertThat(outcome(TriggerRules.EMERGENCY, new Exempted(emergency, answer)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("条例从 2019-09-01 施行：以前的日子没有可用的文本，不按今天的算")
    void theRegulationHasItsFirstDay() {
        var facts = new Exempted(true, Screening.EXEMPT);
        assertThat(Examined.on(LocalDate.of(2019, 8, 31), TriggerRules.EMERGENCY, facts)
                        .blocks())
                .isTrue();
        assertThat(Examined.on(LocalDate.of(2019, 9, 1), TriggerRules.EMERGENCY, facts)
                        .source()
                        .citation())
                .isEqualTo("《重大行政决策程序暂行条例》第三条");
    }

    @ParameterizedTest(name = "已有 {0}，有重大变化 {1} → {2}")
    @CsvSource({
        ", , SATISFIED",
        "SQ-FXBG-2026-0001, false, VIOLATED",
        "SQ-FXBG-2026-0001, , VIOLATED",
        "SQ-FXBG-2026-0001, true, SATISFIED"
    })
    @DisplayName("SSR-10：有效期内同一事项不重复评估，有重大变化的除外")
    void theSameMatterIsAssessedOnce(@Nullable String known, @Nullable Boolean changed, Outcome expected) {
        assertThat(outcome(TriggerRules.ONCE, new Repeated("村北建垃圾中转站", known, Examined.TODAY, changed)))
                .isEqualTo(expected);
        assertThat(outcome(TriggerRules.ONCE, new Repeated(null, known, null, changed)))
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({
        "MAJOR_DECISION, true",
        "LAND_ACQUISITION, true",
        "ENVIRONMENT, true",
        "PUBLIC_EVENT, true",
        "EMERGENCY, false",
        "OTHER, false"
    })
    @DisplayName("SSR-01：清单是四类")
    void fourKindsAreListed(Trigger kind, boolean listed) {
        assertThat(kind.listed()).isEqualTo(listed);
    }
}
