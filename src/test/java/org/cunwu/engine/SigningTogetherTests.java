package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.process.StepsLeftBehind;
import org.cunwu.kernel.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("会签：各签各的席位，缺一席不往下办")
class SigningTogetherTests extends CountersignTown {

    @Autowired
    StepsLeftBehind leftBehind;

    SigningTogetherTests() {
        super("signed_together_in_a_test");
    }

    @Test
    @DisplayName("同时会签：谁先谁后都行，一席不缺才办结；没轮到的岗位不能签")
    void everybodySigns() {
        done("user_apply", CLERK);
        assertThat(waiting()).containsExactly(MAYOR, SECRETARY, DIRECTOR);
        refused(api(CLERK, "POST", "/tasks/" + slot(DIRECTOR), "{}"), 403, "不归您的岗位");
        refused(api("v030-village-director", "POST", "/tasks/" + slot(DIRECTOR), "{}"), 404);
        signs(MAYOR, MAYOR);
        signs(SECRETARY, SECRETARY);
        assertThat(waiting()).containsExactly(DIRECTOR);
        var page = signedIn(CLERK).get("/case/" + matter.file().number()).body();
        assertThat(page).contains("会签情况", "✓ 已签", "▶ 等他签");
        assertThat(api(CLERK, "GET", "/cases/" + matter.file().number(), "").body())
                .contains("\"countersigned\":[{", "\"now\"", "\"signed\"");
        nothingLostOrDoubled();
        signs(DIRECTOR, DIRECTOR);
        isDone();
    }

    @Test
    @DisplayName("一人退回，本轮会签结束：别人手里的旧页面得到 409；下一轮每一席重新签，原来签的留在记录里；退回两次再办结")
    void areturnRestartsTheRound() {
        done("user_apply", CLERK);
        signs(SECRETARY, SECRETARY);
        var stale = slot(DIRECTOR);
        handed(MAYOR, slot(MAYOR), "return", back("user_apply", rule()));
        assertThat(waiting()).isEmpty();
        refused(api(DIRECTOR, "POST", "/tasks/" + stale, "{}"), 409);
        nothingLostOrDoubled();

        done("user_apply", CLERK);
        assertThat(waiting()).containsExactly(MAYOR, SECRETARY, DIRECTOR);
        signs(DIRECTOR, DIRECTOR);
        handed(SECRETARY, slot(SECRETARY), "return", back("user_apply", ""));
        done("user_apply", CLERK);
        signs(MAYOR, MAYOR);
        signs(DIRECTOR, DIRECTOR);
        assertThat(waiting()).containsExactly(SECRETARY);
        signs(SECRETARY, SECRETARY);
        isDone();
        assertThat(acts(matter, "engine.return"))
                .extracting(it -> it.content().get("round"))
                .containsExactly(2L, 3L);
    }

    @Test
    @DisplayName("一个人兼两个岗位，只能签一席；指定了人的席位，同岗位的别人不能签、不能接办，也不能转给别人")
    void nobodySignsTwiceAndTheOneNamedSigns() {
        var both = "v031-both";
        var second = "v031-mayor";
        appoint(both, VILLAGE, "party-secretary", "village-director");
        appoint(second, "town", "mayor");
        try {
            done("user_apply", CLERK);
            signs(both, SECRETARY);
            refused(api(both, "POST", "/tasks/" + slot(DIRECTOR), "{}"), 403, "不能签两席");
            refused(api(second, "POST", "/tasks/" + slot(MAYOR), "{}"), 403);
            refused(hand(second, slot(MAYOR), "take-over", REASON), 403, "指定由");
            refused(hand(MAYOR, slot(MAYOR), "pass-on", person(second)), 403, "没有别的在任人员");
            signs(DIRECTOR, DIRECTOR);
            signs(MAYOR, MAYOR);
            isDone();
        } finally {
            forget(both);
            forget(second);
        }
    }

    @Test
    @DisplayName("代理人不能一席签自己的、一席代别人签；被代的人也不能再签另一席")
    void adeputyCountsAsBothPersons() {
        deputyFor(DIRECTOR, "village-director", both -> {
            signs(DIRECTOR, DIRECTOR);
            refused(api(DIRECTOR, "POST", "/tasks/" + slot(SECRETARY), "{}"), 403, "不能签两席");
            signs(SECRETARY, SECRETARY);
        });
    }

    @Test
    @DisplayName("代理人代签了一席：被代的人自己不能再签另一席")
    void whoWasRepresentedDoesNotSignAgain() {
        deputyFor(CLERK, "village-clerk", both -> {
            signs(CLERK, SECRETARY);
            refused(api(both, "POST", "/tasks/" + slot(DIRECTOR), "{}"), 403, "不能签两席");
            signs(DIRECTOR, DIRECTOR);
        });
    }

    @Test
    @DisplayName("本人签了一席：代理人不能再代他签另一席")
    void whoSignedIsNotRepresentedInAnotherSlot() {
        deputyFor(CLERK, "village-clerk", both -> {
            signs(both, DIRECTOR);
            refused(api(CLERK, "POST", "/tasks/" + slot(SECRETARY), "{}"), 403, "不能签两席");
            signs(SECRETARY, SECRETARY);
        });
    }

    @Test
    @DisplayName("按岗位的席位由当日代理人签，写明代谁；指定了人的席位，名单上的代理人也不能代签、不能接办，等本人")
    void aDeputySignsForThePostNotForAName() {
        var deputy = "town-deputy-head";
        standsIn(deputy, "deputy-head", MAYOR, "mayor", "town");
        standsIn("v031-branch-member", "branch-member", SECRETARY, "party-secretary", VILLAGE);
        try {
            done("user_apply", CLERK);
            refused(api(deputy, "POST", "/tasks/" + slot(MAYOR), "{}"), 403);
            refused(hand(deputy, slot(MAYOR), "take-over", REASON), 403, "指定由");
            signs("v031-branch-member", SECRETARY);
            assertThat(jdbc.sql("select on_behalf_of from engine_signature where case_id = ? and person = ?")
                            .params(matter.file().id(), "v031-branch-member")
                            .query(String.class)
                            .single())
                    .isEqualTo(SECRETARY);
            signs(DIRECTOR, DIRECTOR);
            assertThat(waiting()).containsExactly(MAYOR);
            signs(MAYOR, MAYOR);
            isDone();
        } finally {
            noStandIns("town");
            noStandIns(VILLAGE);
        }
    }

    /** Somebody holds both posts of the village, and the deputy stands in for the secretary's; the mayor signs last. */
    private void deputyFor(String deputy, String kind, Consumer<String> others) {
        var both = "v031-both";
        appoint(both, VILLAGE, "party-secretary", "village-director");
        try {
            standsIn(deputy, kind, both, "party-secretary", VILLAGE);
            done("user_apply", CLERK);
            others.accept(both);
            signs(MAYOR, MAYOR);
            isDone();
        } finally {
            noStandIns(VILLAGE);
            forget(both);
        }
    }

    @Test
    @DisplayName("文书照签字单代录的一席，也算签了：登记在本人名下，本人不能再签另一席")
    void aSlotEnteredFromASheetIsSigned() {
        var both = "v031-both";
        appoint(both, VILLAGE, "party-secretary", "village-director");
        try {
            done("user_apply", CLERK);
            var slot = slot(SECRETARY);
            var sheet = "{\"statementOf\":\"" + both + "\",\"signedOn\":\"" + clock.today() + "\",\"signedSheet\":"
                    + quoted(List.of(photograph(CLERK))) + "}";
            var entered = api(CLERK, "POST", "/tasks/" + slot + "/entry-for", sheet);
            assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
            assertThat(jdbc.sql("select signed_by from engine_countersign where task = ?")
                            .param(slot)
                            .query(String.class)
                            .list())
                    .containsExactly(both);
            refused(api(both, "POST", "/tasks/" + slot(DIRECTOR), "{}"), 403, "不能签两席");
            signs(DIRECTOR, DIRECTOR);
            signs(MAYOR, MAYOR);
            isDone();
        } finally {
            forget(both);
        }
    }

    @Test
    @DisplayName("指定的人离任：席位归岗位现在的任职人，由接任的人签")
    void theSuccessorSignsAVacatedSlot() {
        var named = "v031-named";
        appoint(named, "town", "mayor");
        try {
            InnerSigners.set(
                    runtime, instance, List.of(new Slot(SECRETARY, null), new Slot(MAYOR, new PersonId(named))));
            done("user_apply", CLERK);
            refused(api(MAYOR, "POST", "/tasks/" + slot(MAYOR), "{}"), 403);
            endPosts(named, clock.today().minusDays(1));
            leftBehind.putBack();
            signs(MAYOR, MAYOR);
            signs(SECRETARY, SECRETARY);
            isDone();
        } finally {
            forget(named);
        }
    }

    @RepeatedTest(3)
    @DisplayName("一人签、同时另一人退回：不丢也不重，结果只有一种")
    void aSignatureAndAReturnAtTheSameMoment() throws Exception {
        done("user_apply", CLERK);
        var first = slot(SECRETARY);
        var other = slot(DIRECTOR);
        var start = new CyclicBarrier(2);
        Callable<Integer> signs = () -> {
            start.await();
            return api(SECRETARY, "POST", "/tasks/" + first, "{}").statusCode();
        };
        Callable<Integer> returns = () -> {
            start.await();
            return hand(DIRECTOR, other, "return", back("user_apply", "")).statusCode();
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var results = pool.invokeAll(List.of(signs, returns));
            assertThat(results.get(0).get()).isIn(200, 409);
            assertThat(results.get(1).get()).isEqualTo(200);
            open("user_apply");
            assertThat(waiting()).isEmpty();
            nothingLostOrDoubled();
        } finally {
            pool.shutdownNow();
        }
    }

    /** The signers of an instance that runs already. */
    private static final class InnerSigners {

        static void set(org.camunda.bpm.engine.RuntimeService runtime, String instance, List<Slot> slots) {
            org.cunwu.engine.process.InnerDoor.through(() -> {
                Map<String, Object> variables = Slot.SIGNERS.with(slots);
                runtime.setVariables(instance, variables);
                return true;
            });
        }
    }
}
