package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.cunwu.RunningJar;
import org.cunwu.TestDatabase;
import org.cunwu.Visitor;
import org.cunwu.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@Tag("database")
@ActiveProfiles("demo")
@ContextConfiguration(initializers = {TestDatabase.class, WatchedTownTests.Watched.class})
// the engine's web applications find engines by name in one registry per machine: this one must not hide the others'
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.process-engine-name=watched")
@AutoConfigureObservability(tracing = false)
@DisplayName("运行中的村务系统自己说的情况：健康与指标")
class WatchedTownTests extends OpenTown {

    private static final String CLERK = "v001-village-clerk";
    private static final String START = "/cases/four_discussions";
    private static final String PROCEDURE = "{procedure=\"four_discussions\"}";
    private static final int FIGURES = RunningJar.freePort();

    @org.jspecify.annotations.Nullable
    private static volatile Wire wire;

    /** The database over a wire that can be pulled, where it is a server; figures on a port, never stale. */
    static final class Watched implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final Pattern PORT = Pattern.compile("://localhost:(\\d+)/");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var url = context.getEnvironment().getRequiredProperty("spring.datasource.url");
            var server = PORT.matcher(url);
            if (server.find()) {
                var made = new Wire(Integer.parseInt(server.group(1)));
                url = url.replace(server.group(), "://127.0.0.1:" + made.port() + "/");
                wire = made;
            }
            TestPropertyValues.of(
                            "spring.datasource.url=" + url, "cunwu.metrics.port=" + FIGURES, "cunwu.metrics.fresh=PT0S")
                    .applyTo(context);
        }
    }

    @Autowired
    DataSource pool;

    @Autowired
    TaskService tasks;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void clockGoesOn() {
        clock.goOn();
    }

    @Test
    @DisplayName("对外端口：健康只说好坏，没有别的端点，技术管理员也看不到指标，改写端口的请求头也没有用")
    void thePublicPortTellsNoFigures() {
        for (var path : List.of("", "/liveness", "/readiness")) {
            var answer = new Visitor(port).get("/actuator/health" + path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"UP\"").doesNotContain("database", "details", "disk");
        }
        var administrator = signedIn("town-administrator");
        for (var path : List.of("", "/", "/prometheus", "/metrics", "/env", "/heapdump", "/loggers")) {
            assertThat(administrator.get("/actuator" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
            var claimed = send(
                    port,
                    "GET",
                    "/actuator" + path,
                    Map.of("X-Forwarded-Port", "" + FIGURES, "X-Forwarded-Host", "127.0.0.1:" + FIGURES));
            assertThat(claimed.statusCode()).as(path).isNotEqualTo(200);
            assertThat(claimed.body()).doesNotContain("cunwu_");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus/",
                "/actuator/prometheus;a=b"
            })
    @DisplayName("指标端口：除了指标什么也没有")
    void theOtherPortTellsFiguresOnly(String path) {
        assertThat(send(FIGURES, "GET", path, Map.of()).statusCode()).isEqualTo(404);
        assertThat(send(FIGURES, "POST", "/actuator/prometheus", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(send(FIGURES, "GET", "/actuator/prometheus", Map.of()).body())
                .contains("jvm_memory_used_bytes", "hikaricp_connections_active", "http_server_requests_seconds_count");
    }

    @Test
    @DisplayName("受理一件：在办、待办、总账各加一；依法拒绝：按条文计数；填错、别人的、没有的：按类计数")
    void figuresMoveByTheRightAmount() {
        var before = figures();
        var matter = raised("v001");
        var form = startForm(CLERK);
        form.put("matter", "\"VILLAGE_CHARTER\"");
        form.put("body", "\"REPRESENTATIVES_ASSEMBLY\"");
        assertThat(api(CLERK, "POST", START, json(form)).statusCode()).isEqualTo(422);
        assertThat(api(CLERK, "POST", START, "{}").statusCode()).isEqualTo(400);
        var task = "/tasks/" + task(matter);
        assertThat(api(CLERK, "POST", task, "{\"decision\":\"CONFIRM\"}").statusCode())
                .isEqualTo(403);
        assertThat(api("v002-party-secretary", "POST", task, "{}").statusCode()).isEqualTo(404);
        confirmed(matter);
        assertThat(api("v001-party-secretary", "POST", task, "{}").statusCode()).isEqualTo(409);
        var after = figures();

        assertThat(moved(before, after, "cunwu_open_cases" + PROCEDURE)).isEqualTo(1);
        assertThat(moved(before, after, "cunwu_open_steps" + PROCEDURE)).isEqualTo(1);
        assertThat(moved(before, after, "cunwu_ledger_height")).isEqualTo(2);
        assertThat(moved(before, after, "cunwu_ledger_chain_height{chain=\"v001\"}"))
                .isEqualTo(2);
        for (var status : List.of("400", "403", "404", "409", "422")) {
            assertThat(moved(before, after, "cunwu_act_refusals_total{status=\"" + status + "\"}"))
                    .as(status)
                    .isEqualTo(1);
        }
        var provisions = after.keySet().stream()
                .filter(it -> it.startsWith("cunwu_provision_refusals_total"))
                .filter(it -> moved(before, after, it) != 0)
                .toList();
        assertThat(provisions)
                .singleElement()
                .asString()
                .contains("provision=\"decision.village-charter.body\",rule=\"MAT-02\"");
        assertThat(moved(before, after, provisions.get(0))).isEqualTo(1);
    }

    @Test
    @DisplayName("期限过了：逾期的步骤数得出来；检查点的年龄和之后的记录数也是")
    void whatIsLateIsCounted() {
        raised("v003");
        var before = figures();
        assertThat(before.get("cunwu_checkpoint_behind_acts")).isPositive();
        assertThat(before.getOrDefault("cunwu_overdue_steps" + PROCEDURE, 0.0)).isZero();
        clock.advance(Duration.ofDays(60));
        var after = figures();
        assertThat(moved(before, after, "cunwu_overdue_steps" + PROCEDURE))
                .isEqualTo(before.get("cunwu_open_steps" + PROCEDURE));
        assertThat(moved(before, after, "cunwu_checkpoint_age_seconds"))
                .isBetween(
                        Duration.ofDays(60).toSeconds() - 1.0,
                        Duration.ofDays(60).toSeconds() + 300.0);
    }

    @Test
    @DisplayName("核验的结果和时间、停下的定时任务、绕过门的命令、登录失败都有数")
    void theRestIsCounted() {
        var before = figures();
        assertThat(before).containsEntry("cunwu_verification_good{scope=\"checkpoint\"}", 1.0);
        verification.verify();
        var task = task(raised("v004"));
        assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(AuthorizationException.class);
        api("v004-village-clerk", "GET", "/me", "");
        new Visitor(port).api("v004-village-clerk", "wrong", "GET", "/me", "");
        jdbc.sql("insert into act_ru_job (id_, type_, retries_, suspension_state_)"
                        + " values ('stopped', 'timer', 0, 1)")
                .update();
        jdbc.sql("insert into act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, configuration_)"
                        + " values ('stopped', 1, current_timestamp, 'failedJob', 'stopped')")
                .update();
        var after = figures();
        jdbc.sql("delete from act_ru_incident where id_ = 'stopped'").update();
        jdbc.sql("delete from act_ru_job where id_ = 'stopped'").update();

        assertThat(moved(before, after, "cunwu_stopped_jobs")).isEqualTo(1);
        assertThat(after).containsEntry("cunwu_verification_good{scope=\"whole\"}", 1.0);
        assertThat(after.get("cunwu_verification_time_seconds{scope=\"whole\"}"))
                .isBetween(
                        clock.instant().getEpochSecond() - 60.0, clock.instant().getEpochSecond() + 1.0);
        assertThat(moved(before, after, "cunwu_guard_refusals_total{command=\"CompleteTaskCmd\"}"))
                .isEqualTo(1);
        assertThat(moved(before, after, "cunwu_sign_in_refusals_total{reason=\"wrong\"}"))
                .isEqualTo(1);
        assertThat(moved(before, after, "cunwu_sign_in_refusals_total{reason=\"too-fast\"}"))
                .isZero();
    }

    @Test
    @DisplayName("指标里没有人、没有事项、没有编号")
    void noPersonsNoCases() {
        var matter = raised("v005");
        var task = task(matter);
        confirmed(matter);
        signedIn(CLERK).get("/task/" + task);
        api(CLERK, "GET", "/cases/" + matter.file().number(), "");
        api(CLERK, "GET", "/cases/SQ-13912345678", "");
        new Visitor(port).get("/people/13912345678");
        var text = send(FIGURES, "GET", "/actuator/prometheus", Map.of()).body();
        assertThat(text)
                .contains("uri=")
                .doesNotContain(task, matter.file().number(), matter.file().id().toString(), "13912345678")
                .doesNotContain("village-clerk", "party-secretary", "硬化村东道路");
    }

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

    /** The status of an answer that came in time. */
    private int timed(int where, String path, int seconds) {
        var from = System.nanoTime();
        var status = send(where, "GET", path, Map.of()).statusCode();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).as(path).isLessThan(Duration.ofSeconds(seconds));
        return status;
    }

    private HttpResponse<String> send(int where, String method, String path, Map<String, String> headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + where + path))
                    .timeout(Duration.ofSeconds(20))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            headers.forEach(request::header);
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Double> figures() {
        return read(send(FIGURES, "GET", "/actuator/prometheus", Map.of()).body());
    }

    private static Map<String, Double> read(String text) {
        var figures = new java.util.TreeMap<String, Double>();
        text.lines().filter(it -> it.startsWith("cunwu_")).forEach(it -> {
            var end = it.lastIndexOf(' ');
            figures.put(it.substring(0, end), Double.parseDouble(it.substring(end + 1)));
        });
        return figures;
    }

    private static double moved(Map<String, Double> before, Map<String, Double> after, String name) {
        assertThat(after).containsKey(name);
        return after.getOrDefault(name, 0.0) - before.getOrDefault(name, 0.0);
    }
}
