package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("转办、接办、催办：谁的岗位谁办，记录在案")
class HandingOnTests extends HandingTown {

    @Test
    @DisplayName("转办给同岗位的另一位：归他办，原来的人不能再办；记录写明转给谁")
    void aStepIsPassedOnWithinItsPost() {
        var matter = raised(VILLAGE);
        var task = task(matter);

        handed(SECRETARY, task, "pass-on", person(SECOND));

        assertThat(only(matter).assignee()).hasToString(SECOND);
        refused(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM), 403, "临时人员");
        assertThat(acts(matter, "engine.pass-on")).singleElement().satisfies(it -> {
            assertThat(it.by()).hasToString(SECRETARY);
            assertThat(it.personal()).containsEntry("to", "临时人员");
        });
        assertThat(api(SECOND, "POST", "/tasks/" + task, CONFIRM).statusCode()).isEqualTo(200);
        assertThat(signedIn(SECRETARY).get("/case/" + matter.file().number()).body())
                .contains("转给：临时人员");
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("只能转给现任、能签这一步的人：别的岗位、提出事项的本人、已离任的都不行")
    void nobodyElseIsAChoice() {
        var both = "v031-both";
        appoint(both, VILLAGE, "party-secretary", "village-clerk");
        try {
            var started = api(both, "POST", "/cases/four_discussions", json(startForm(both)));
            var task = inbox.ofCase(cases.byNumber(
                                    field(started.body(), "caseNumber"),
                                    directory.villagesOf(new org.cunwu.kernel.PersonId(both), clock.today()))
                            .orElseThrow()
                            .id())
                    .get(0)
                    .task();

            refused(hand(SECRETARY, task, "pass-on", person(both)), 400, "转给谁");
            refused(hand(SECRETARY, task, "pass-on", person(CLERK)), 400, "转给谁");
            refused(hand(SECRETARY, task, "pass-on", person(SECRETARY)), 400, "转给谁");
            refused(hand(CLERK, task, "pass-on", person(SECOND)), 403, "不归您的岗位");
            refused(hand("v030-party-secretary", task, "pass-on", person(SECOND)), 404);
            endPosts(SECOND, clock.today().minusDays(1));
            refused(hand(SECRETARY, task, "pass-on", person(SECOND)), 403, "没有别的在任人员");
            assertThat(offered(SECRETARY, task)).doesNotContain("pass-on");
        } finally {
            forget(both);
        }
    }

    @Test
    @DisplayName("接办：别人签收了没有办，同岗位的人写明理由接过来；没有人签收的不用接")
    void aSignedForStepIsTakenOver() {
        var matter = raised(VILLAGE);
        var task = task(matter);
        refused(hand(SECRETARY, task, "take-over", REASON), 403, "直接办理");
        claimed(SECOND, task);

        refused(hand(SECRETARY, task, "take-over", "{\"reason\":\"急\"}"), 400, "接办的理由");
        refused(hand(CLERK, task, "take-over", REASON), 403);
        refused(hand(SECOND, task, "take-over", REASON), 403);
        handed(SECRETARY, task, "take-over", REASON);

        assertThat(only(matter).assignee()).hasToString(SECRETARY);
        assertThat(acts(matter, "engine.take-over"))
                .singleElement()
                .satisfies(it -> assertThat(it.personal()).containsEntry("from", "临时人员"));
        assertThat(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("催办：提出的人、上级可以催，每天一次；本岗位和旁人不能催；待办里看得见，步骤不变")
    void urgingRemindsAndMovesNothing() {
        var matter = raised(VILLAGE);
        var task = task(matter);

        handed(CLERK, task, "urge", "{\"words\":\"汛期快到了\"}");
        refused(hand(CLERK, task, "urge", "{}"), 400, "今天已经催过了");
        handed("town-mayor", task, "urge", "{}");
        refused(hand(SECRETARY, task, "urge", "{}"), 403, "不用催办");
        refused(hand("town-auditor", task, "urge", "{}"), 403, "没有参与");
        refused(hand("v031-mediator", task, "urge", "{}"), 403, "没有参与");
        refused(hand("v030-village-clerk", task, "urge", "{}"), 404);

        assertThat(only(matter).task()).isEqualTo(task);
        assertThat(acts(matter, "engine.urge")).hasSize(2);
        assertThat(signedIn(SECRETARY).get("/").body()).contains("催办 2 次");
        assertThat(signedIn(SECRETARY).get("/task/" + task).body()).contains("催办 2 次");
    }

    @Test
    @DisplayName("同一编号再提交：同一回执，只有一次；换了内容是 409；没有的动作是 404")
    void oneKeyHasOneEffect() {
        var matter = raised(VILLAGE);
        var path = "/tasks/" + task(matter) + "/hand/urge";
        var key = UUID.randomUUID().toString();

        var first = api(CLERK, "POST", path, "{\"words\":\"请尽快\"}", key);
        var again = api(CLERK, "POST", path, "{\"words\":\"请尽快\"}", key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        refused(api(CLERK, "POST", path, "{\"words\":\"别的话\"}", key), 409);
        refused(hand(CLERK, task(matter), "delete", "{}"), 404);
        assertThat(acts(matter, "engine.urge")).hasSize(1);
    }

    @Test
    @DisplayName("页面：能用的办法才有按钮；没有写理由回到原页，已写的还在")
    void thePagesOfferWhatIsAllowed() {
        var matter = raised(VILLAGE);
        var task = task(matter);
        claimed(SECOND, task);
        var visitor = signedIn(SECRETARY);
        assertThat(visitor.get("/task/" + task).body())
                .contains("/hand/take-over")
                .doesNotContain("/hand/refuse", "/hand/return", "/hand/urge");
        var page = visitor.get("/task/" + task + "/hand/take-over?frame=1");
        assertThat(page.body()).contains("临时人员 签收", "由我接办", "name=\"frame\"");

        var short1 = visitor.post(
                "/task/" + task + "/hand/take-over",
                java.util.Map.of("reason", "他不在", "_csrf", visitor.csrf("/"), "_key", "k-" + UUID.randomUUID()));
        refused(short1, 400, "接办的理由", "他不在");
        var done = visitor.post(
                "/task/" + task + "/hand/take-over",
                java.util.Map.of("reason", "他这几天不在村里", "_csrf", visitor.csrf("/"), "_key", "k-" + UUID.randomUUID()));
        assertThat(done.statusCode()).isEqualTo(303);
    }
}
