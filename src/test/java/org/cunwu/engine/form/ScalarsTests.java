package org.cunwu.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cunwu.kernel.Fen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("表单里的一个值")
class ScalarsTests {

    @ParameterizedTest(name = "{0} → {1} 分")
    @CsvSource(
            delimiter = '|',
            value = {
                "186000|18600000",
                "186,000.00|18600000",
                "0.01|1",
                "0.1|10",
                "１８６０００．５０|18600050",
                "9999999999999.99|999999999999999"
            })
    @DisplayName("金额按元填写，存为分，全角数字照认")
    void moneyIsReadAsYuan(String typed, long fen) {
        assertThat(Scalars.read(Fen.class, typed)).isEqualTo(new Fen(fen));
    }

    @ParameterizedTest(name = "“{0}”不收")
    @ValueSource(
            strings = {
                "1.234",
                "-5",
                "1e308",
                "NaN",
                "Infinity",
                "0x10",
                "壹佰",
                "1,86000",
                "12 000",
                "99999999999999",
                "1..0",
                "+5",
                "1_000"
            })
    @DisplayName("金额写法不对的一律退回，不猜")
    void doubtfulMoneyIsRefused(String typed) {
        assertThatExceptionOfType(Scalars.Unreadable.class)
                .isThrownBy(() -> Scalars.read(Fen.class, typed))
                .matches(it -> it.key().equals("engine.form.money"));
    }

    @Test
    @DisplayName("接口送来的小数按十进制读，不经过浮点")
    void decimalNumbersAreExact() {
        assertThat(Scalars.read(Fen.class, new BigDecimal("0.29"))).isEqualTo(new Fen(29));
    }

    @ParameterizedTest(name = "“{0}”不收")
    @ValueSource(strings = {"2026-02-30", "2026-2-3", "2026/01/01", "20260101", "10000-01-01", "1899-12-31", "今天"})
    @DisplayName("没有的日子不收：二月三十日")
    void daysThatDoNotExistAreRefused(String typed) {
        assertThatExceptionOfType(Scalars.Unreadable.class)
                .isThrownBy(() -> Scalars.read(LocalDate.class, typed))
                .matches(it -> it.key().equals("engine.form.day"));
    }

    @Test
    @DisplayName("闰年二月二十九日照收")
    void leapDaysAreTaken() {
        assertThat(Scalars.read(LocalDate.class, "2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "x\udc00", "\u0007"})
    @DisplayName("空字符、半个代理对和控制字符不收")
    void brokenTextIsRefused(String typed) {
        assertThatExceptionOfType(Scalars.Unreadable.class)
                .isThrownBy(() -> Scalars.read(String.class, typed))
                .matches(it -> it.key().equals("engine.form.characters"));
    }

    @Test
    @DisplayName("生僻字（代理对）照收")
    void rareCharactersAreTaken() {
        assertThat(Scalars.read(String.class, " 𠮷田村 ")).isEqualTo("𠮷田村");
    }

    @Test
    @DisplayName("过长的文字退回")
    void endlessTextIsRefused() {
        assertThatExceptionOfType(Scalars.Unreadable.class)
                .isThrownBy(() -> Scalars.read(String.class, "村".repeat(Scalars.LONGEST_TEXT + 1)))
                .matches(it -> it.key().equals("engine.form.too-long"));
    }

    @ParameterizedTest(name = "“{0}”不收")
    @ValueSource(strings = {"1.0", "1e3", "--1", "9999999999999999999", "abc"})
    @DisplayName("人数只收整数")
    void wholeNumbersOnly(String typed) {
        assertThatExceptionOfType(Scalars.Unreadable.class).isThrownBy(() -> Scalars.read(Long.class, typed));
    }
}
