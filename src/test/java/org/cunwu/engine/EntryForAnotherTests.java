package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("代录：文书照签字单以自己的名义录入，本人可以说不是我的意见")
class EntryForAnotherTests extends EnteringTown {

    @BeforeEach
    void appointASecondClerk() {
        appoint(SECOND, VILLAGE, "village-clerk");
    }

    @AfterEach
    void forgetTheSecondClerk() {
        forget(SECOND);
    }

    @Test
    @DisplayName("文书代录主任主持的“两委”会：记录是文书的，签署是主任的，附签字单照片；台账、流程照常")
    void theClerkEntersForTheDirector() {
        var matter = proposed();
        var task = task(matter);
        var sheet = photograph(CLERK);

        var done = enter(CLERK, task, DIRECTOR, consultation(), sheet);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);

        assertThat(inbox.ofCase(matter.file().id()))
                .singleElement()
                .satisfies(it -> assertThat(it.step()).isEqualTo("user_supervise"));
        assertThat(acts(matter, "decision.consult")).singleElement().satisfies(it -> {
            assertThat(it.by()).hasToString(CLERK);
            assertThat(it.post()).isEqualTo(CLERK);
            assertThat(it.content()).containsEntry("enteredFor", DIRECTOR);
            assertThat(it.personal()).containsEntry("statementOfId", DIRECTOR);
            assertThat(it.evidence())
                    .contains(files.find(new PersonId(CLERK), new FileId(UUID.fromString(sheet)))
                            .sha256());
        });
        assertThat(jdbc.sql("select person from engine_signature where task = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .isEqualTo(DIRECTOR);
        assertThat(signedIn(SECRETARY).get("/case/" + matter.file().number()).body())
                .contains(name(CLERK) + " 代录", name(DIRECTOR) + " 本人签字（照片）", "没有表示不等于同意");
        assertThat(signedIn(DIRECTOR).get("/?tab=done").body())
                .contains(matter.file().number());
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("本人在待办里看到，说不是我的意见要写理由；说一次；事项照办，处处标明有异议")
    void thePersonSaysItWasNotMeant() {
        var matter = proposed();
        var task = task(matter);
        enter(CLERK, task, DIRECTOR, consultation(), photograph(CLERK));

        var visitor = signedIn(DIRECTOR);
        assertThat(visitor.get("/").body()).contains("代您录入的", "/entered/" + task);
        assertThat(signedIn(SECRETARY).get("/").body()).doesNotContain("/entered/" + task);
        assertThat(signedIn(SECRETARY).get("/entered/" + task).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/entered/" + task).body()).contains("不是我的意见", "签字单照片");

        refused(say(DIRECTOR, task, "{\"word\":\"NOT_MINE\"}"), 400, "哪里不对");
        refused(say(CLERK, task, "{\"word\":\"MINE\"}"), 404);
        var page = visitor.post("/entered/" + task, typed(visitor, Map.of("word", "NOT_MINE", "reason", "短")));
        refused(page, 400, "哪里不对", "短");
        assertThat(say(DIRECTOR, task, "{\"word\":\"NOT_MINE\",\"reason\":\"会上没有表决这一项\"}")
                        .statusCode())
                .isEqualTo(200);
        refused(say(DIRECTOR, task, "{\"word\":\"MINE\"}"), 403, "已经表示过");

        assertThat(acts(matter, "engine.not-own-word"))
                .singleElement()
                .satisfies(it -> assertThat(it.by()).hasToString(DIRECTOR));
        assertThat(signedIn(SECRETARY).get("/case/" + matter.file().number()).body())
                .contains("有异议", "不是我的意见", "会上没有表决这一项");
        for (var page1 : List.of("/audit", "/town"))
            assertThat(signedIn("town-mayor").get(page1 + "?village=" + VILLAGE).body())
                    .contains("代录有异议", matter.file().number());
        assertThat(inbox.ofCase(matter.file().id()).get(0).step()).isEqualTo("user_supervise");
        assertThat(visitor.get("/").body()).doesNotContain("/entered/" + task);
    }

    @Test
    @DisplayName("期限过了不再收，没有表示的一直写着没有表示")
    void theTimeForAWordEnds() {
        var matter = proposed();
        var task = task(matter);
        enter(CLERK, task, DIRECTOR, consultation(), photograph(CLERK));
        jdbc.sql("update engine_entry_for set entered_at = ? where task = ?")
                .params(clock.today().minusDays(8).atStartOfDay(TownClock.ZONE).toOffsetDateTime(), task)
                .update();

        refused(say(DIRECTOR, task, "{\"word\":\"MINE\"}"), 403, "已经过了");
        assertThat(signedIn(DIRECTOR).get("/").body()).doesNotContain("/entered/" + task);
        assertThat(signedIn(SECRETARY).get("/case/" + matter.file().number()).body())
                .contains("没有表示不等于同意");
    }

    @Test
    @DisplayName("职责分离看两个人：提出事项的文书不能代录监督意见，另一位文书可以；代录过的人也不能再监督")
    void separationLooksAtBoth() {
        var matter = proposed();
        var entered = enter(SECOND, task(matter), DIRECTOR, consultation(SECOND), photograph(SECOND));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
        var task = task(matter);
        var opinion = Map.of("stand", "\"AGREE\"", "givenOn", day(77));
        refused(enter(CLERK, task, SUPERVISOR, opinion, photograph(CLERK)), 403, "职责分离");
        refused(enter(SECOND, task, SUPERVISOR, opinion, photograph(SECOND)), 403, "职责分离");

        var third = "v025-third-clerk";
        appoint(third, VILLAGE, "village-clerk");
        try {
            assertThat(api(third, "GET", "/tasks/" + task + "/entry-for", "").body())
                    .contains(SUPERVISOR);
            var done = enter(third, task, SUPERVISOR, opinion, photograph(third));
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        } finally {
            forget(third);
        }
    }

    @Test
    @DisplayName("不是文书、外村的文书、自己的步骤、必须本人办的步骤、不在任的人：都不能代录")
    void whoAndWhatIsRefused() {
        var matter = raised(VILLAGE);
        var confirm = Map.of("decision", "\"CONFIRM\"");
        refused(enter(SECOND, task(matter), SECRETARY, confirm, photograph(SECOND)), 403, "必须本人亲自办理");
        confirmed(matter);
        done(SECRETARY, matter, proposal());
        var task = task(matter);
        var sheet = photograph(CLERK);
        refused(enter(SECRETARY, task, DIRECTOR, consultation(), photograph(SECRETARY)), 403, "只有本村现任文书");
        refused(enter("v024-village-clerk", task, DIRECTOR, consultation(), photograph("v024-village-clerk")), 404);
        assertThat(signedIn("v024-village-clerk").get("/task/" + task + "/for").statusCode())
                .isEqualTo(404);
        refused(enter(CLERK, task, SECRETARY, consultation(), sheet), 400, "谁的意见");
        assertThat(signedIn(SECRETARY).get("/task/" + task).body()).doesNotContain("/task/" + task + "/for");
        assertThat(signedIn(CLERK).get("/task/" + task).body()).contains("/task/" + task + "/for");
        assertThat(signedIn(CLERK).get("/case/" + matter.file().number()).body())
                .contains("/task/" + task + "/for");
        assertThat(inbox.ofCase(matter.file().id()).get(0).task()).isEqualTo(task);
    }

    @Test
    @DisplayName("签字单：要照片不要PDF，日期不晚于今天、不早于上一步、不早于所说的事；错了已填的留着")
    void theSheetIsProof() {
        var matter = proposed();
        var task = task(matter);
        var values = consultation();
        refused(
                enter(
                        CLERK,
                        task,
                        DIRECTOR,
                        values,
                        photograph(CLERK),
                        clock.today().plusDays(1)),
                400,
                "签字日期");
        refused(enter(CLERK, task, DIRECTOR, values, photograph(CLERK), ago(81)), 400, "签字日期", "那一天以后才能办");
        refused(enter(CLERK, task, DIRECTOR, values, photograph(CLERK), ago(79)), 400, "签字日期", "事发生");
        var pdf = files.store(
                        new PersonId(CLERK),
                        "单.pdf",
                        new java.io.ByteArrayInputStream(
                                "%PDF-1.4\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .toString();
        refused(enter(CLERK, task, DIRECTOR, values, pdf), 400, "要的是照片");
        refused(enter(CLERK, task, DIRECTOR, values, photograph(SECRETARY)), 400, "附件找不到");

        var visitor = signedIn(CLERK);
        assertThat(visitor.get("/task/" + task + "/for?frame=1").body())
                .contains("签字单照片", name(DIRECTOR), "不要借用别人的账号", "name=\"frame\"");
        var page = visitor.post(
                "/task/" + task + "/for",
                typed(visitor, Map.of("statementOf", DIRECTOR, "heldOn", ago(78).toString(), "minutes", "会议记要原样")));
        refused(page, 400, "签字日期", "签字单照片", "value=\"" + DIRECTOR + "\"");
        assertThat(acts(matter, "decision.consult")).isEmpty();
    }

    @Test
    @DisplayName("同一编号提交两次只有一次；别的编号再来是已经办过")
    void submittedTwiceEnteredOnce() {
        var matter = proposed();
        var task = task(matter);
        var body = json(body(DIRECTOR, consultation(), photograph(CLERK), clock.today()));
        var key = UUID.randomUUID().toString();
        var path = "/tasks/" + task + "/entry-for";

        var first = api(CLERK, "POST", path, body, key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(api(CLERK, "POST", path, body, key).body()).isEqualTo(first.body());
        refused(api(CLERK, "POST", path, body), 409, "已由");
        assertThat(acts(matter, "decision.consult")).hasSize(1);
    }
}
