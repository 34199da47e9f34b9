package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.cunwu.decision.Matter;
import org.cunwu.decision.rules.VariantRules.Consultation;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Verdict.Outcome;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("程序的变化：一审、会前协商")
class VariantRulesTests {

    @Test
    @DisplayName("MAT-03 至 MAT-07 先由镇里审核；设成不要，就都不审核")
    void theTownLooksAtLandAndAssets() {
        var presets = Examined.presets();
        assertThat(Stream.of(Matter.values()).filter(it -> VariantRules.reviewed(it, presets)))
                .allMatch(it -> it.rule().compareTo("MAT-03") >= 0 && it.rule().compareTo("MAT-07") <= 0)
                .hasSize((int) Stream.of(Matter.values())
                        .filter(it ->
                                it.rule().compareTo("MAT-03") >= 0 && it.rule().compareTo("MAT-07") <= 0)
                        .count());
        var without = Examined.presets().with(VariantRules.TOWN_REVIEW, 0);
        assertThat(Stream.of(Matter.values())).noneMatch(it -> VariantRules.reviewed(it, without));
    }

    @Test
    @DisplayName("4D-13：没有另行设定的，修路、公益等村务要协商；别的由镇里设定")
    void whichMattersAreTalkedOver() {
        var presets = Examined.presets();
        assertThat(Stream.of(Matter.values()).filter(it -> VariantRules.negotiated(it, presets)))
                .containsExactly(Matter.VILLAGE_AFFAIRS);
        asks(VariantRules.LAND, Matter.HOMESTEAD);
        asks(VariantRules.COLLECTIVE, Matter.MERGER);
        asks(VariantRules.OTHER_VILLAGE_AFFAIRS, Matter.VILLAGE_CHARTER);
    }

    private static void asks(Parameter parameter, Matter matter) {
        assertThat(VariantRules.negotiated(matter, Examined.presets().with(parameter, 1)))
                .isTrue();
    }

    @ParameterizedTest(name = "要协商 {0}，协商 {1}，通知 {2} → {3}")
    @CsvSource({
        "true, 2026-06-01, 2026-06-01, SATISFIED",
        "true, 2026-05-31, 2026-06-01, SATISFIED",
        "true, 2026-06-02, 2026-06-01, VIOLATED",
        "true, , 2026-06-01, UNDETERMINED",
        "false, , 2026-06-01, SATISFIED",
        "false, 2026-06-02, 2026-06-01, VIOLATED",
        ", 2026-06-01, 2026-06-01, UNDETERMINED",
        "true, 2026-06-01, , UNDETERMINED"
    })
    @DisplayName("第三十三条：提交会议以前协商")
    void consultationComesBeforeTheMeetingIsCalled(
            @Nullable Boolean needed, @Nullable LocalDate held, @Nullable LocalDate put, Outcome expected) {
        assertThat(outcome(VariantRules.NEGOTIATED, new Consultation(needed, held, put)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("2026年1月1日以前没有这一条")
    void beforeTheNewLawNoTextAsksForIt() {
        var facts = new Consultation(true, null, LocalDate.of(2025, 12, 31));
        assertThat(VariantRules.NEGOTIATED
                        .examine(LocalDate.of(2025, 12, 31), facts, Examined.presets())
                        .provision())
                .isEqualTo(Finding.NO_TEXT);
        assertThat(VariantRules.NEGOTIATED.on(LocalDate.of(2026, 1, 1))).isPresent();
    }
}
