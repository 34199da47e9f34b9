package org.cunwu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("金额：以分计的整数")
class FenTests {

    @ParameterizedTest(name = "{0} 分 → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0         | 0.00
            5         | 0.05
            -5        | -0.05
            99        | 0.99
            100       | 1.00
            18600000  | 186,000.00
            -18600007 | -186,000.07
            """)
    void grouped(long fen, String shown) {
        assertThat(new Fen(fen).grouped()).isEqualTo(shown);
    }

    @Test
    @DisplayName("相加、相减、比较；超出范围不算出错数")
    void arithmetic() {
        assertThat(new Fen(7).plus(new Fen(5))).isEqualTo(new Fen(12)).hasToString("12");
        assertThat(new Fen(7).minus(new Fen(5))).isEqualTo(new Fen(2));
        assertThat(Fen.ofYuan(3)).isEqualTo(new Fen(300)).isGreaterThan(new Fen(299));
        assertThat(new Fen(299)).isLessThan(Fen.ofYuan(3));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Fen(Long.MAX_VALUE).plus(new Fen(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Fen(Long.MIN_VALUE).minus(new Fen(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fen.ofYuan(Long.MAX_VALUE));
    }
}
