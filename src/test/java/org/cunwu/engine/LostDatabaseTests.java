package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("数据库断开、没有回音、连接池占满：健康说得准，自己回来")
class LostDatabaseTests extends WatchedTown {

    @Autowired
    DataSource pool;

    @Test
    @DisplayName("连接池全被占用：照样可用，不等连接；指标照样答")
    void aBusyPoolIsNoReasonToLeave() throws Exception {
        var taken = new ArrayList<Connection>();
        try {
            for (var left = 10; left > 0; left--) taken.add(pool.getConnection());
            Thread.sleep(2_100);
            assertThat(timed(port, "/actuator/health/readiness", 1)).isEqualTo(200);
            assertThat(timed(FIGURES, "/actuator/prometheus", 3)).isEqualTo(200);
        } finally {
            for (var it : taken) it.close();
        }
    }

    @ParameterizedTest(name = "swallow: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("数据库断开或者没有回音：几秒内退出服务，进程照样活着，指标照样答；恢复以后自己回来")
    void aLostDatabaseAndBack(boolean swallow) throws Exception {
        var cable = wire;
        assumeThat(cable).as("an embedded database cannot be away").isNotNull();
        if (cable == null) return;
        var before = figures();
        if (swallow) cable.swallow();
        else cable.pull();
        try {
            Thread.sleep(2_100);
            for (int i = 0; i < 3; i++) {
                assertThat(timed(port, "/actuator/health/readiness", 4)).isEqualTo(503);
                assertThat(timed(port, "/actuator/health", 4)).isEqualTo(503);
                assertThat(timed(port, "/actuator/health/liveness", 1)).isEqualTo(200);
            }
            var text = send(FIGURES, "GET", "/actuator/prometheus", Map.of()).body();
            assertThat(text).contains("jvm_memory_used_bytes");
            var meanwhile = read(text);
            assertThat(meanwhile.get("cunwu_ledger_height")).isEqualTo(before.get("cunwu_ledger_height"));
            assertThat(meanwhile.get("cunwu_reading_age_seconds{reading=\"ledger\"}"))
                    .isGreaterThan(2.0);
        } finally {
            cable.plug();
        }
        await(15, () -> timed(port, "/actuator/health/readiness", 4) == 200);
        await(45, () -> figures().getOrDefault("cunwu_reading_age_seconds{reading=\"ledger\"}", 99.0) < 2.0);
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(int seconds, Condition condition) throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.sleep(500);
        }
    }
}
