package org.cunwu.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("公开页面的限速")
class ObjectionPaceTests {

    private final ObjectionPace pace = new ObjectionPace();

    @Test
    @DisplayName("同一个地址一下子提二十条，第二十一条要等；别的地址不受影响；查询另算")
    void eachAddressHasItsPace() {
        assertThat(IntStream.range(0, 20).allMatch(it -> pace.maySend("10.0.0.1")))
                .isTrue();
        assertThat(pace.maySend("10.0.0.1")).isFalse();
        assertThat(pace.maySend("10.0.0.2")).isTrue();
        assertThat(IntStream.range(0, 30).allMatch(it -> pace.mayLook("10.0.0.1")))
                .isTrue();
        assertThat(pace.mayLook("10.0.0.1")).isFalse();
    }
}
