package org.cunwu.org.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("口令要求")
class PasswordRulesTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("至少10个字符，不含账号名，不常见")
    @CsvSource({
        "abcdefghi, too-short",
        "Zhang-san-2026, like-the-name",
        "1234567890, common",
        "1111111111, common",
        "CUNWU-demo-2026, common",
        "abcabcabcabc, common",
        "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabc, too-long",
        "春天来了石桥村的槐花开了真好看啊春天来了石桥村的槐花, too-long"
    })
    void weakOnesAreRefused(String password, String complaint) {
        assertThat(PasswordRules.complaint("zhang-san", password)).contains("org.password." + complaint);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("其余的可以用")
    @CsvSource({
        "abcdefghij",
        "槐花开了要去石桥村看看",
        "correct horse battery",
        "abcdabcdab",
        "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijab"
    })
    void othersAreTaken(String password) {
        assertThat(PasswordRules.complaint("zhang-san", password)).isEmpty();
    }
}
