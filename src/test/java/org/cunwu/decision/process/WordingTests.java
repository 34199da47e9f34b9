package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("文字比较")
class WordingTests {

    @ParameterizedTest(name = "“{0}”与“{1}”相同 {2}%")
    @CsvSource({
        "硬化村东道路一公里, 硬化村东道路一公里, 100",
        "'硬化村东，道路 一公里。', 硬化村东道路一公里, 100",
        "'硬化\u200B村\u3000东\u00A0道\uFEFF路￥一公里', 硬化村东道路一公里, 100",
        "硬化道路１２公里, 硬化道路12公里, 100",
        "硬化村东道路一公里甲, 硬化村东道路二公里甲, 90",
        "硬化村东道路一公里, 硬化村东道路一公里甲, 90",
        "硬化村东道路一公里, 修建文化广场, 0",
        "'', '', 100",
        "'，', 硬化, 0"
    })
    void spacesAndPunctuationMakeNoDifference(String one, String other, int same) {
        assertThat(Wording.sameWords(one, other)).isEqualTo(same);
        assertThat(Wording.sameWords(other, one)).isEqualTo(same);
    }
}
