package org.cunwu.law;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("公开的内容隐去身份证号、电话、银行卡号")
class MaskingTests {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    王建国（11010519491231002X）领取 | 王建国（110***********002X）领取
                    身份证110105194912310021。 | 身份证110***********0021。
                    身份证１１０１０５１９４９１２３１００２１ | 身份证１１０***********００２１
                    电话13812345678 | 电话138****5678
                    电话138 1234 5678，找文书 | 电话138****5678，找文书
                    电话138-1234-5678 | 电话138****5678
                    账号6222021234567890123 | 账号***************0123
                    账号6222 0212 3456 7890 123 | 账号***************0123
                    账号6222021234567890 | 账号************7890
                    预算186,000.00元，长1200米 | 预算186,000.00元，长1200米
                    编号YT-YS-2026-0001 | 编号YT-YS-2026-0001
                    座机12345678 | 座机12345678
                    2026-03-02 到 2026-03-17 | 2026-03-02 到 2026-03-17
                    """)
    void personalNumbersAreMasked(String text, String masked) {
        assertThat(Masking.masked(text)).isEqualTo(masked);
    }

    @Property
    @Label("十六到十九位的号码不论放在哪里，都不会整个留下")
    void noLongNumberStaysWhole(@ForAll @NumericChars @StringLength(min = 16, max = 19) String number) {
        assertThat(Masking.masked("转到" + number + "号")).doesNotContain(number).contains("*");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "编号12345678-1234-4123-8123-12345678901a",
                "编号a1381234-5678-4901-8138-123456789012",
                "硬化村东道路1.2公里，宽4米"
            })
    @DisplayName("系统自己的编号不是个人号码")
    void theProgramsOwnNumbersAreNobodys(String text) {
        assertThat(Masking.unmasked(text)).isEmpty();
    }

    @Test
    @DisplayName("写了几种，逐种说出来")
    void everyKindIsNamed() {
        assertThat(Masking.unmasked("身份证110105194912310021，账号6222021234567890123，电话13812345678，家住西沟"))
                .containsExactly(Personal.IDENTITY, Personal.CARD, Personal.PHONE, Personal.ADDRESS);
    }
}
