package org.cunwu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("时钟：本镇的时区；停下、拨动、继续走，跟着的钟也一样")
class TownClockTests {

    private static final Instant EVENING = Instant.parse("2026-01-04T16:00:00Z");

    private final TownClock clock = new TownClock();

    @Test
    @DisplayName("今天按北京时间算")
    void today() {
        clock.stopAt(EVENING);
        assertThat(clock.today()).isEqualTo("2026-01-05");
        clock.stopAt(EVENING.minusSeconds(1));
        assertThat(clock.today()).isEqualTo("2026-01-04");
        assertThat(clock.getZone()).isEqualTo(TownClock.ZONE);
    }

    @Test
    @DisplayName("停下以后不走，拨动以后在那里，继续走就是真的时间；跟着的钟每次都知道")
    void stopsAndGoesOn() {
        var told = new ArrayList<@Nullable Instant>();
        clock.follow(told::add);
        clock.stopAt(EVENING);
        assertThat(clock.instant()).isEqualTo(EVENING);
        clock.advance(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(EVENING.plusSeconds(3600));
        clock.goOn();
        assertThat(clock.instant()).isAfter(EVENING.plusSeconds(3600));
        assertThat(told).containsExactly(null, EVENING, EVENING.plusSeconds(3600), null);
    }
}
