package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.process.StepsLeftBehind;
import org.cunwu.kernel.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("征求意见：问谁、等谁、谁答，都记录在案；意见不代替决定")
class AskingTests extends HandingTown {

    private static final String MAYOR = "town-mayor";
    private static final String THIRD = "v031-third";
    private static final String WORDS = "{\"words\":\"路基要先做承载力检测\"}";

    @Autowired
    StepsLeftBehind leftBehind;

    @Test
    @DisplayName("问了村文书，村文书又代理提问的书记：不能自问自答，要先撤回或者换人答")
    void theAskersDeputyDoesNotAnswer() {
        var matter = raised(VILLAGE);
        var task = task(matter);
        handed(SECRETARY, task, "ask", asked(seat(CLERK)));
        standsIn(CLERK, "village-clerk", SECRETARY, "party-secretary", VILLAGE);
        try {
            var question = inbox.ofCase(matter.file().id()).stream()
                    .filter(it -> it.process().equals("opinion"))
                    .findFirst()
                    .orElseThrow();
            refused(api(CLERK, "POST", "/tasks/" + question.task(), WORDS), 403);
        } finally {
            noStandIns(VILLAGE);
        }
        answered(matter, CLERK);
        assertThat(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("问两个人：没有答复前不能提交，写明还差谁；都答复了，意见在办理页面上，再由本人决定")
    void theStepWaitsForEverybodyAsked() {
        var matter = raised(VILLAGE);
        var task = task(matter);
        handed(SECRETARY, task, "ask", asked(seat(CLERK), MAYOR + ":" + MAYOR));
        refused(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM), 403, "村文书", name(CLERK), name(MAYOR), "撤回征求意见");
        assertThat(offered(SECRETARY, task)).contains("ask", "unask", "pass-on");

        answered(matter, CLERK);
        refused(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM), 403, name(MAYOR));
        assertThat(signedIn(SECRETARY).get("/task/" + task).body()).contains("承载力检测", "等待答复", "还有人没有答复");
        answered(matter, MAYOR);

        assertThat(cases.byId(matter.file().id()).orElseThrow().endedAt()).isNull();
        assertThat(api(SECRETARY, "GET", "/tasks/" + task, "").body()).contains("承载力检测", "\"given\"");
        assertThat(signedIn(SECRETARY).get("/case/" + matter.file().number()).body())
                .contains("提出意见", "意见：路基要先做承载力检测", "问谁：");
        assertThat(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM).statusCode())
                .isEqualTo(200);
        assertThat(only(matter).step()).isEqualTo("user_propose");
        assertThat(acts(matter, "engine.opinion"))
                .extracting(it -> it.by().value())
                .containsExactly(CLERK, MAYOR);
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("只能问管得到本村的现任：不能问自己、别的村、审计、离任的；一次只问一回；别的岗位、别的村不能在这一步征求")
    void whoMayAskAndBeAsked() {
        var matter = raised(VILLAGE);
        var task = task(matter);
        for (var nobody : List.of(
                seat(SECRETARY),
                "v030-village-clerk:v030-village-clerk",
                "town-auditor:town-auditor",
                "town-mayor:" + CLERK,
                "别的")) {
            refused(hand(SECRETARY, task, "ask", asked(nobody)), 400, "问谁");
        }
        refused(hand(SECRETARY, task, "ask", asked()), 400, "问谁");
        refused(hand(SECRETARY, task, "ask", asked(seat(CLERK), seat(CLERK))), 400, "选了两次");
        refused(hand(CLERK, task, "ask", asked(seat(SECRETARY))), 403, "不归您的岗位");
        refused(hand("v030-party-secretary", task, "ask", asked(seat(CLERK))), 404);
        endPosts(SECOND, clock.today().minusDays(1));
        refused(hand(SECRETARY, task, "ask", asked(SECRETARY + ":" + SECOND)), 400, "问谁");

        handed(SECRETARY, task, "ask", asked(seat(CLERK)));
        refused(hand(SECRETARY, task, "ask", asked(seat(CLERK))), 400, "已经在等他答复");
        var opinion = opinionOf(matter, CLERK);
        refused(api("v030-village-clerk", "POST", "/tasks/" + opinion, WORDS), 404);
        refused(api("v031-mediator", "POST", "/tasks/" + opinion, WORDS), 403, "不归您的岗位");
        refused(hand(CLERK, opinion, "ask", asked(seat(SECRETARY))), 403, "请直接写意见");
        refused(api(CLERK, "POST", "/tasks/" + opinion, "{\"words\":\" \"}"), 400, "您的意见");
        assertThat(acts(matter, "engine.ask")).hasSize(1);
    }

    @Test
    @DisplayName("写明理由撤回：被问的人看到已经撤回，这一步可以接着办；没有在等的，不用撤回")
    void aQuestionIsWithdrawn() {
        var matter = raised(VILLAGE);
        var task = task(matter);
        refused(hand(SECRETARY, task, "unask", withdrawn(UUID.randomUUID().toString())), 403, "没有还在等的意见");
        handed(SECRETARY, task, "ask", asked(seat(CLERK), MAYOR + ":" + MAYOR));
        var opinion = opinionOf(matter, CLERK);
        refused(hand(SECRETARY, task, "unask", withdrawn(UUID.randomUUID().toString())), 400, "撤回哪几个");
        refused(hand(CLERK, task, "unask", withdrawn(question(opinion))), 403);
        refused(hand(SECOND, task, "unask", withdrawn(question(opinion))), 403);
        handed(SECRETARY, task, "unask", withdrawn(question(opinion)));
        refused(api(CLERK, "POST", "/tasks/" + opinion, WORDS), 409, name(SECRETARY));
        assertThat(engineTasks(opinion)).isZero();
        refused(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM), 403, name(MAYOR));
        handed(SECRETARY, task, "unask", withdrawn(question(opinionOf(matter, MAYOR))));
        assertThat(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM).statusCode())
                .isEqualTo(200);
        assertThat(acts(matter, "engine.unask")).hasSize(2);
        assertThat(only(matter).step()).isEqualTo("user_propose");
    }

    @Test
    @DisplayName("被问的人离任：回到岗位，由接任的人答复；提问的人自己同岗位也不能答")
    void theSuccessorAnswers() {
        appoint(THIRD, VILLAGE, "party-secretary");
        try {
            var matter = raised(VILLAGE);
            var task = task(matter);
            handed(SECRETARY, task, "ask", asked(SECRETARY + ":" + SECOND));
            var opinion = opinionOf(matter, SECOND);
            refused(hand(SECRETARY, opinion, "take-over", REASON), 403, "不能由您自己答复");
            endPosts(SECOND, clock.today().minusDays(1));
            leftBehind.putBack();
            refused(api(SECOND, "POST", "/tasks/" + opinion, WORDS), 401);
            refused(api(SECRETARY, "POST", "/tasks/" + opinion, WORDS), 403, "不能由您自己答复");
            refused(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM), 403, "党组织书记");
            assertThat(api(THIRD, "POST", "/tasks/" + opinion, WORDS).statusCode())
                    .isEqualTo(200);
            assertThat(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM).statusCode())
                    .isEqualTo(200);
            assertThat(acts(matter, "engine.step-returned")).hasSize(1);
        } finally {
            forget(THIRD);
        }
    }

    @Test
    @DisplayName("问了以后把这一步转给别人：提问的人还是不能自己答复；被问的人离任，也轮不到提问的人答")
    void theAskerAnswersNothingEvenAfterPassingOn() {
        appoint(THIRD, VILLAGE, "party-secretary");
        try {
            var matter = raised(VILLAGE);
            var task = task(matter);
            handed(SECRETARY, task, "ask", asked(SECRETARY + ":" + SECOND));
            var opinion = opinionOf(matter, SECOND);
            handed(SECRETARY, task, "pass-on", json(Map.of("person", "\"" + THIRD + "\"")));
            refused(hand(SECRETARY, opinion, "take-over", REASON), 403, "不能由您自己答复");
            endPosts(SECOND, clock.today().minusDays(1));
            leftBehind.putBack();
            refused(api(SECRETARY, "POST", "/tasks/" + opinion, WORDS), 403, "不能由您自己答复");
            refused(api(THIRD, "POST", "/tasks/" + opinion, WORDS), 403, "不能由您自己答复");
        } finally {
            forget(THIRD);
        }
    }

    @Test
    @DisplayName("问过人就是已经接手：提出的人不能再撤回；提问的人可以催被问的人")
    void askingTakesTheStepUp() {
        var matter = raised(VILLAGE);
        var task = task(matter);
        handed(SECRETARY, task, "ask", asked(MAYOR + ":" + MAYOR));
        assertThat(inbox.ofCase(matter.file().id()).get(0).assignee()).hasToString(SECRETARY);
        refused(hand(CLERK, task, "take-back", REASON), 403, "不能撤回");
        var opinion = opinionOf(matter, MAYOR);
        handed(SECRETARY, opinion, "urge", "{}");
        refused(hand("v031-mediator", opinion, "urge", "{}"), 403, "没有参与");
        answered(matter, MAYOR);
        assertThat(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("同一编号再提交只问一次；被问的人在工作列表里看得到、别人不能替他签收")
    void oneKeyAsksOnce() {
        var matter = raised(VILLAGE);
        var path = "/tasks/" + task(matter) + "/hand/ask";
        var key = UUID.randomUUID().toString();
        var first = api(SECRETARY, "POST", path, asked(seat(CLERK)), key);
        var again = api(SECRETARY, "POST", path, asked(seat(CLERK)), key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(inbox.ofCase(matter.file().id())).hasSize(2);
        var opinion = opinionOf(matter, CLERK);
        assertThat(atTheEngine(CLERK).engine("GET", "/task/" + opinion, "").statusCode())
                .isEqualTo(200);
        assertThat(atTheEngine("v031-mediator")
                        .engine("POST", "/task/" + opinion + "/claim", "{\"userId\":\"v031-mediator\"}")
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    @DisplayName("问了撤、撤了问：每人每步每天只有几次，次数是本镇设定；同岗位的另一位有自己的次数；一次问几位只算一次")
    void notAgainAndAgain() {
        var matter = raised(VILLAGE);
        var task = task(matter);
        for (int time = 0; time < 3; time++) {
            handed(SECRETARY, task, "ask", asked(seat(CLERK), MAYOR + ":" + MAYOR));
            handed(
                    SECRETARY,
                    task,
                    "unask",
                    withdrawn(question(opinionOf(matter, CLERK)), question(opinionOf(matter, MAYOR))));
        }
        refused(hand(SECRETARY, task, "ask", asked(seat(CLERK))), 400, "今天已经为这一步征求过 3 次", "本镇设定");
        assertThat(only(matter).task()).isEqualTo(task);
        assertThat(acts(matter, "engine.ask")).hasSize(3);
        jdbc.sql("update engine_opinion set asked_at = ? where asking_task = ?")
                .params(
                        clock.today()
                                .atStartOfDay(org.cunwu.kernel.TownClock.ZONE)
                                .minusSeconds(1)
                                .toOffsetDateTime(),
                        task)
                .update();
        handed(SECRETARY, task, "ask", asked(seat(CLERK)));
    }

    @Test
    @DisplayName("页面：勾选要问的人；写漏了回到原页，已写的还在；被问的人在自己的页面上看到问题")
    void thePages() {
        var matter = raised(VILLAGE);
        var task = task(matter);
        var visitor = signedIn(SECRETARY);
        assertThat(visitor.get("/task/" + task).body()).contains("/hand/ask").doesNotContain("/hand/unask");
        var page = visitor.get("/task/" + task + "/hand/ask").body();
        assertThat(page).contains(seat(CLERK), name(CLERK)).doesNotContain("town-auditor", "v030-");
        var fields = new HashMap<String, String>();
        fields.put("question", "宽4米够不够");
        fields.put("_csrf", visitor.csrf("/"));
        fields.put("_key", "k-" + UUID.randomUUID());
        refused(visitor.post("/task/" + task + "/hand/ask", fields), 400, "问谁", "宽4米够不够");
        fields.put("persons[3]", seat(CLERK));
        fields.put("frame", "1");
        var asked = visitor.post("/task/" + task + "/hand/ask", fields);
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(visitor.get(asked.headers()
                                .firstValue("Location")
                                .orElseThrow()
                                .replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("href=\"/task/" + task + "?frame=1\"", "回到这一步")
                .doesNotContain("data-cunwu-done");
        var opinion = opinionOf(matter, CLERK);
        assertThat(visitor.get("/task/" + task + "?frame=1").body())
                .contains("/task/" + opinion + "/hand/urge?back=" + task);
        var urged = visitor.post(
                "/task/" + opinion + "/hand/urge",
                Map.of("_csrf", visitor.csrf("/"), "_key", "k-" + UUID.randomUUID(), "_back", task, "frame", "1"));
        assertThat(urged.headers().firstValue("Location").orElseThrow()).contains("back=" + task);
        assertThat(acts(matter, "engine.urge")).hasSize(1);
        var clerk = signedIn(CLERK);
        assertThat(clerk.get("/").body()).contains("提出意见", "催办 1 次");
        assertThat(clerk.get("/task/" + opinionOf(matter, CLERK)).body()).contains("宽4米够不够", name(SECRETARY), "确认议题分类");
        assertThat(visitor.get("/task/" + task + "/hand/unask").body()).contains(name(CLERK), "宽4米够不够");
    }

    @RepeatedTest(5)
    @DisplayName("一人答复，同时提问的人撤回：只有一个成功，两边都不留下待办")
    void whoeverIsFasterWins() throws Exception {
        var matter = raised(VILLAGE);
        var task = task(matter);
        handed(SECRETARY, task, "ask", asked(seat(CLERK)));
        var opinion = opinionOf(matter, CLERK);
        var question = question(opinion);
        var start = new CyclicBarrier(2);
        Callable<Integer> answers = () -> {
            start.await();
            return api(CLERK, "POST", "/tasks/" + opinion, WORDS).statusCode();
        };
        Callable<Integer> withdraws = () -> {
            start.await();
            return hand(SECRETARY, task, "unask", withdrawn(question)).statusCode();
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var results = pool.invokeAll(List.of(answers, withdraws));
            var codes = List.of(results.get(0).get(), results.get(1).get());
            assertThat(codes).containsOnlyOnce(200);
            assertThat(codes).allMatch(it -> it == 200 || it == 403 || it == 409);
            assertThat(only(matter).task()).isEqualTo(task);
            assertThat(engineTasks(opinion)).isZero();
            assertThat(acts(matter, "engine.opinion").size()
                            + acts(matter, "engine.unask").size())
                    .isEqualTo(1);
            assertThat(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM).statusCode())
                    .isEqualTo(200);
        } finally {
            pool.shutdownNow();
        }
    }

    private void answered(Matter matter, String person) {
        var answer = api(person, "POST", "/tasks/" + opinionOf(matter, person), WORDS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String opinionOf(Matter matter, String person) {
        return inbox.ofCase(matter.file().id()).stream()
                .filter(it -> it.step().equals("user_opine") && person.equals(String.valueOf(it.assignee())))
                .findFirst()
                .orElseThrow()
                .task();
    }

    private String question(String opinion) {
        return jdbc.sql("select id from engine_opinion where task = ?")
                .param(opinion)
                .query(UUID.class)
                .single()
                .toString();
    }

    private long engineTasks(String task) {
        return jdbc.sql("select count(*) from act_ru_task where id_ = ?")
                .param(task)
                .query(Long.class)
                .single();
    }

    private String name(String person) {
        return directory.person(new PersonId(person)).orElseThrow().name();
    }

    static String seat(String person) {
        return person + ":" + person;
    }

    static String asked(String... seats) {
        return json(Map.of("persons", quoted(List.of(seats)), "question", "\"请看看路基的做法行不行\""));
    }

    static String withdrawn(String... questions) {
        return json(Map.of("questions", quoted(List.of(questions)), "reason", "\"已经当面问清楚了\""));
    }
}
