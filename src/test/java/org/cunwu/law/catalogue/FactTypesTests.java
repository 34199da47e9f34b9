package org.cunwu.law.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.cunwu.kernel.Fen;
import org.cunwu.law.Holiday;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("试算的事实")
class FactTypesTests {

    @Test
    @DisplayName("金额以元为单位，最多两位小数；数字、日期、选项照样读")
    void valuesAreReadByTheirType() {
        assertThat(FactTypes.read(Fen.class, "186,000.00")).isEqualTo(new Fen(18_600_000));
        assertThat(FactTypes.read(Fen.class, 186_000)).isEqualTo(new Fen(18_600_000));
        assertThat(FactTypes.read(Fen.class, 0.5)).isEqualTo(new Fen(50));
        assertThat(FactTypes.read(Fen.class, 1.0E7)).isEqualTo(new Fen(1_000_000_000));
        assertThat(FactTypes.read(Integer.class, "４５")).isEqualTo(45);
        assertThat(FactTypes.read(Long.class, 45)).isEqualTo(45L);
        assertThat(FactTypes.read(Boolean.class, true)).isEqualTo(true);
        assertThat(FactTypes.read(LocalDate.class, "2026-11-22")).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(FactTypes.read(LocalTime.class, "09:12")).isEqualTo(LocalTime.of(9, 12));
        assertThat(FactTypes.read(Holiday.Kind.class, "make-up")).isEqualTo(Holiday.Kind.MAKE_UP);
    }

    @ParameterizedTest(name = "{1} 不是 {0}")
    @CsvSource({
        "java.lang.Integer, 4.5",
        "java.lang.Integer, 9999999999",
        "java.lang.Long, 99999999999999999999",
        "java.lang.Integer, 四十",
        "java.lang.Boolean, yes",
        "java.time.LocalDate, 2026-02-30",
        "java.time.LocalDate, 22.11.2026",
        "java.time.LocalDate, 9999-01-01",
        "java.time.LocalTime, 25:00",
        "org.cunwu.kernel.Fen, 1.234",
        "org.cunwu.kernel.Fen, -1",
        "org.cunwu.kernel.Fen, '1,86'",
        "org.cunwu.kernel.Fen, 1e9",
        "org.cunwu.law.Holiday$Kind, nothing",
    })
    void whatIsDoubtfulIsRefused(Class<?> type, String given) {
        assertThatExceptionOfType(FactTypes.Unreadable.class).isThrownBy(() -> FactTypes.read(type, given));
    }

    @Test
    @DisplayName("对象、数组、超长文字、控制字符不收")
    void shapesAndLongTextsAreRefused() {
        for (var given : List.of(Map.of("a", 1), List.of(1), "长".repeat(2001), "a\u0000b")) {
            assertThatExceptionOfType(FactTypes.Unreadable.class).isThrownBy(() -> FactTypes.read(String.class, given));
        }
        assertThatExceptionOfType(FactTypes.Unreadable.class).isThrownBy(() -> FactTypes.read(Fen.class, 1.0E300));
    }
}
