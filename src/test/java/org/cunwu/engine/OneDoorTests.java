package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.cunwu.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
@DisplayName("一道门：流程引擎自己的接口办不了事")
class OneDoorTests extends OpenTown {

    private static final String HOLDER = "v015-party-secretary";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {HOLDER, "town-administrator", "v016-party-secretary", "nobody"})
    @DisplayName("绕过办理页面的操作，本步经办人、技术管理员、外村干部、没有登录的人都被拒绝，什么也没有改变")
    void nobodyPassesBesideTheDoor(String person) throws IOException {
        var matter = raised("v015");
        var task = task(matter);
        var visitor = person.equals("nobody") ? new Visitor(port) : atTheEngine(person);
        var names = names(task, person);
        if (person.equals(HOLDER)) {
            assertThat(visitor.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}")
                            .statusCode())
                    .isEqualTo(204);
        }
        var before = traces(matter, names);

        var passed = new ArrayList<String>();
        for (var attack : attacks()) {
            var parts = named(attack, names).split(" ", 3);
            var answer = visitor.engine(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
            var byToken = !person.equals("nobody")
                    && answer.headers().firstValue("X-XSRF-TOKEN").isPresent();
            if (byToken || !isRefused(answer)) {
                passed.add(answer.statusCode() + " " + attack + " " + answer.body());
            }
        }
        var model = visitor.engine("POST", "/deployment/create", "multipart/form-data; boundary=b", deployment());
        if (!isRefused(model)) passed.add(model.statusCode() + " deployment " + model.body());

        assertThat(passed).isEmpty();
        assertThat(traces(matter, names)).isEqualTo(before);
    }

    @Test
    @DisplayName("经办人的操作被拒绝时，说清楚到哪里办")
    void theRefusalSaysWhereToGo() {
        var task = task(raised("v015"));
        var answer = atTheEngine(HOLDER).engine("POST", "/task/" + task + "/complete", "{\"variables\":{}}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("待办").doesNotContain("at org.camunda");
    }

    @Test
    @DisplayName("本人可以签收、退回，待办箱里看得到；同村没有这个岗位的人不能签收")
    void holdersSignForAndGiveBack() {
        var matter = raised("v015");
        var task = task(matter);
        var colleague = atTheEngine("v015-village-director");
        for (var path : List.of("/claim", "/assignee")) {
            var answer = colleague.engine("POST", "/task/" + task + path, "{\"userId\":\"v015-village-director\"}");
            assertThat(answer.statusCode()).as(path + answer.body()).isBetween(400, 499);
        }
        assertThat(assignee(matter)).isNull();

        var holder = atTheEngine(HOLDER);
        assertThat(holder.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + HOLDER + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(assignee(matter)).hasToString(HOLDER);
        var stolen = colleague.engine("POST", "/task/" + task + "/unclaim", "");
        assertThat(stolen.statusCode()).as(stolen.body()).isBetween(400, 499);
        assertThat(assignee(matter)).hasToString(HOLDER);
        assertThat(holder.engine("POST", "/task/" + task + "/unclaim", "").statusCode())
                .isEqualTo(204);
        assertThat(assignee(matter)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/task/{task}",
                "/task/{task}/variables",
                "/task/{task}/form-variables",
                "/task/{task}/form",
                "/task/{task}/rendered-form",
                "/task/{task}/identity-links",
                "/task/{task}/comment",
                "/task/{task}/attachment",
                "/process-instance/{instance}",
                "/process-instance/{instance}/variables",
                "/process-instance/{instance}/activity-instances",
                "/process-instance/{instance}/comment",
                "/execution/{instance}",
                "/execution/{instance}/localVariables",
                "/history/process-instance/{instance}",
                "/history/variable-instance/{variable}",
                "/variable-instance/{variable}"
            })
    @DisplayName("外村干部在引擎接口上按编号查：没有")
    void otherVillagesFindNothingById(String path) {
        var matter = raised("v015");
        var names = names(task(matter), "v016-party-secretary");
        var answer = atTheEngine("v016-party-secretary").engine("GET", named(path, names), "");
        if (answer.statusCode() == 200) assertThat(answer.body()).isIn("[]", "{}");
        else assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("硬化村东道路");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/task?processInstanceId={instance}",
                "/task?caseInstanceBusinessKey={instance}",
                "/task?processVariables=village_eq_v015",
                "/task?candidateGroup=v015-party-secretary",
                "/process-instance?processInstanceIds={instance}",
                "/execution?processInstanceId={instance}",
                "/variable-instance?processInstanceIdIn={instance}",
                "/job?processInstanceId={instance}",
                "/incident?processInstanceId={instance}",
                "/external-task?processInstanceId={instance}",
                "/event-subscription?processInstanceId={instance}",
                "/history/task?processInstanceId={instance}",
                "/history/process-instance?processInstanceIds={instance}",
                "/history/activity-instance?processInstanceId={instance}",
                "/history/variable-instance?processInstanceId={instance}",
                "/history/detail?processInstanceId={instance}",
                "/history/user-operation?processInstanceId={instance}",
                "/history/identity-link-log?taskId={task}",
                "/history/job-log?processInstanceId={instance}"
            })
    @DisplayName("外村干部在引擎接口上查询、计数：一条也没有")
    void otherVillagesFindNothingBySearch(String path) {
        var matter = raised("v015");
        var names = names(task(matter), "v016-party-secretary");
        var visitor = atTheEngine("v016-party-secretary");
        var answer = visitor.engine("GET", named(path, names), "");
        assertThat(answer.body()).as(path).isEqualTo("[]");
        var count = visitor.engine("GET", named(path.replace("?", "/count?"), names), "");
        assertThat(count.statusCode() == 404 || count.body().contains("\"count\":0"))
                .as(path + count.body())
                .isTrue();
    }

    @Test
    @DisplayName("外村干部不能签收，也不能留言")
    void otherVillagesLeaveNoTrace() {
        var matter = raised("v015");
        var own = raised("v016");
        var names = names(task(matter), "v016-party-secretary");
        var before = traces(matter, names);
        var visitor = atTheEngine("v016-party-secretary");
        for (var attack : List.of(
                "/task/{task}/claim {\"userId\":\"v016-party-secretary\"}",
                "/task/{task}/unclaim ",
                "/task/{task}/assignee {\"userId\":\"v016-party-secretary\"}",
                "/task/{task}/assignee {\"userId\":null}",
                "/task/{task}/comment/create {\"message\":\"x\"}",
                "/task/" + task(own) + "/comment/create {\"message\":\"x\",\"processInstanceId\":\"{instance}\"}")) {
            var parts = named(attack, names).split(" ", 2);
            var answer = visitor.engine("POST", parts[0], parts[1]);
            assertThat(answer.statusCode()).as(attack + answer.body()).isBetween(400, 499);
        }
        assertThat(traces(matter, names)).isEqualTo(before);
    }

    @Test
    @DisplayName("查询条件里的表达式不执行")
    void queriesHoldNoCode() {
        var visitor = atTheEngine("town-administrator");
        for (var field : List.of("assigneeExpression", "candidateGroupExpression", "dueBeforeExpression")) {
            var answer = visitor.engine("POST", "/task", "{\"" + field + "\":\"${now()}\"}");
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default/login/admin",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/engine/engine/default/identity/verify"
            })
    @DisplayName("引擎自带的登录、初始用户、密码核对都关着")
    void theEnginesOwnEntrancesAreClosed(String path) {
        var answer = new Visitor(port).post(path, Map.of("username", "town-administrator", "password", password()));
        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/cockpit/plugin/base/default/incident",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/"
            })
    @DisplayName("村干部进不了引擎的监控和管理页面")
    void officialsHaveNoCockpit(String path) {
        var answer = atTheEngine("v016-party-secretary").get(path);
        assertThat(answer.statusCode() / 100 == 4
                        || answer.statusCode() == 302
                        || answer.body().equals("[]"))
                .as(answer.statusCode() + answer.body())
                .isTrue();
    }

    @Test
    @DisplayName("各岗位有多少待办，管理员在运行监控里看得到，村干部看不到")
    void tasksAreCountedForTheAdministratorOnly() {
        raised("v015");
        var path = "/task/report/candidate-group-count";
        var counted = atTheEngine("town-administrator").engine("GET", path, "");
        assertThat(counted.statusCode()).as(counted.body()).isEqualTo(200);
        assertThat(counted.body()).contains("v015-party-secretary");
        assertThat(atTheEngine(HOLDER).engine("GET", path, "").statusCode()).isEqualTo(403);
    }

    private static boolean isRefused(HttpResponse<?> answer) {
        return answer.statusCode() >= 400 && answer.statusCode() <= 499;
    }

    private List<String> attacks() throws IOException {
        try (var in = java.util.Objects.requireNonNull(getClass().getResourceAsStream("attacks.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank())
                    .toList();
        }
    }

    private static String deployment() {
        return "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nevil\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"evil.bpmn\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n"
                + "<?xml version=\"1.0\"?><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " targetNamespace=\"evil\"><process id=\"evil\" isExecutable=\"true\"/></definitions>\r\n--b--\r\n";
    }

    private org.cunwu.kernel.@org.jspecify.annotations.Nullable PersonId assignee(Matter matter) {
        return inbox.ofCase(matter.file().id()).get(0).assignee();
    }

    private Map<String, Object> traces(Matter matter, Map<String, String> names) {
        return new Traces(jdbc).of(matter.file().id(), names.getOrDefault("instance", ""));
    }

    private Map<String, String> names(String task, String me) {
        var row = jdbc.sql("select t.proc_inst_id_, t.proc_def_id_, d.deployment_id_ from act_ru_task t"
                        + " join act_re_procdef d on d.id_ = t.proc_def_id_ where t.id_ = ?")
                .param(task)
                .query((it, at) -> List.of(it.getString(1), it.getString(2), it.getString(3)))
                .single();
        var variable =
                first("select id_ from act_ru_variable where name_ = 'village' and proc_inst_id_ = ?", row.get(0));
        return Map.of(
                "task", task,
                "instance", row.get(0),
                "definition", row.get(1),
                "deployment", row.get(2),
                "variable", variable,
                "authorization",
                        jdbc.sql("select min(id_) from act_ru_authorization where group_id_ = 'camunda-admin'")
                                .query(String.class)
                                .single(),
                "filter", UUID.randomUUID().toString(),
                "job", UUID.randomUUID().toString(),
                "me", me);
    }

    private String first(String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(String.class).list().get(0);
    }

    private static String named(String text, Map<String, String> names) {
        var named = text;
        for (var name : names.entrySet()) named = named.replace("{" + name.getKey() + "}", name.getValue());
        return named;
    }
}
