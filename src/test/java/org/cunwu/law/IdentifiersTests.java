package org.cunwu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cunwu.law.Identifiers.CollectiveClass;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("证件号码（ID-01 至 ID-03）")
class IdentifiersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "身份证号 {0} → {1}")
    @CsvSource({
        "11010519491231002X, true",
        "11010519491231002x, true",
        "' 11010519491231002X ', true",
        "110105194912310021, false",
        "11010519491331002X, false",
        "11010519490230002X, false",
        "1101051949123100, false",
        "１１010519491231002X, false",
        "'', false",
    })
    void anIdCardNumberProvesItself(String number, boolean valid) {
        assertThat(Identifiers.isIdCard(number, TODAY)).isEqualTo(valid);
    }

    @Test
    @DisplayName("出生日期不能在办理日期之后")
    void nobodyIsBornTomorrow() {
        assertThat(Identifiers.isIdCard("11010519491231002X", LocalDate.of(1949, 12, 31)))
                .isTrue();
        assertThat(Identifiers.isIdCard("11010519491231002X", LocalDate.of(1949, 12, 30)))
                .isFalse();
    }

    @Test
    @DisplayName("统一社会信用代码：校验位、组织机构代码都要对得上")
    void aCreditCodeProvesItself() {
        assertThat(Identifiers.isCreditCode("1137032300422372XD")).isTrue();
        assertThat(Identifiers.isCreditCode("1137032300422372xd")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1137032300422372XE",
                "1137032300422372YD",
                "1137032300422373XD",
                "I137032300422372XD",
                "1137032300422372X",
                "1137032300422372XDD",
                "",
            })
    void aWrongCreditCodeIsFoundOut(String code) {
        assertThat(Identifiers.isCreditCode(code)).isFalse();
    }

    @Test
    @DisplayName("每改错一位都能发现")
    void oneWrongPlaceIsAlwaysFound() {
        var code = "1137032300422372XD";
        for (int at = 0; at < code.length(); at++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (code.charAt(at) == other) continue;
                var wrong = code.substring(0, at) + other + code.substring(at + 1);
                assertThat(Identifiers.isCreditCode(wrong)).as(wrong).isFalse();
            }
        }
    }

    @Test
    @DisplayName("组织机构代码的校验位不对，最后一位怎么配都不行")
    void theInnerCodeProvesItselfToo() {
        for (char check : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            assertThat(Identifiers.isCreditCode("11370323004223724" + check)).isFalse();
        }
    }

    @Test
    @DisplayName("N1 组级、N2 村级、N3 乡镇级、N9 其他；不是集体经济组织的没有类别")
    void theSecondPlaceNamesTheClassOfCollective() {
        assertThat(Identifiers.collective("1137032300422372XD")).isEmpty();
        assertThat(Identifiers.collective(collective("N1"))).contains(CollectiveClass.GROUP);
        assertThat(Identifiers.collective(collective("N2"))).contains(CollectiveClass.VILLAGE);
        assertThat(Identifiers.collective(collective("N3"))).contains(CollectiveClass.TOWNSHIP);
        assertThat(Identifiers.collective(collective("N9"))).contains(CollectiveClass.OTHER);
        assertThat(Identifiers.collective(collective("N4"))).isEmpty();
    }

    @Test
    @DisplayName("显示时遮住中间")
    void itIsShownMasked() {
        assertThat(Identifiers.masked("11010519491231002X")).isEqualTo("110***********002X");
        assertThat(Identifiers.masked("1234")).isEqualTo("****");
        assertThat(Identifiers.masked("1234567")).isEqualTo("*******");
        assertThat(Identifiers.masked("12345678")).isEqualTo("123*5678");
    }

    /** Finds the check character by trying all, so that the test does not repeat the arithmetic. */
    private static String collective(String prefix) {
        for (char check : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            var code = prefix + "37032300422372X" + check;
            if (Identifiers.isCreditCode(code)) return code;
        }
        throw new AssertionError("No check character fits " + prefix);
    }
}
