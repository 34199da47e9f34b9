package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.DatabaseTest;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("村与村之间、岗位与岗位之间的墙")
class VillageWallTests extends OpenTown {

    private static final String OUTSIDER = "v017-party-secretary";
    private static final String TEMPORARY = "v018-temporary";

    @AfterEach
    void forgetTheTemporary() {
        forget(TEMPORARY);
    }

    @Test
    @DisplayName("外村干部按编号查页面和接口：一律 404")
    void everyIdIsUnknownInAnotherVillage() {
        var photograph = photograph("v016-village-clerk");
        var matter = raised("v016", List.of(photograph));
        var task = task(matter);
        var number = matter.file().number();

        var own = signedIn("v016-village-clerk");
        var visitor = signedIn(OUTSIDER);
        for (var path : List.of(
                "/task/" + task,
                "/case/" + number,
                "/case/" + number + "/diagram",
                "/file/" + photograph,
                "/receipt/" + matter.receipt())) {
            assertThat(own.get(path).statusCode()).as(path).isEqualTo(200);
            var refused = visitor.get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(404);
            assertThat(refused.body()).as(path).doesNotContain("硬化村东道路", "高台村");
        }
        var token = visitor.csrf("/");
        for (var path : List.of("", "/findings", "/draft", "/claim", "/unclaim")) {
            var refused = visitor.post("/task/" + task + path, Map.of("decision", "CONFIRM", "_csrf", token));
            assertThat(refused.statusCode()).as(path).isEqualTo(404);
        }
        for (var call : List.of(
                "GET /tasks/" + task,
                "POST /tasks/" + task,
                "PUT /tasks/" + task + "/draft",
                "GET /cases/" + number,
                "GET /villages/v016/ledger")) {
            var parts = call.split(" ", -1);
            var body = parts[0].equals("GET") ? "" : "{\"decision\":\"CONFIRM\"}";
            assertThat(api(OUTSIDER, parts[0], parts[1], body).statusCode())
                    .as(call)
                    .isEqualTo(404);
        }
        assertThat(inbox.ofCase(matter.file().id()))
                .singleElement()
                .satisfies(it -> assertThat(it.assignee()).isNull());
    }

    @Test
    @DisplayName("外村干部的列表、查询、附件引用里没有本村的事")
    void listsAndSearchesDoNotLeak() {
        var photograph = photograph("v016-village-clerk");
        var number = raised("v016", List.of(photograph)).file().number();
        var visitor = signedIn("v017-village-clerk");
        for (var path : List.of(
                "/",
                "/?tab=mine",
                "/?tab=done",
                "/?tab=closed",
                "/audit",
                "/audit?village=v016",
                "/audit?state=running")) {
            assertThat(visitor.get(path).body()).as(path).doesNotContain(number, "高台村");
        }
        assertThat(api("v017-village-clerk", "GET", "/inbox?size=200", "").body())
                .doesNotContain("v016");
        var fields = new LinkedHashMap<>(startForm("v017-village-clerk"));
        fields.put("attachments", quoted(List.of(photograph)));
        var stolen = api("v017-village-clerk", "POST", "/cases/four_discussions", json(fields));
        assertThat(stolen.statusCode()).as(stolen.body()).isEqualTo(400);
    }

    @Test
    @DisplayName("技术管理员看不到任何村的事；审计看得到，但办不了")
    void theAdministratorSeesNothingAndTheAuditorOnlyReads() {
        var matter = raised("v016");
        var path = "/tasks/" + task(matter);
        assertThat(api("town-administrator", "GET", path, "").statusCode()).isEqualTo(404);
        assertThat(api("town-administrator", "POST", path, "{}").statusCode()).isEqualTo(404);
        assertThat(api("town-administrator", "POST", "/cases/four_discussions", json(startForm("town-administrator")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(api("town-auditor", "GET", path, "").statusCode()).isEqualTo(200);
        var refused = api("town-auditor", "POST", path, "{\"decision\":\"CONFIRM\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("不归您的岗位");
    }

    @Test
    @DisplayName("文书在别村兼任调解员：在那里不能做文书的事，只能在本村提出")
    void aSecondPostGivesOnlyItsOwnRights() {
        var matter = raised("v002");
        var both = "v001-village-clerk";
        assertThat(api(both, "GET", "/inbox?size=200", "").body()).doesNotContain("\"v002\"");
        assertThat(api(both, "POST", "/tasks/" + task(matter), "{\"decision\":\"CONFIRM\"}")
                        .statusCode())
                .isEqualTo(403);
        var returned = "{\"decision\":\"RETURN\",\"opinion\":\"方案不清楚，请补充\"}";
        assertThat(api("v002-party-secretary", "POST", "/tasks/" + task(matter), returned)
                        .statusCode())
                .isEqualTo(200);
        var revise = task(matter);
        assertThat(api(both, "POST", "/tasks/" + revise, "{}").statusCode()).isEqualTo(403);
        var claimed = atTheEngine(both).engine("POST", "/task/" + revise + "/claim", "{\"userId\":\"" + both + "\"}");
        assertThat(claimed.statusCode()).as(claimed.body()).isBetween(400, 499);
        var started = api(both, "POST", "/cases/four_discussions", json(startForm(both)));
        assertThat(field(started.body(), "caseNumber")).startsWith("SQ-");
    }

    @Test
    @DisplayName("任期昨天届满：今天没有待办，登录中的人下一次请求就被拒绝")
    void aPostThatEndedYesterdayEndsTheSession() {
        var matter = raised("v018");
        appoint(TEMPORARY, "v018", "party-secretary");
        var visitor = atTheEngine(TEMPORARY);
        var task = task(matter);
        assertThat(visitor.get("/").body()).contains(matter.file().number());
        assertThat(visitor.engine("GET", "/task/" + task, "").statusCode()).isEqualTo(200);
        var claimed = visitor.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + TEMPORARY + "\"}");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
        assertThat(visitor.engine("POST", "/task/" + task + "/unclaim", "").statusCode())
                .isEqualTo(204);

        endPosts(TEMPORARY, clock.today().minusDays(1));

        for (var path : List.of("/task?candidateGroup=v018-party-secretary", "/task/" + task, "/user", "/task/count")) {
            var answer = visitor.engine("GET", path, "");
            assertThat(answer.statusCode()).as(path + answer.body()).isBetween(400, 499);
        }
        var page = visitor.get("/task/" + task);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).contains("/login");
        var call = api(TEMPORARY, "POST", "/tasks/" + task, "{\"decision\":\"CONFIRM\"}");
        assertThat(call.statusCode()).isEqualTo(401);
        assertThat(inbox.ofCase(matter.file().id())).hasSize(1);
    }

    @Test
    @DisplayName("卸任的人签收过的事，回到岗位上，由现任办理；还在任的人签收的，别人不能办")
    void whatAFormerHolderSignedForIsOpenAgain() {
        var matter = raised("v018");
        var task = task(matter);
        appoint(TEMPORARY, "v018", "party-secretary");
        var claimed =
                atTheEngine(TEMPORARY).engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + TEMPORARY + "\"}");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
        var secretary = "v018-party-secretary";
        assertThat(api(secretary, "GET", "/inbox?size=200", "").body()).doesNotContain(task);
        var held = api(secretary, "POST", "/tasks/" + task, "{\"decision\":\"CONFIRM\"}");
        assertThat(held.statusCode()).isEqualTo(403);
        assertThat(held.body()).contains("签收");

        endPosts(TEMPORARY, clock.today().minusDays(1));

        assertThat(api(secretary, "GET", "/inbox?size=200", "").body()).contains(task);
        assertThat(api(secretary, "POST", "/tasks/" + task, "{\"decision\":\"CONFIRM\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("任期今天届满：今天还能办")
    void aPostThatEndsTodayStillCounts() {
        var matter = raised("v018");
        appoint(TEMPORARY, "v018", "party-secretary");
        endPosts(TEMPORARY, clock.today());
        assertThat(api(TEMPORARY, "POST", "/tasks/" + task(matter), "{\"decision\":\"CONFIRM\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("提议或商议由谁办理，监督意见就不能由谁发表，兼任也不行")
    void whoProposedDoesNotSupervise() {
        appoint(TEMPORARY, "v018", "party-secretary", "village-director", "supervision-director");
        var matter = raised("v018");
        done(TEMPORARY, matter, Map.of("decision", "\"CONFIRM\""));
        var proposal = meeting(TEMPORARY, "v018", 80, RollKind.BRANCH_COMMITTEE);
        proposal.put("planText", "\"宽4米，厚18厘米\"");
        proposal.put("budget", "\"186000\"");
        done("v018-party-secretary", matter, withOwnPhotograph(proposal, "v018-party-secretary"));
        done(TEMPORARY, matter, meeting(TEMPORARY, "v018", 78, RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE));

        var opinion = "{\"stand\":\"AGREE\",\"givenOn\":\"" + clock.today().minusDays(77) + "\"}";
        var task = task(matter);
        var refused = api(TEMPORARY, "POST", "/tasks/" + task, opinion);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("职责分离");
        assertThat(signedIn(TEMPORARY).get("/task/" + task).statusCode()).isEqualTo(200);
        assertThat(task(matter)).isEqualTo(task);
        assertThat(api("v018-supervision-director", "POST", "/tasks/" + task, opinion)
                        .statusCode())
                .isEqualTo(200);
    }

    private Map<String, String> withOwnPhotograph(Map<String, String> fields, String person) {
        var own = new LinkedHashMap<>(fields);
        own.put("records", quoted(List.of(photograph(person))));
        return own;
    }
}
