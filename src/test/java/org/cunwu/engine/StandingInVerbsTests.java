package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("代理人退回、撤回、催办：以所代的岗位办，记录写明代谁")
class StandingInVerbsTests extends DeputyTown {

    private static final String DIRECTOR = "v010-village-director";
    private static final String COMMITTEE = "v010-committee-member";
    private static final String REASON = "{\"reason\":\"材料要补充，先拿回来\"}";

    @Test
    @DisplayName("代理人退回：不代理时不能退；退回开始新的一轮，写明代谁；被代理的本人照样可以办")
    void aDeputyReturns() {
        var matter = proposed(SECRETARY);
        var back = "{\"to\":\"user_propose\",\"reason\":\"方案没有写清楚，请修改\"}";
        refused(hand(COMMITTEE, task(matter), "return", back), 403);
        done(enter(DIRECTOR, DIRECTOR, DIRECTOR, COMMITTEE, 0, 4));
        assertThat(signedIn(COMMITTEE).get("/task/" + task(matter)).body()).contains("/hand/return");
        done(hand(COMMITTEE, task(matter), "return", back));

        assertThat(inbox.ofCase(matter.file().id()).get(0).step()).isEqualTo("user_propose");
        isFor(matter, "engine.return", COMMITTEE, DIRECTOR, DIRECTOR);
        proposes(SECRETARY, matter);
        assertThat(api(DIRECTOR, "GET", "/inbox", "").body()).contains(task(matter));
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("代理人撤回自己代办的：别人、被代理的本人不能替他撤；代理结束以后也不能撤")
    void aDeputyTakesBack() {
        var matter = raised(VILLAGE);
        done(hand(CLERK, task(matter), "take-back", REASON));
        done(enter(CLERK, CLERK, CLERK, DEPUTY, 0, 4));
        revises(DEPUTY, matter);
        refused(hand(CLERK, task(matter), "take-back", REASON), 403);
        done(hand(DEPUTY, task(matter), "take-back", REASON));
        assertThat(inbox.ofCase(matter.file().id()).get(0).step()).isEqualTo("user_revise");
        assertThat(acts(matter, "engine.take-back")).hasSize(2).last().satisfies(it -> {
            assertThat(it.by()).hasToString(DEPUTY);
            assertThat(it.post()).isEqualTo(CLERK);
            assertThat(it.personal()).containsEntry("onBehalfOfId", CLERK);
        });

        revises(DEPUTY, matter);
        done(api(CLERK, "POST", "/stand-ins/" + standIn() + "/end", BACK));
        refused(hand(DEPUTY, task(matter), "take-back", REASON), 403);
        assertThat(inbox.ofCase(matter.file().id()).get(0).step()).isEqualTo("user_confirm");
    }

    @Test
    @DisplayName("代理人代办过的，代理人和被代理的本人都可以催下一步；代理人代着的岗位自己的待办不用催")
    void aDeputyUrges() {
        deputyStandsIn();
        var matter = raised(VILLAGE);
        refused(hand(DEPUTY, task(matter), "urge", "{}"), 403);
        done(api(DEPUTY, "POST", "/tasks/" + task(matter), CONFIRM));
        proposes(DEPUTY, matter);

        refused(hand("v010-mediator", task(matter), "urge", "{}"), 403);
        done(hand(DEPUTY, task(matter), "urge", "{}"));
        done(hand(SECRETARY, task(matter), "urge", "{}"));
        assertThat(acts(matter, "engine.urge"))
                .extracting(it -> String.valueOf(it.by()))
                .containsExactly(DEPUTY, SECRETARY);
        assertThat(signedIn(DIRECTOR).get("/").body()).contains("催办");
    }

    private Matter proposed(String secretary) {
        var matter = raised(VILLAGE);
        confirmed(matter);
        proposes(secretary, matter);
        return matter;
    }

    private void proposes(String person, Matter matter) {
        var fields = meeting(person, VILLAGE, 80, RollKind.BRANCH_COMMITTEE);
        fields.put("planText", "\"硬化道路，编号" + UUID.randomUUID() + "\"");
        fields.put("budget", "\"186000.00\"");
        done(person, matter, fields);
    }

    private void revises(String person, Matter matter) {
        var fields = new LinkedHashMap<String, String>(Map.of("decision", "\"RESUBMIT\""));
        fields.put("title", "\"硬化村东道路1.2公里\"");
        fields.put("planText", "\"宽4米，编号" + UUID.randomUUID() + "\"");
        fields.put("budget", "\"186000.00\"");
        done(person, matter, fields);
    }

    private HttpResponse<String> hand(String person, String task, String verb, String json) {
        return api(person, "POST", "/tasks/" + task + "/hand/" + verb, json);
    }

    private void isFor(Matter matter, String kind, String by, String post, String represented) {
        assertThat(acts(matter, kind)).singleElement().satisfies(it -> {
            assertThat(it.by()).hasToString(by);
            assertThat(it.post()).isEqualTo(post);
            assertThat(it.personal()).containsEntry("onBehalfOfId", represented);
        });
    }
}
