package org.cunwu.disclosure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("电话号码")
class PhoneNumberTests {

    @ParameterizedTest
    @CsvSource({
        "13812345678, 13812345678",
        "138 1234 5678, 13812345678",
        "138-1234-5678, 13812345678",
        "１３８１２３４５６７８, 13812345678",
        "+86 13812345678, 13812345678",
        "0531-86012345, 053186012345",
        "(0531)8601234, 05318601234"
    })
    @DisplayName("怎么写都认得")
    void isReadHoweverItIsTyped(String typed, String plain) {
        assertThat(PhoneNumber.plain(typed)).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345", "12812345678", "138123456789", "1381234567", "8601234", "138x2345678", "00000"})
    @DisplayName("不是号码的不认")
    void whatIsNoneIsNotTaken(String typed) {
        assertThat(PhoneNumber.plain(typed)).isEmpty();
    }
}
