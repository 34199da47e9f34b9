package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("比例：说给人听的“至少多少”，正好是够得上的最小数")
class SharesTests {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 45, 100, 199, 200, 601})
    @DisplayName("少一个就不够")
    void theLeastNumberIsTheSmallestThatFulfils(long whole) {
        assertThat(Shares.leastTwoThirds(whole)).isEqualTo(least(it -> 3 * it >= 2 * whole));
        assertThat(Shares.leastThreeQuarters(whole)).isEqualTo(least(it -> 4 * it >= 3 * whole));
        assertThat(Shares.leastFourFifths(whole)).isEqualTo(least(it -> 5 * it >= 4 * whole));
        assertThat(Shares.leastHalf(whole)).isEqualTo(least(it -> 2 * it >= whole));
        assertThat(Shares.leastMoreThanHalf(whole)).isEqualTo(least(it -> 2 * it > whole));
        assertThat(Shares.leastPart(whole, 10)).isEqualTo(least(it -> 10 * it >= whole));
        assertThat(Shares.leastPart(whole, 3)).isEqualTo(least(it -> 3 * it >= whole));
    }

    private static long least(LongPredicate fulfils) {
        return LongStream.iterate(0, it -> it + 1).filter(fulfils).findFirst().orElseThrow();
    }
}
