package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cunwu.DatabaseTest;
import org.cunwu.kernel.TownClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("最后一个岗位也离任了：以自己名义代录的仍看得到、仍可以说不是我的意见；别的一概看不到、办不了")
class LeftOfficeTests extends EnteringTown {

    private static final String FORMER = "v025-former-director";
    private static final String NOT_MINE = "{\"word\":\"NOT_MINE\",\"reason\":\"会上没有表决这一项\"}";

    @BeforeEach
    void aSecondDirector() {
        appoint(FORMER, VILLAGE, "village-director");
    }

    @AfterEach
    void heIsGone() {
        forget(FORMER);
    }

    @Test
    @DisplayName("登录后直接到“代您录入的”：内容、签字单看得到，说一次，记的是当时的岗位、写明已经离任")
    void whoLeftIsHeard() {
        var matter = proposed();
        var task = task(matter);
        entered(task, FORMER);
        var still = signedIn(FORMER);
        endPosts(FORMER, ago(1));

        assertThat(still.get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/entered");
        var visitor = signedIn(FORMER);
        assertThat(visitor.get("/entered").body()).contains("已经没有在任的岗位", "/entered/" + task);
        var page = visitor.get("/entered/" + task).body();
        assertThat(page)
                .contains("不是我的意见", "签字单照片", "录入的内容", "同意")
                .doesNotContain("/case/", "/camunda/", "/standing-in");
        var sheet = page.replaceAll("(?s).*(/entered/" + task + "/sheet/[0-9a-f-]{36}).*", "$1");
        assertThat(visitor.get(sheet).statusCode()).isEqualTo(200);

        var typed = typed(visitor, Map.of("word", "NOT_MINE", "reason", "会上没有表决这一项"), "/entered");
        var said = visitor.post("/entered/" + task, typed);
        assertThat(said.statusCode()).as(said.body()).isEqualTo(302);
        assertThat(visitor.get("/entered/" + task).body()).contains("会上没有表决这一项");
        assertThat(say(FORMER, task, NOT_MINE).statusCode()).isEqualTo(403);
        assertThat(acts(matter, "engine.not-own-word")).singleElement().satisfies(it -> {
            assertThat(it.by()).hasToString(FORMER);
            assertThat(it.post()).isEqualTo("v025-village-director");
            assertThat(it.content()).containsEntry("formerly", "村委会主任");
        });
        assertThat(signedIn(SECRETARY).get("/case/" + matter.file().number()).body())
                .contains("会上没有表决这一项", "已经离任");
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("别的页面、接口、引擎、附件、别人的录入：都不开；接口上也能说")
    void nothingElseIsOpen() {
        var matter = proposed();
        var task = task(matter);
        entered(task, FORMER);
        var other = proposed();
        var others = task(other);
        entered(others, DIRECTOR);
        endPosts(FORMER, ago(1));
        var visitor = signedIn(FORMER);

        for (var path : List.of(
                "/case/" + matter.file().number(),
                "/start",
                "/village",
                "/hand-over",
                "/standing-in",
                "/entered/" + task + "/correct",
                "/task/" + others,
                "/audit",
                "/receipt/1")) {
            assertThat(visitor.get(path).headers().firstValue("Location"))
                    .as(path)
                    .hasValueSatisfying(it -> assertThat(it).endsWith("/entered"));
        }
        assertThat(visitor.get("/entered/" + others).statusCode()).isEqualTo(404);
        assertThat(visitor.engine("GET", "/task", "").statusCode()).isEqualTo(401);
        for (var path : List.of("/inbox", "/cases/" + matter.file().number(), "/corrections", "/hand-overs")) {
            assertThat(api(FORMER, "GET", path, "").statusCode()).as(path).isEqualTo(401);
        }
        assertThat(api(FORMER, "POST", "/tasks/" + task(matter), "{}").statusCode())
                .isEqualTo(401);
        assertThat(say(FORMER, others, NOT_MINE).statusCode()).isEqualTo(404);
        assertThat(say(FORMER, task, NOT_MINE).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("期限过了、账号关了、从来没有代录的：离任就登录不了，同以前一样；到别村任职的只看得到自己那一条")
    void onlyWhileThereIsTime() {
        var matter = proposed();
        var task = task(matter);
        entered(task, FORMER);
        jdbc.sql("update org_post set place = 'v024' where person = ?")
                .param(FORMER)
                .update();
        assertThat(signedIn(FORMER).get("/entered/" + task).body())
                .contains("不是我的意见")
                .doesNotContain("/case/");
        assertThat(signedIn(FORMER).get("/case/" + matter.file().number()).statusCode())
                .isEqualTo(404);

        endPosts(FORMER, ago(1));
        var open = signedIn(FORMER);
        jdbc.sql("update org_person set enabled = false where id = ?")
                .param(FORMER)
                .update();
        assertThat(open.get("/entered/" + task).headers().firstValue("Location").orElseThrow())
                .endsWith("/login?ended");
        assertThat(say(FORMER, task, NOT_MINE).statusCode()).isEqualTo(401);
        jdbc.sql("update org_person set enabled = true where id = ?")
                .param(FORMER)
                .update();
        jdbc.sql("update engine_entry_for set entered_at = ? where task = ?")
                .params(ago(8).atStartOfDay(TownClock.ZONE).toOffsetDateTime(), task)
                .update();
        assertThat(say(FORMER, task, NOT_MINE).statusCode()).isEqualTo(401);
        assertThat(signedIn(FORMER).get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/login?ended");
        assertThat(acts(matter, "engine.not-own-word")).isEmpty();
    }

    private void entered(String task, String person) {
        var done = enter(CLERK, task, person, consultation(), photograph(CLERK));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }
}
