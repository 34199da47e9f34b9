package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.process.StepsLeftBehind;
import org.cunwu.kernel.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("移交签字：移交人、接收人、监交人三个人；第一个人签字时清单定下来；三个人签了才算交清")
class HandOverTests extends HandOverTown {

    @Autowired
    StepsLeftBehind leftBehind;

    @Test
    @DisplayName("任期今晚届满，手里有待办：过了零点待办退回岗位，清单上写着；后来的事不进清单；三个人签了才交清，都在本村总账里")
    void aTermEndsOvernight() {
        var matter = raised(VILLAGE);
        var claimed = atTheEngine(LEAVING)
                .engine("POST", "/task/" + task(matter) + "/claim", "{\"userId\":\"" + LEAVING + "\"}");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
        var list = list(0);
        var second = raised(VILLAGE);
        assertThat(shown(LEAVING, list).body())
                .contains(matter.file().number(), second.file().number());
        accepted(api(LEAVING, "POST", "/hand-overs/" + list, signature(LEAVING, list, "LEAVING", "账本第三册找不到")));

        endPosts(LEAVING, day(-1));
        leftBehind.putBack();
        look();

        assertThat(inbox.ofCase(matter.file().id()).get(0).assignee()).isNull();
        assertThat(api(SUCCESSOR, "GET", "/inbox?size=50", "").body()).contains(task(matter));
        var later = raised(VILLAGE);
        assertThat(shown(SUCCESSOR, list).body())
                .contains(matter.file().number(), "账本第三册找不到", "\"state\":\"open\"")
                .doesNotContain(later.file().number());
        accepted(sign(SUCCESSOR, list, "TAKING"));
        assertThat(shown(SUCCESSOR, list).body()).contains("\"state\":\"open\"");
        accepted(sign(WITNESS, list, "WITNESS"));

        assertThat(shown(SUCCESSOR, list).body()).contains("\"state\":\"closed\"");
        refused(sign("v011-supervision-member", list, "WITNESS"), 409, directory.name(new PersonId(WITNESS)));
        assertThat(told(list))
                .containsExactly("opened system", "signed " + LEAVING, "signed " + SUCCESSOR, "signed " + WITNESS);
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("没有人签字，清单跟着手里的事变；到了离任以后，新来的待办不是他的")
    void itGrowsUntilTheFirstSignature() {
        var list = list(3);
        assertThat(signedIn(SUCCESSOR).get("/hand-over/" + list).body()).contains("还没有人签字");
        var matter = raised(VILLAGE);
        assertThat(shown(SUCCESSOR, list).body()).contains(matter.file().number());
        var step = inbox.ofCase(matter.file().id()).get(0).stepName();
        confirmed(matter);
        assertThat(shown(SUCCESSOR, list).body())
                .doesNotContain(step + "：" + matter.file().title() + "\",\"number\":\""
                        + matter.file().number());

        var left = list(-1);
        var after = raised(VILLAGE);
        assertThat(shown(SUCCESSOR, left).body()).doesNotContain(after.file().number());
    }

    @Test
    @DisplayName("各方由谁签有规定，不对的人写明该谁签；一个人不能签两方；同一编号只签一次")
    void whoSignsAndWhoDoesNot() {
        var list = list(0);
        refused(sign(CLERK, list, "TAKING"), 403, "接收人要由接任的人签字");
        refused(sign(SUCCESSOR, list, "WITNESS"), 403, "监交人应当是");
        refused(sign(SUCCESSOR, list, "LEAVING"), 403, "离任的本人");
        refused(sign(LEAVING, list, "TAKING"), 403, "接收人");
        refused(sign(SUCCESSOR, list, "NOBODY"), 400);
        refused(sign("town-auditor", list, "WITNESS"), 403, "监交人应当是");

        var key = UUID.randomUUID().toString();
        var body = signature(SUCCESSOR, list, "TAKING", "");
        var first = accepted(api(SUCCESSOR, "POST", "/hand-overs/" + list, body, key));
        assertThat(api(SUCCESSOR, "POST", "/hand-overs/" + list, body, key).body())
                .isEqualTo(first.body());
        refused(api(WITNESS, "POST", "/hand-overs/" + list, body, key), 409);
        refused(sign(SUCCESSOR, list, "TAKING"), 409);
        jdbc.sql(
                        "insert into org_post (id, person, kind, place, from_day) values (?, ?, 'station-accountant', 'town', ?)")
                .params(UUID.randomUUID(), SUCCESSOR, day(-1))
                .update();
        try {
            refused(sign(SUCCESSOR, list, "WITNESS"), 403, "三个人");
            assertThat(shown(SUCCESSOR, list).body()).contains("\"maySign\":[]");
        } finally {
            jdbc.sql("delete from org_post where person = ? and place = 'town'")
                    .param(SUCCESSOR)
                    .update();
        }
        assertThat(told(list)).containsExactly("opened system", "signed " + SUCCESSOR);
    }

    @Test
    @DisplayName("别村的人看不见、签不了，系统管理员也是；审计看得见")
    void otherVillagesSeeNothing() {
        var list = list(2);
        for (var stranger : List.of("v003-party-secretary", "v003-supervision-director", "town-administrator")) {
            assertThat(shown(stranger, list).statusCode()).as(stranger).isEqualTo(404);
            refused(sign(stranger, list, "WITNESS"), 404);
            refused(absent(stranger, list, "本人两次拒绝移交"), 404);
            assertThat(api(stranger, "GET", "/hand-overs", "").body()).doesNotContain(list);
            assertThat(signedIn(stranger).get("/hand-over/" + list).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(shown("town-auditor", list).statusCode()).isEqualTo(200);
        assertThat(api("town-auditor", "GET", "/hand-overs", "").body()).contains(list);
        assertThat(shown(CLERK, UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("缺签：最后一天过了以后由党政办写明原因；写了的人不能再接收、监交；离任的人登录不了，不能再签")
    void aSignatureIsMissing() {
        var early = list(0);
        refused(absent(OFFICE, early, "本人两次拒绝移交"), 403, "最后一天过了以后");
        var list = list(-1);
        assertThat(sign(LEAVING, list, "LEAVING").statusCode()).isBetween(401, 403);
        refused(absent(CLERK, list, "本人两次拒绝移交"), 403, "由镇党政办写明");
        refused(absent(OFFICE, list, "不来"), 400, "为什么没有签字");
        accepted(absent(OFFICE, list, "本人两次拒绝移交"));
        refused(absent(OFFICE, list, "本人两次拒绝移交"), 409);
        refused(sign(OFFICE, list, "WITNESS"), 403, "写过缺签的原因");
        accepted(sign(SUCCESSOR, list, "TAKING"));
        accepted(sign("town-station-head", list, "WITNESS"));
        assertThat(shown(CLERK, list).body()).contains("\"state\":\"closed\"", "\"absent\":true");
        assertThat(signedIn(CLERK).get("/hand-over/" + list).body()).contains("缺签", "本人两次拒绝移交", "已经交清");
        assertThat(told(list))
                .containsExactly(
                        "opened system", "unsigned " + OFFICE, "signed " + SUCCESSOR, "signed town-station-head");
    }

    @Test
    @DisplayName("两个监交人同时签：一个签上，另一个得知是谁签的")
    void twoAtTheSameMoment() throws Exception {
        var list = list(0);
        try (var both = new Together()) {
            var answers = both.of(
                    () -> sign(WITNESS, list, "WITNESS"), () -> sign("v011-supervision-member", list, "WITNESS"));
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(told(list)).hasSize(2);
    }

    @Test
    @DisplayName("网页：待办里提醒，看清单，写错了回到原页、写的还在，签了看得见回执")
    void onThePage() {
        raised(VILLAGE);
        var list = list(0);
        var visitor = signedIn(SUCCESSOR);
        var page = "/hand-over/" + list;
        assertThat(visitor.get("/").body()).contains("移交清单等您办理", page);
        assertThat(visitor.get("/hand-over").body()).contains(page, "等您签字");
        assertThat(visitor.get(page).body()).contains("您是接收人", "本镇设定，参考各地做法");
        var typed = "对不上".repeat(167);
        var wrong = visitor.post(page, Map.of("part", "TAKING", "missing", typed, "_csrf", visitor.csrf(page)));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains(typed, "找不到的、对不上的");
        var seen = wrong.body().replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1");
        var stale = Map.of("part", "TAKING", "missing", "对得上", "seen", "0".repeat(64), "_csrf", visitor.csrf(page));
        assertThat(visitor.post(page, stale).body()).contains("您打开以后清单变了", "对得上");
        var signed =
                visitor.post(page, Map.of("part", "TAKING", "missing", "", "seen", seen, "_csrf", visitor.csrf(page)));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(302);
        assertThat(visitor.get(path(signed)).body()).contains("回执编号", "三方签字").doesNotContain("您是接收人");

        var left = list(-1);
        assertThat(left).isEqualTo(list);
        var office = signedIn(OFFICE);
        var absence = page + "/absence";
        var tooShort = office.post(absence, Map.of("reason", "不来", "_csrf", office.csrf(page)));
        assertThat(tooShort.statusCode()).isEqualTo(400);
        assertThat(tooShort.body()).contains("不来", "离任的人为什么没有签字");
        assertThat(office.post(absence, Map.of("reason", "两次通知本人没有来", "_csrf", office.csrf(page)))
                        .statusCode())
                .isEqualTo(302);
    }

    private static String path(HttpResponse<String> redirect) {
        return URI.create(redirect.headers().firstValue("Location").orElseThrow())
                        .getPath() + "?done=1";
    }

    /** Two calls at one moment. */
    private static final class Together implements AutoCloseable {

        private final ExecutorService threads = Executors.newFixedThreadPool(2);

        List<HttpResponse<String>> of(Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other)
                throws Exception {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(), second.get());
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
