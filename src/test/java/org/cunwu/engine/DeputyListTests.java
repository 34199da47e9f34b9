package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cunwu.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("代理登记：名单上的人，同一个村，有期限，不重叠、不转代理，谁登记谁确认")
class DeputyListTests extends DeputyTown {

    @Test
    @DisplayName("本人登记马上生效，记在本村总账；代理人、本人、上级可以结束")
    void forOneselfAtOnce() {
        var before = recorded(SECRETARY).size();
        deputyStandsIn();
        assertThat(api(DEPUTY, "GET", "/stand-ins", "").body()).contains("\"state\":\"RUNNING\"");
        done(api(DEPUTY, "POST", "/stand-ins/" + standIn() + "/end", BACK));
        refused(api(DEPUTY, "POST", "/stand-ins/" + standIn() + "/end", BACK), 409);
        deputyStandsIn();
        refused(api(CLERK, "POST", "/stand-ins/" + standIn() + "/end", BACK), 403, "可以结束代理");
        done(api("town-party-government-office", "POST", "/stand-ins/" + standIn() + "/end", BACK));
        assertThat(recorded(SECRETARY)).hasSize(before + 2);
        assertThat(recorded(DEPUTY)).contains("engine.stand-in-ended");
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("上级登记的，另一人确认才生效：登记人、本人、代理人都不能确认，旁人也不能")
    void enteredFromAboveItWaitsForAnother() {
        done(enter("town-party-government-office", POST, SECRETARY, DEPUTY, 0, 4));
        var confirm = "/stand-ins/" + standIn() + "/confirm";
        var matter = raised(VILLAGE);
        refused(api(DEPUTY, "POST", "/tasks/" + task(matter), "{\"decision\":\"CONFIRM\"}"), 403, "不归您的岗位");

        refused(api("town-party-government-office", "POST", confirm, ""), 403, "另一人确认");
        refused(api(SECRETARY, "POST", confirm, ""), 403, "另一人确认");
        refused(api(DEPUTY, "POST", confirm, ""), 403, "另一人确认");
        refused(api(CLERK, "POST", confirm, ""), 403, "可以确认代理");
        refused(api("v003-party-secretary", "POST", confirm, ""), 404);
        done(api("town-mayor", "POST", confirm, ""));
        refused(api("town-mayor", "POST", confirm, ""), 409);
        done(api(DEPUTY, "POST", "/tasks/" + task(matter), "{\"decision\":\"CONFIRM\"}"));
    }

    @Test
    @DisplayName("不能登记的：旁人、别村、不在名单、系统管理员、本来就在岗、任职冲突，都写明为什么")
    void whoCannot() {
        refused(enter(CLERK, POST, SECRETARY, DEPUTY, 0, 4), 403, "本责任区书记");
        refused(enter("v003-party-secretary", POST, SECRETARY, DEPUTY, 0, 4), 403, "本责任区书记");
        refused(enter(SECRETARY, POST, SECRETARY, "v003-branch-member", 0, 4), 400, "不能代理", "村支部委员");
        refused(enter(SECRETARY, POST, SECRETARY, CLERK, 0, 4), 400, "不能代理", "本镇设定，参考各地做法");
        refused(enter(SECRETARY, POST, SECRETARY, SECRETARY, 0, 4), 400, "本人不能代理自己");
        refused(enter("v010-mediator", "v010-mediator", "v010-mediator", CLERK, 0, 4), 400, "谁也不能代理");
        refused(
                enter("town-seal-keeper", "town-seal-keeper", "town-seal-keeper", "town-station-accountant", 0, 4),
                400,
                "名单里没有人");
        refused(
                enter("town-administrator", "town-administrator", "town-administrator", "town-mayor", 0, 4),
                400,
                "谁也不能代理");
        var both = "v010-both";
        appoint(both, VILLAGE, "village-clerk", "supervision-member");
        try {
            refused(
                    enter("v010-village-accountant", "v010-village-accountant", "v010-village-accountant", both, 0, 4),
                    400,
                    "也不能代理",
                    "第三十一条");
        } finally {
            forget(both);
        }
        assertThat(jdbc.sql("select count(*) from org_stand_in where place = 'v010'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("日期：不能早于今天、不能倒过来、不能太长；重叠的、转代理的不行")
    void daysOverlapsAndChains() {
        refused(enter(SECRETARY, POST, SECRETARY, DEPUTY, -1, 4), 400, "不能早于今天");
        refused(enter(SECRETARY, POST, SECRETARY, DEPUTY, 4, 3), 400, "不能早于开始");
        refused(enter(SECRETARY, POST, SECRETARY, DEPUTY, 0, 30), 400, "最多 30 天");
        done(enter(SECRETARY, POST, SECRETARY, DEPUTY, 0, 4));
        refused(enter(SECRETARY, POST, SECRETARY, "v010-branch-member-2", 4, 6), 400, "已经有代理");
        done(enter(SECRETARY, POST, SECRETARY, "v010-branch-member-2", 5, 6));
        done(enter(CLERK, CLERK, CLERK, DEPUTY, 40, 41));

        nobodyStandsInAnyMore();
        done(enter(CLERK, CLERK, CLERK, DEPUTY, 0, 4));
        var both = "v010-both";
        appoint(both, VILLAGE, "party-secretary", "branch-member");
        try {
            done(enter(both, POST, both, "v010-branch-member-2", 0, 4));
            refused(enter(SECRETARY, POST, SECRETARY, both, 2, 3), 400, "本来就是");
            jdbc.sql("delete from org_post where person = ? and kind = 'branch-member'")
                    .param(both)
                    .update();
            jdbc.sql("update org_stand_in set represented = ? where deputy = 'v010-branch-member-2'")
                    .param(DEPUTY)
                    .update();
            refused(enter(SECRETARY, POST, SECRETARY, DEPUTY, 2, 3), 400, "首尾相接");
        } finally {
            nobodyStandsInAnyMore();
            forget(both);
        }
    }

    @Test
    @DisplayName("一项接一项也一起算：四个三十天连不成一百二十天；隔得太近不算断，隔够了重新起算；提前结束的只算代理过的")
    void oneAfterTheOtherIsOneRow() {
        done(enter(SECRETARY, POST, SECRETARY, DEPUTY, 0, 29));
        for (var deputy : new String[] {DEPUTY, "v010-branch-member-2"}) {
            refused(enter(SECRETARY, POST, SECRETARY, deputy, 30, 59), 400, "一共 60 天", "最多 30 天", "调整任职");
            refused(enter(SECRETARY, POST, SECRETARY, deputy, 32, 32), 400, "一共 31 天", "隔不到 3 天");
        }
        done(enter(SECRETARY, POST, SECRETARY, DEPUTY, 33, 62));
        refused(enter(SECRETARY, POST, SECRETARY, DEPUTY, 64, 65), 400, "一共 32 天");

        nobodyStandsInAnyMore();
        done(enter(SECRETARY, POST, SECRETARY, DEPUTY, 10, 29));
        done(enter(SECRETARY, POST, SECRETARY, DEPUTY, 40, 49));
        refused(enter(SECRETARY, POST, SECRETARY, DEPUTY, 30, 39), 400, "一共 40 天");
        nobodyStandsInAnyMore();
        done(enter(SECRETARY, POST, SECRETARY, DEPUTY, 0, 29));
        done(api(SECRETARY, "POST", "/stand-ins/" + standIn() + "/end", BACK));
        done(enter(SECRETARY, POST, SECRETARY, DEPUTY, 1, 29));
    }

    @Test
    @DisplayName("同一编号交两次只有一项；同时登记两项重叠的，只成一项")
    void onceAndInARace() throws Exception {
        var key = UUID.randomUUID().toString();
        var form = form(POST, SECRETARY, DEPUTY, 0, 4);
        var first = done(api(SECRETARY, "POST", "/stand-ins", form, key));
        assertThat(api(SECRETARY, "POST", "/stand-ins", form, key).body()).isEqualTo(first.body());
        refused(api(SECRETARY, "POST", "/stand-ins", form(POST, SECRETARY, DEPUTY, 0, 3), key), 409);
        nobodyStandsInAnyMore();

        Callable<Integer> entered =
                () -> enter(SECRETARY, POST, SECRETARY, DEPUTY, 0, 4).statusCode();
        var pool = Executors.newFixedThreadPool(2);
        try {
            var results = pool.invokeAll(java.util.List.of(entered, entered));
            assertThat(java.util.List.of(results.get(0).get(), results.get(1).get()))
                    .containsExactlyInAnyOrder(200, 400);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @DisplayName("页面：本村的人看得见名单和代理；填错回到原页，已填的还在；别村的地方看不见")
    void thePage() {
        var visitor = signedIn(SECRETARY);
        assertThat(visitor.get("/standing-in").body()).contains("谁可以代理谁", "登记代理", "本镇设定，参考各地做法", "/standing-in\"");
        var wrong = visitor.post("/standing-in", page(visitor, "这三天在外", "v010-branch-member", 3, 1));
        refused(wrong, 400, "不能早于开始", "这三天在外");
        var entered = visitor.post("/standing-in", page(visitor, "这三天在外学习", "v010-branch-member", 0, 2));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
        assertThat(visitor.get("/standing-in").body()).contains("代理中", "这三天在外学习");
        assertThat(visitor.get("/standing-in?place=v003").statusCode()).isEqualTo(404);
        var short1 = visitor.post(
                "/standing-in/" + standIn() + "/end",
                Map.of("reason", "回来", "_csrf", visitor.csrf("/standing-in"), "_key", "k-" + UUID.randomUUID()));
        refused(short1, 400, "结束的理由", "value=\"回来\"");
        assertThat(signedIn("town-party-government-office")
                        .get("/standing-in?place=v010")
                        .body())
                .contains("代理中");
    }

    private Map<String, String> page(org.cunwu.Visitor visitor, String reason, String deputy, int from, int to) {
        return Map.of(
                "absent",
                POST + "/" + SECRETARY,
                "deputy",
                deputy,
                "from",
                day(from).toString(),
                "to",
                day(to).toString(),
                "reason",
                reason,
                "place",
                VILLAGE,
                "_csrf",
                visitor.csrf("/standing-in"),
                "_key",
                "k-" + UUID.randomUUID());
    }
}
