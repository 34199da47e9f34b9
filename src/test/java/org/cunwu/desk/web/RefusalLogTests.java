package org.cunwu.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("拒绝写进日志时，请求里的话冒充不了另一行日志")
class RefusalLogTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb", "a\r\nb", "a\u0085b", "a\u2028b", "a\u2029b", "a\u001b[2Jb", "a\u202eb", "a\u0000b"})
    @DisplayName("换行和其他控制字符换成空格")
    void controlCharactersBecomeBlanks(String said) {
        assertThat(RefusalAdvice.oneLine(said))
                .startsWith("a ")
                .endsWith("b")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\v]");
    }

    @org.junit.jupiter.api.Test
    @DisplayName("太长的截断，没有的就是空")
    void thereIsAnEnd() {
        assertThat(RefusalAdvice.oneLine("村".repeat(10_000))).hasSizeLessThan(600);
        assertThat(RefusalAdvice.oneLine(null)).isEmpty();
    }
}
