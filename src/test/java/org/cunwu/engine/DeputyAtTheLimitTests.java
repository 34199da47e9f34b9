package org.cunwu.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.FutureTask;
import org.cunwu.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("代理的边界：结束以后没有代签，外出的理由不给旁人看，审计查得到，乱填的地方不出错")
class DeputyAtTheLimitTests extends DeputyTown {

    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("代理人正在提交，代理同时结束：结束记在前面的，代签不成，这一步还在，本人可以办")
    void nothingIsSignedAfterTheEnd() throws Exception {
        deputyStandsIn();
        var matter = raised(VILLAGE);
        var task = task(matter);
        var signing = new FutureTask<>(() -> api(DEPUTY, "POST", "/tasks/" + task, CONFIRM));

        transaction.executeWithoutResult(it -> endWhile(signing));

        HttpResponse<String> answer = signing.get(30, SECONDS);
        refused(answer, 403);
        assertThat(acts(matter, "decision.confirm")).isEmpty();
        assertThat(task(matter)).isEqualTo(task);
        done(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM));
        assertThat(verification.verify().good()).isTrue();
    }

    /** The end has its place in the chain, and the deputy waits for the next one. */
    private void endWhile(FutureTask<?> signing) {
        jdbc.sql("select height from ledger_head where chain = ? for update")
                .param(VILLAGE)
                .query(Long.class)
                .single();
        var thread = new Thread(signing);
        thread.start();
        try {
            thread.join(1500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        jdbc.sql("update org_stand_in set ended_by = ?, ended_at = current_timestamp where ended_at is null"
                        + " and place = ?")
                .params(SECRETARY, VILLAGE)
                .update();
    }

    @Test
    @DisplayName("外出的理由只给有关的人、上级和审计看；本村旁人只看到谁代谁；审计、纪委看得到每个村的代理")
    void theReasonIsNotForEverybody() {
        deputyStandsIn();
        var reason = "去县里学习几天";
        for (var concerned : new String[] {SECRETARY, DEPUTY, "town-party-government-office", "town-mayor"}) {
            assertThat(page(concerned)).as(concerned).contains("代理中", reason);
        }
        for (var examiner : new String[] {"town-auditor", "town-discipline-office"}) {
            assertThat(page(examiner)).as(examiner).contains("代理中", reason).doesNotContain("登记代理</h2>");
            assertThat(api(examiner, "GET", "/stand-ins?place=" + VILLAGE, "").body())
                    .contains(SECRETARY, DEPUTY);
            refused(api(examiner, "POST", "/stand-ins/" + standIn() + "/end", BACK), 403);
        }
        for (var other : new String[] {"v010-mediator", CLERK, "v010-branch-member-2"}) {
            assertThat(page(other)).as(other).contains("代理中").doesNotContain(reason);
        }
    }

    private String page(String person) {
        return signedIn(person).get("/standing-in?place=" + VILLAGE).body();
    }

    @Test
    @DisplayName("地方乱填的：写明从给出的里面选，不是系统出错")
    void aPlaceThatIsNone() {
        for (var place : new String[] {"ZZ!", "a b", "张村", "d01", "town", "v999"}) {
            refused(enter("town-party-government-office", place + "-party-secretary", SECRETARY, DEPUTY, 0, 4), 400);
        }
    }
}
