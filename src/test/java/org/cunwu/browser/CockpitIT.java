package org.cunwu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cunwu.RunningJar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("系统管理员的运行监控、用户管理和首页")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitIT {

    private static final String PASSWORD = "cunwu-demo-2026";
    private static final String MATTER = """
            {"matter":"VILLAGE_AFFAIRS","title":"村内道路硬化 1.2 公里","planText":"硬化村内道路 1.2 公里，宽 4 米，厚 18 厘米。",
             "budget":"186000.00","funding":"COLLECTIVE_INCOME","origin":"VILLAGE_OFFICIALS"}
            """;

    private static final String INCIDENTS = """
            [{"id":"i1","processInstanceId":"INSTANCE","incidentType":"failedJob","activityId":"user_confirm",
              "failedActivityId":"user_confirm","configuration":"j1","rootCauseIncidentConfiguration":"j1",
              "causeIncidentProcessInstanceId":"INSTANCE","rootCauseIncidentProcessInstanceId":"INSTANCE",
              "rootCauseIncidentMessage":"附件目录写不进去","incidentTimestamp":"2026-01-05T09:00:00"}]
            """;

    private static final String JOBS = """
            [{"id":"j1","processInstanceId":"INSTANCE","exceptionMessage":"附件目录写不进去","retries":0,"suspended":false,
              "failedActivityId":"user_confirm","dueDate":"2026-01-05T09:00:00.000+0800"}]
            """;

    /** What the server answers when a job of the instance has failed, by the end of the address. */
    private static final Map<String, String> FAILED = Map.of(
            "/incident/count", "{\"count\":1}", "/incident/", INCIDENTS, "/job/count", "{\"count\":1}", "/job", JOBS);

    private RunningJar jar;
    private Browsers browsers;
    private Page page;
    private final List<String> outside = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        jar = RunningJar.start(folder.resolve("data"));
        browsers = new Browsers(jar.root());
        var key = UUID.randomUUID().toString();
        var raised = jar.send("v006-village-clerk", PASSWORD, "POST", "/api/v1/cases/four_discussions", key, MATTER);
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(200);
        page = browsers.desk("town-administrator");
        page.setViewportSize(1366, 768);
        page.onRequest(it -> {
            if (!it.url().matches("(data|blob):.*") && !it.url().startsWith(jar.root())) outside.add(it.url());
        });
    }

    @AfterAll
    void stop() {
        browsers.close();
        jar.close();
    }

    @BeforeEach
    void fromTheBeginning() {
        outside.clear();
        page.unrouteAll();
        page.navigate("about:blank");
    }

    @Test
    @DisplayName("首页：没有改资料、改密码，也没有外面的网站")
    void welcome() {
        open("welcome", "/welcome", "常用入口");
        takesNothingFromOutside();
    }

    @Test
    @DisplayName("运行监控：各页都是中文，没有会被拒绝的操作")
    void cockpit() {
        open("cockpit", "/dashboard", "当前情况");
        open("cockpit", "/processes", "个流程定义已部署");
        open("cockpit", "/decisions", "没有部署规则表");
        open("cockpit", "/repository", "请在列表中选择一个文件");
        open("cockpit", "/tasks", "云头村党组织书记");
        open("cockpit", "/batch", "当前情况");
        var definition = first("process-definition?key=four_discussions");
        var instance = first("process-instance");
        for (var tab : Map.of(
                        "process-instances-table", "业务编号",
                        "pd-incidents-tab", "没有事故",
                        "call-process-definitions-table", "图中引用",
                        "job-definition-table", "另设的作业优先级")
                .entrySet()) {
            open(
                    "cockpit",
                    "/process-definition/" + definition + "/runtime?detailsTab=" + tab.getKey(),
                    tab.getValue());
        }
        for (var tab : Map.of(
                        "variables-tab", "caseId",
                        "incidents-tab", "没有事故",
                        "called-process-instances-tab", "没有调用其他流程实例",
                        "user-tasks-tab", "待办标识",
                        "jobs-tab", "没有作业",
                        "external-tasks-process-instance-runtime", "没有外部任务")
                .entrySet()) {
            open("cockpit", "/process-instance/" + instance + "/runtime?tab=" + tab.getKey(), tab.getValue());
        }
        takesNothingFromOutside();
    }

    @Test
    @DisplayName("作业失败：事故和流程实例上都能重试，改不了到期时间")
    void aFailedJobMayBeRetried() {
        var instance = first("process-instance");
        FAILED.forEach((address, answer) -> page.route(
                Pattern.compile(address + "(\\?.*)?$"), it -> answer(it, answer.replace("INSTANCE", instance))));
        open("cockpit", "/process-instance/" + instance + "/runtime?tab=jobs-tab", "剩余重试次数");
        assertThat(page.locator("table.jobs-tab tbody")).containsText("j1");
        page.locator(".ctn-toolbar .glyphicon-repeat").click();
        assertThat(page.locator(".modal-body")).containsText("附件目录写不进去");
        inspect();
        assertThat(page.locator(".modal-footer button.btn-primary:visible")).containsText("重试");

        open("cockpit", "/process-instance/" + instance + "/runtime?tab=incidents-tab", "附件目录写不进去");
        assertThat(page.locator("[ng-view]").last()).containsText("2026年1月5日 09:00");
        page.locator("td.action .action-button").click();
        assertThat(page.locator(".modal-body")).containsText("确定重试吗");
        assertThat(page.locator("input[name=dueDateMode]").first()).not().isVisible();
        inspect();
        takesNothingFromOutside();
    }

    @Test
    @DisplayName("用户管理：各页都是中文，只能看，不能改")
    void admin() {
        open("admin", "/", "用户列表");
        open("admin", "/users", "town-administrator");
        open("admin", "/users/v001-village-clerk?tab=profile", "资料");
        assertThat(page.locator("#inputFirstname")).not().isEditable();
        open("admin", "/users/v001-village-clerk?tab=groups", "岗位代码");
        open("admin", "/groups", "村文书");
        open("admin", "/groups/village-clerk?tab=group", "岗位详情");
        assertThat(page.locator("#inputName")).not().isEditable();
        open("admin", "/groups/village-clerk?tab=users", "岗位上的用户");
        open("admin", "/tenants", "石桥村");
        open("admin", "/tenants/v001?tab=tenant", "名称");
        open("admin", "/authorization?resource=6", "提出事项");
        open("admin", "/system?section=system-settings-general", "正在运行");
        for (var closed : List.of("/user-create", "/group-create", "/tenant-create", "/setup")) {
            open("admin", closed, "用户列表");
        }
        takesNothingFromOutside();
    }

    private void open(String app, String address, String words) {
        page.navigate("about:blank");
        page.navigate(jar.root() + "/camunda/app/" + app + "/default/#" + address);
        assertThat(page.locator("[ng-view]").last()).containsText(words);
        inspect();
    }

    private void inspect() {
        Screen.of(page);
    }

    private void takesNothingFromOutside() {
        assertThat(outside).isEmpty();
    }

    private String first(String kind) {
        page.navigate(jar.root() + "/camunda/app/cockpit/default/#/dashboard");
        return String.valueOf(page.evaluate(
                "async kind => (await (await fetch('/camunda/api/engine/engine/default/' + kind)).json())[0].id",
                kind));
    }

    private static void answer(Route route, String body) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(body));
    }
}
