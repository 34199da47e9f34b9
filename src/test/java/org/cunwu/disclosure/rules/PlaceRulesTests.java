package org.cunwu.disclosure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cunwu.Presets;
import org.cunwu.disclosure.rules.PlaceRules.Places;
import org.cunwu.disclosure.rules.TakingDownRules.Over;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("《山东省村务公开条例》第十三条：每个自然村都公布；撤榜登记的期限")
class PlaceRulesTests {

    private final Presets presets = Presets.of(DisclosureRules.catalogue());

    @ParameterizedTest(name = "{0} 个自然村，登记 {1} 处，照片 {2} 张 → {3}")
    @CsvSource({
        "1, 1, 1, SATISFIED",
        "1, 0, 1, VIOLATED",
        "3, 3, 3, SATISFIED",
        "3, 3, 5, SATISFIED",
        "3, 2, 5, VIOLATED",
        "3, 3, 2, VIOLATED",
        "1, 2, 1, VIOLATED",
        "3, , 3, UNDETERMINED"
    })
    @DisplayName("几个自然村就至少几处，每处一张照片")
    void oneForEachHamlet(long hamlets, Integer places, Integer photographs, Outcome outcome) {
        var settings = presets.with(PlaceRules.HAMLETS, hamlets);
        var finding =
                PlaceRules.EACH_HAMLET.examine(LocalDate.of(2026, 3, 2), new Places(places, photographs), settings);

        assertThat(finding.verdict().outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("一行一处，空行和重复的不算")
    void aPlaceIsALine() {
        assertThat(PlaceRules.named("村务公开栏\n\n 西沟自然村 \n村务公开栏\n")).containsExactly("村务公开栏", "西沟自然村");
    }

    @ParameterizedTest(name = "公示到 {0}，今天 {1} → {2}")
    @CsvSource({"2026-03-16, 2026-03-23, SATISFIED", "2026-03-16, 2026-03-24, VIOLATED", ", 2026-03-24, UNDETERMINED"})
    @DisplayName("公示期满七天内登记撤榜")
    void theEndIsEnteredInTime(LocalDate lastDay, LocalDate today, Outcome outcome) {
        var finding = TakingDownRules.ENTERED.examine(
                LocalDate.of(2026, 3, 24), new Over("SQ-YSJY-2026-0001", lastDay, today), presets);

        assertThat(finding.verdict().outcome()).isEqualTo(outcome);
    }
}
