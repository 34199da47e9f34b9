package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.cunwu.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("镇上退回、终止要写依据；被调用的程序经出口退回")
class SendingBackTests extends ModelTown {

    private static final String HEAD = "town-station-head";
    private static final String ADVISER = "v031-legal-adviser";

    SendingBackTests() {
        super("handed_in_a_test");
    }

    @Test
    @DisplayName("四权不变（PAY-15）：镇上的岗位退回要选一条规定，不选、乱写都不行；村里补正后再报")
    void theTownNamesARule() {
        done("user_apply", CLERK);
        var task = open("user_check");

        refused(hand(HEAD, task, "return", back("user_apply", "")), 400, "不符合哪一条规定");
        refused(hand(HEAD, task, "return", back("user_apply", ",\"rule\":\"no.such.rule\"")), 400, "不符合哪一条规定");
        refused(hand(HEAD, task, "return", back("end_done", rule())), 400, "退回到哪一步");
        assertThat(open("user_check")).isEqualTo(task);
        handed(HEAD, task, "return", back("user_apply", rule()));

        assertThat(signedIn(CLERK).get("/case/" + matter.file().number()).body())
                .contains("退回修改", "依据的规定：村民会议到会");
        done("user_apply", CLERK);
        handed(HEAD, open("user_check"), "return", back("user_apply", rule()));
        assertThat(acts(matter, "engine.return"))
                .extracting(it -> it.content().get("round"))
                .containsExactly(2L, 3L);
        done("user_apply", CLERK);
        done("user_check", HEAD);
        open("user_review");
    }

    @Test
    @DisplayName("不同意：写明理由和依据，事项到终点，没有留下待办；村里的人不能替镇上终止")
    void aRefusalEndsTheMatter() {
        done("user_apply", CLERK);
        var task = open("user_check");

        refused(hand(CLERK, task, "refuse", "{\"reason\":\"不想办了\"" + rule() + "}"), 403);
        refused(hand(HEAD, task, "refuse", "{\"reason\":\"不行\"" + rule() + "}"), 400, "不同意的理由");
        handed(HEAD, task, "refuse", "{\"reason\":\"本年度没有安排\"" + rule() + "}");

        assertThat(inbox.ofCase(matter.file().id()))
                .noneMatch(it -> it.process().equals("handed_in_a_test"));
        assertThat(cases.byId(matter.file().id()).orElseThrow().outcome()).isEqualTo("end_refused");
        assertThat(acts(matter, "engine.refuse")).hasSize(1);
        refused(hand(HEAD, task, "refuse", "{\"reason\":\"再来一次\"" + rule() + "}"), 409);
    }

    @Test
    @DisplayName("被调用的审查退回：从“退回申请”出去，调用方的路口送回申请")
    void aCalledProcedureReturnsThroughItsEnd() {
        done("user_apply", CLERK);
        done("user_check", HEAD);
        var task = open("user_review");

        handed(ADVISER, task, "return", back("end_returned", ""));

        done("user_apply", CLERK);
        done("user_check", HEAD);
        done("user_review", ADVISER);
        assertThat(cases.byId(matter.file().id()).orElseThrow().outcome()).isEqualTo("end_done");
        assertThat(verification.verify().good()).isTrue();
    }
}
