package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.cunwu.DatabaseTest;
import org.cunwu.kernel.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("撤回：下一步没有人接手之前")
class TakingBackTests extends HandingTown {

    @Autowired
    Door door;

    @Test
    @DisplayName("提出的人撤回，回到修改议题；书记手里的旧页面得到 409，写明谁撤回的；改好再报，从头走一轮")
    void whoRaisedItTakesItBack() {
        var matter = raised(VILLAGE);
        var old = task(matter);

        handed(CLERK, old, "take-back", REASON);

        assertThat(only(matter).step()).isEqualTo("user_revise");
        assertThat(acts(matter, "engine.take-back"))
                .singleElement()
                .satisfies(it -> assertThat(it.content()).containsEntry("round", 2L));
        refused(api(SECRETARY, "POST", "/tasks/" + old, CONFIRM), 409);
        assertThat(signedIn(CLERK).get("/task/" + task(matter)).body()).contains("第 2 轮", "材料要补充");
        assertThat(signedIn(CLERK).get("/case/" + matter.file().number()).body())
                .contains("第 1 轮", "撤回");
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("下一步已经签收、已经暂存的，不能撤回；办完又被别人办过的、不是自己办的也不能")
    void onceTakenUpItIsTooLate() {
        var signed = raised(VILLAGE);
        claimed(SECRETARY, task(signed));
        refused(hand(CLERK, task(signed), "take-back", REASON), 403, "不能撤回");

        var drafted = raised(VILLAGE);
        door.keepDraft(new PersonId(SECRETARY), task(drafted), java.util.Map.of("opinion", "看看"));
        refused(hand(CLERK, task(drafted), "take-back", REASON), 403, "不能撤回");

        var confirmed = raised(VILLAGE);
        confirmed(confirmed);
        refused(hand(CLERK, task(confirmed), "take-back", REASON), 403, "刚刚办完上一步");
        refused(hand(SECOND, task(confirmed), "take-back", REASON), 403, "刚刚办完上一步");
        refused(hand(SECRETARY, task(confirmed), "take-back", REASON), 403, "已经产生结果");
        assertThat(only(confirmed).step()).isEqualTo("user_propose");
        assertThat(inbox.ofCase(signed.file().id())).hasSize(1);
    }

    @Test
    @DisplayName("提出时的岗位已经届满，还有别的岗位，也不能撤回；有别的岗位的，记的是能提出的那个岗位")
    void onlyInThePostThatMayStart() {
        var both = "v031-both";
        appoint(both, VILLAGE, "branch-member", "village-clerk");
        try {
            var started = api(both, "POST", "/cases/four_discussions", json(startForm(both)));
            var file = cases.byNumber(
                            field(started.body(), "caseNumber"),
                            directory.villagesOf(new PersonId(both), clock.today()))
                    .orElseThrow();
            var task = inbox.ofCase(file.id()).get(0).task();
            jdbc.sql("update org_post set to_day = ? where person = ? and kind = 'village-clerk'")
                    .params(clock.today().minusDays(1), both)
                    .update();
            refused(hand(both, task, "take-back", REASON), 403, "刚刚办完上一步");
            jdbc.sql("update org_post set to_day = null where person = ?")
                    .param(both)
                    .update();
            handed(both, task, "take-back", REASON);
            assertThat(ledger.ofCase(file.id()))
                    .last()
                    .satisfies(it -> assertThat(it.act().post()).isEqualTo("v031-village-clerk"));
        } finally {
            forget(both);
        }
    }

    @RepeatedTest(5)
    @DisplayName("一人撤回，同时另一人签收：只有一个成功，事项不丢也不重")
    void whoeverIsFasterWins() throws Exception {
        var matter = raised(VILLAGE);
        var task = task(matter);
        var start = new CyclicBarrier(2);
        Callable<Boolean> takesBack = () -> {
            start.await();
            return hand(CLERK, task, "take-back", REASON).statusCode() == 200;
        };
        var reader = atTheEngine(SECOND);
        Callable<Boolean> signs = () -> {
            start.await();
            return reader.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + SECOND + "\"}")
                            .statusCode()
                    == 204;
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var results = pool.invokeAll(List.of(takesBack, signs));
            boolean takenBack = results.get(0).get();
            assertThat(takenBack).isNotEqualTo(results.get(1).get());
            var open = only(matter);
            assertThat(open.step()).isEqualTo(takenBack ? "user_revise" : "user_confirm");
            assertThat(jdbc.sql("select count(*) from act_ru_task where id_ = ?")
                            .param(open.task())
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }
}
