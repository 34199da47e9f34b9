package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("写的什么，事项记录里就是什么")
class TypedWordsTests extends HandingTown {

    @Test
    @DisplayName("没有这一天的日期不会消失，像规定编号的话不会换成规定的名称，像标签的话只是文字")
    void whatWasTypedIsShown() {
        for (var words : new String[] {"2026-02-30", "9999-99-99", "decision.steps.held", "<b>{0}</b>"}) {
            var matter = raised(VILLAGE);
            handed(CLERK, task(matter), "urge", "{\"words\":\"" + words + "\"}");
            assertThat(api(SECRETARY, "GET", "/cases/" + matter.file().number(), "")
                            .body())
                    .contains("说的话：" + words);
        }
        var matter = raised(VILLAGE);
        var words = "<script>" + UUID.randomUUID() + "</script>";
        handed(CLERK, task(matter), "urge", "{\"words\":\"" + words + "\"}");
        assertThat(signedIn(SECRETARY).get("/case/" + matter.file().number()).body())
                .doesNotContain(words)
                .contains(words.replace("<", "&lt;").replace(">", "&gt;"));
    }

    @Test
    @DisplayName("提问的人的代理人答不了，就不在可以问的人里；问了也不收，这一步不会白等")
    void theAskersDeputyIsNotAsked() {
        var matter = raised(VILLAGE);
        var task = task(matter);
        standsIn(CLERK, "village-clerk", SECRETARY, "party-secretary", VILLAGE);
        try {
            assertThat(api(SECRETARY, "GET", "/tasks/" + task + "/hand/ask", "").body())
                    .contains(AskingTests.seat("v031-mediator"))
                    .doesNotContain(AskingTests.seat(CLERK));
            refused(hand(SECRETARY, task, "ask", AskingTests.asked(AskingTests.seat(CLERK))), 400, "问谁");
            handed(SECOND, task, "ask", AskingTests.asked(AskingTests.seat(CLERK)));
        } finally {
            noStandIns(VILLAGE);
        }
    }
}
