package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.cunwu.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("运行中的村务系统自己说的情况：健康与指标")
class WatchedTownTests extends WatchedTown {

    private static final String CLERK = "v001-village-clerk";
    private static final String START = "/cases/four_discussions";
    private static final String PROCEDURE = "{procedure=\"four_discussions\"}";

    @Autowired
    TaskService tasks;

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
        // so that there is a request to be counted, whichever test runs first
        send(port, "GET", "/actuator/health/liveness", Map.of());
        assertThat(send(FIGURES, "GET", path, Map.of()).statusCode()).isEqualTo(404);
        assertThat(send(FIGURES, "POST", "/actuator/prometheus", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(send(FIGURES, "GET", "/actuator/prometheus", Map.of()).body())
                .contains("jvm_memory_used_bytes", "hikaricp_connections_active", "http_server_requests_seconds_count");
    }

    @Test
    @DisplayName("代理的登记被拒绝：同样按类计数，成功的不计")
    void refusalsOfStandingInAreCounted() {
        var secretary = "v001-party-secretary";
        var before = figures();
        assertThat(api(secretary, "POST", "/stand-ins", "{}").statusCode()).isEqualTo(400);
        var nobody = "/stand-ins/" + java.util.UUID.randomUUID() + "/confirm";
        assertThat(api(secretary, "POST", nobody, "{}").statusCode()).isEqualTo(404);
        var after = figures();
        for (var status : List.of("400", "404"))
            assertThat(moved(before, after, "cunwu_act_refusals_total{status=\"" + status + "\"}"))
                    .as(status)
                    .isEqualTo(1);
        assertThat(moved(before, after, "cunwu_act_refusals_total{status=\"403\"}"))
                .isZero();
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

    private static double moved(Map<String, Double> before, Map<String, Double> after, String name) {
        assertThat(after).containsKey(name);
        return after.getOrDefault(name, 0.0) - before.getOrDefault(name, 0.0);
    }
}
