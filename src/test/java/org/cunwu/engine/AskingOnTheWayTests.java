package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.process.InnerDoor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("正在征求意见的一步，退回、终止、被别的办法结束")
class AskingOnTheWayTests extends ModelTown {

    private static final String HEAD = "town-station-head";

    @Autowired
    Handling handling;

    AskingOnTheWayTests() {
        super("handed_in_a_test");
    }

    @Test
    @DisplayName("没有答复前不能退回、不能终止，按钮也没有；答复后退回，再来一轮可以再问")
    void neitherReturnedNorRefusedMeanwhile() {
        done("user_apply", CLERK);
        var task = open("user_check");
        handed(HEAD, task, "ask", AskingTests.asked(AskingTests.seat(CLERK)));
        refused(hand(HEAD, task, "return", back("user_apply", rule())), 403, "征求意见", "撤回");
        refused(hand(HEAD, task, "refuse", "{\"reason\":\"本年度没有安排\"" + rule() + "}"), 403, "征求意见");
        assertThat(offered(HEAD, task)).contains("unask").doesNotContain("return", "refuse");

        assertThat(api(CLERK, "POST", "/tasks/" + open("user_opine"), "{\"words\":\"去年已经检测过\"}")
                        .statusCode())
                .isEqualTo(200);
        handed(HEAD, task, "return", back("user_apply", rule()));
        assertThat(round(open("user_apply"))).isEqualTo(2);
        done("user_apply", CLERK);
        handed(HEAD, open("user_check"), "ask", AskingTests.asked(AskingTests.seat(CLERK)));
        assertThat(cases.byId(matter.file().id()).orElseThrow().endedAt()).isNull();
    }

    @Test
    @DisplayName("退回后问过意见，页面上仍写着是谁退回的")
    void anOpinionDoesNotHideWhySentBack() {
        done("user_apply", CLERK);
        handed(HEAD, open("user_check"), "return", back("user_apply", rule()));
        var task = open("user_apply");
        handed(CLERK, task, "ask", AskingTests.asked(AskingTests.seat(SECRETARY)));
        assertThat(api(SECRETARY, "POST", "/tasks/" + open("user_opine"), "{\"words\":\"按要求补\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(round(task)).isEqualTo(2);
    }

    private int round(String task) {
        var item = inbox.ofCase(matter.file().id()).stream()
                .filter(it -> it.task().equals(task))
                .findFirst();
        return handling.sentBack(item.orElseThrow()).orElseThrow().round();
    }

    @Test
    @DisplayName("这一步被别的办法结束：没答复的意见随之失效，记录在案，不留下待办，事项没有办结")
    void whatIsAskedEndsWithItsStep() {
        done("user_apply", CLERK);
        handed(
                HEAD,
                open("user_check"),
                "ask",
                AskingTests.asked(AskingTests.seat(CLERK), AskingTests.seat(SECRETARY)));
        var before = inbox.ofCase(matter.file().id()).stream()
                .filter(it -> it.process().equals(Opinion.PROCESS))
                .toList();
        assertThat(before).hasSize(2);
        InnerDoor.through(() -> {
            runtime.createProcessInstanceModification(instance)
                    .cancelAllForActivity("user_check")
                    .startBeforeActivity("user_apply")
                    .execute();
            return true;
        });
        assertThat(inbox.ofCase(matter.file().id()))
                .noneMatch(it -> it.process().equals(Opinion.PROCESS));
        assertThat(Stream.of(before.get(0), before.get(1)))
                .allSatisfy(it -> assertThat(jdbc.sql("select count(*) from act_ru_task where id_ = ?")
                                .param(it.task())
                                .query(Long.class)
                                .single())
                        .isZero());
        assertThat(acts(matter, "engine.opinion-lapsed")).hasSize(2);
        refused(api(CLERK, "POST", "/tasks/" + before.get(0).task(), "{\"words\":\"晚了\"}"), 409);
        assertThat(cases.byId(matter.file().id()).orElseThrow().endedAt()).isNull();
        open("user_apply");
    }
}
