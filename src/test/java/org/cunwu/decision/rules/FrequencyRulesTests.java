package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.decision.rules.FrequencyRules.Period;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("会议次数：村民会议、成员大会每年一次，村民代表会议每季度一次")
class FrequencyRulesTests {

    @ParameterizedTest(name = "开了 {0} 次，今天 {1} → {2}")
    @CsvSource({
        "1, 2026-06-30, SATISFIED",
        "2, 2026-07-01, SATISFIED",
        "0, 2026-06-30, UNDETERMINED",
        "0, 2026-07-01, VIOLATED",
        ", 2026-07-01, UNDETERMINED"
    })
    @DisplayName("最后一天过完了还没有开，才是违反；当天还来得及")
    void aPeriodIsOverAfterItsLastDay(Integer held, LocalDate today, Outcome outcome) {
        var quarter = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), held, today);

        assertThat(outcome(FrequencyRules.REPRESENTATIVES_QUARTERLY, quarter)).isEqualTo(outcome);
        assertThat(outcome(FrequencyRules.VILLAGERS_YEARLY, quarter)).isEqualTo(outcome);
        assertThat(outcome(FrequencyRules.MEMBERS_YEARLY, quarter)).isEqualTo(outcome);
        assertThat(outcome(FrequencyRules.REVIEW_YEARLY, quarter)).isEqualTo(outcome);
    }

    @Test
    @DisplayName("村民会议每年一次从 2026 年起；成员大会从 2025 年 5 月起；村民代表会议以前就是每季度")
    void eachDutyBeginsWithItsLaw() {
        assertThat(FrequencyRules.VILLAGERS_YEARLY.on(LocalDate.of(2025, 12, 31)))
                .isEmpty();
        assertThat(FrequencyRules.VILLAGERS_YEARLY.on(LocalDate.of(2026, 1, 1))).isPresent();
        assertThat(FrequencyRules.MEMBERS_YEARLY.on(LocalDate.of(2025, 4, 30))).isEmpty();
        assertThat(FrequencyRules.MEMBERS_YEARLY.on(LocalDate.of(2025, 5, 1))).isPresent();
        assertThat(FrequencyRules.REPRESENTATIVES_QUARTERLY.on(LocalDate.of(2025, 12, 31)))
                .isPresent();
        assertThat(FrequencyRules.REPRESENTATIVES_QUARTERLY.on(LocalDate.of(2018, 12, 28)))
                .isEmpty();
    }
}
