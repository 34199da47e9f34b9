package org.cunwu.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.cunwu.kernel.Fen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("大写金额（NUM-01、NUM-02）")
class AmountInWordsTests {

    @ParameterizedTest(name = "{0} 分 → {1}")
    @CsvSource({
        "140950, 人民币壹仟肆佰零玖元伍角整",
        "600714, 人民币陆仟零柒元壹角肆分",
        "10700000, 人民币壹拾万柒仟元整",
        "1640902, 人民币壹万陆仟肆佰零玖元零贰分",
        "32504, 人民币叁佰贰拾伍元零肆分",
        "18600000, 人民币壹拾捌万陆仟元整",
        "1280000, 人民币壹万贰仟捌佰元整",
        "168032, 人民币壹仟陆佰捌拾元叁角贰分",
        "0, 人民币零元整",
        "5, 人民币伍分",
        "50, 人民币伍角整",
        "1000, 人民币壹拾元整",
        "10000500000, 人民币壹亿零伍仟元整",
        "100000000, 人民币壹佰万元整",
        "100050000, 人民币壹佰万零伍佰元整",
        "107000000000, 人民币壹拾亿柒仟万元整",
        "1000000000000000, 人民币壹拾万亿元整",
        "1100000, 人民币壹万壹仟元整",
        "1010000, 人民币壹万零壹佰元整",
    })
    void figuresInWords(long fen, String words) {
        assertThat(AmountInWords.of(new Fen(fen))).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} = {1} 分")
    @CsvSource({
        "人民币壹仟肆佰零玖元伍角, 140950",
        "壹仟肆佰零玖元伍角整, 140950",
        "壹仟肆佰零玖元伍角正, 140950",
        "人民币 壹仟肆佰零玖圆伍角, 140950",
        "壹拾万柒仟元整, 10700000",
        "壹拾万零柒仟元整, 10700000",
        "壹拾萬柒仟圓整, 10700000",
        "壹仟陆佰捌拾元叁角贰分, 168032",
        "壹仟陆佰捌拾元零叁角贰分, 168032",
        "壹仟陸佰捌拾圓參角貳分, 168032",
        "壹億元整, 10000000000",
        "'  人民币伍分 ', 5",
    })
    void everySpellingThatTheBanksTake(String words, long fen) {
        assertThat(AmountInWords.parse(words)).contains(new Fen(fen));
    }

    @ParameterizedTest(name = "{0} 不是大写金额")
    @ValueSource(
            strings = {
                "",
                "人民币",
                "元整",
                "拾元整",
                "壹元",
                "壹元伍分",
                "壹元零伍分整",
                "壹仟零零伍元整",
                "壹仟伍元整",
                "壹拾万伍佰元整",
                "一千元整",
                "186000",
                "壹元整壹元整",
                "壹万万元整",
                "壹亿亿亿亿亿亿元整",
                "伍角壹元整",
                "负壹元整",
                "壹元整；",
                "零叁角",
                "壹拾万零元整",
                "壹万零壹仟元整",
            })
    void otherWordsAreNoAmount(String words) {
        assertThat(AmountInWords.parse(words)).isEmpty();
    }

    @Property(tries = 3000)
    void whatIsWrittenIsReadBack(@ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long fen) {
        assertThat(AmountInWords.parse(AmountInWords.of(new Fen(fen)))).contains(new Fen(fen));
    }

    @Property(tries = 2000)
    void roundAmountsAreReadBackToo(
            @ForAll @LongRange(min = 0, max = 9999) long upper, @ForAll @IntRange(min = 0, max = 10) int zeros) {
        var amount = new Fen(upper * (long) Math.pow(10, zeros));
        assertThat(AmountInWords.parse(AmountInWords.of(amount))).contains(amount);
    }

    @Test
    @DisplayName("最大的数写得出、读得回；再多一分写不出")
    void theLargestAmount() {
        var most = new Fen(1_000_000_000_000_000_000L);
        assertThat(AmountInWords.parse(AmountInWords.of(most))).contains(most);
        assertThat(AmountInWords.isWritable(most.plus(new Fen(1)))).isFalse();
        assertThat(AmountInWords.isWritable(Fen.ZERO)).isTrue();
    }

    @Test
    @DisplayName("负数没有大写")
    void noWordsForADebt() {
        assertThatIllegalArgumentException().isThrownBy(() -> AmountInWords.of(new Fen(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> AmountInWords.of(new Fen(Long.MAX_VALUE)));
    }
}
