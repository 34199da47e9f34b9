package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.process.StepsLeftBehind;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("代理办理：待办跟着来，代字签名，职责分离看两个人，结束就退回岗位")
class StandingInTests extends DeputyTown {

    private static final String BOTH = "v010-both";

    @Autowired
    StepsLeftBehind leftBehind;

    @Test
    @DisplayName("书记外出，委员代理：原有的、新来的待办都看得见，标明代谁；办的时候签“代 某某”，记录和事项页都写明")
    void openAndNewWorkComesAlong() {
        var before = raised(VILLAGE);
        refused(api(DEPUTY, "POST", "/tasks/" + task(before), CONFIRM), 403, "不归您的岗位");
        deputyStandsIn();
        var after = raised(VILLAGE);
        var name = name(SECRETARY);

        assertThat(api(DEPUTY, "GET", "/inbox", "").body())
                .contains(task(before), task(after), "\"onBehalfOf\":\"" + name + "\"");
        assertThat(signedIn(DEPUTY).get("/").body()).contains("代理 " + name);
        assertThat(signedIn(DEPUTY).get("/task/" + task(before)).body()).contains("您代 " + name);
        assertThat(signedIn(CLERK).get("/case/" + before.file().number()).body())
                .contains(name + "（" + name(DEPUTY) + " 代理）");
        done(api(DEPUTY, "POST", "/tasks/" + task(before), CONFIRM));

        assertThat(acts(before, "decision.confirm")).singleElement().satisfies(it -> {
            assertThat(it.by()).hasToString(DEPUTY);
            assertThat(it.post()).isEqualTo(POST);
            assertThat(it.personal()).containsEntry("onBehalfOf", name).containsEntry("onBehalfOfId", SECRETARY);
        });
        assertThat(signedIn(CLERK).get("/case/" + before.file().number()).body())
                .contains(name(DEPUTY) + "，代 " + name);
        done(api(SECRETARY, "POST", "/tasks/" + task(after), CONFIRM));
        assertThat(acts(after, "decision.confirm"))
                .singleElement()
                .satisfies(it -> assertThat(it.personal()).doesNotContainKey("onBehalfOf"));
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("工作列表里代理人可以签收，别人签收的看不见；别的办法也能用：转给本人")
    void tasklistAndTheVerbs() {
        deputyStandsIn();
        var matter = raised(VILLAGE);
        var task = task(matter);
        var tasklist = atTheEngine(DEPUTY);
        assertThat(tasklist.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        var claimed = tasklist.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + DEPUTY + "\"}");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
        assertThat(api(SECRETARY, "GET", "/inbox", "").body()).doesNotContain(task);
        refused(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM), 403, name(DEPUTY));

        done(api(DEPUTY, "POST", "/tasks/" + task + "/hand/pass-on", "{\"person\":\"" + SECRETARY + "\"}"));
        assertThat(api(DEPUTY, "GET", "/inbox", "").body()).doesNotContain(task);
        assertThat(acts(matter, "engine.pass-on"))
                .singleElement()
                .satisfies(it -> assertThat(it.personal()).containsEntry("onBehalfOfId", SECRETARY));
        done(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM));
    }

    @Test
    @DisplayName("代理人就是提出人：不能确认；被代理的是提出人：代理人也不能确认；都写明该怎么办")
    void neitherOfBothMayBeTheApplicant() {
        appoint(BOTH, VILLAGE, "branch-member", "village-clerk");
        try {
            done(enter(SECRETARY, POST, SECRETARY, BOTH, 0, 4));
            var own = raisedBy(BOTH);
            refused(api(BOTH, "POST", "/tasks/" + own, CONFIRM), 403, "另一位任职人员");
            assertThat(signedIn(BOTH).get("/task/" + own).body()).contains("您可以看，不能提交");
        } finally {
            forgetBoth();
        }
        appoint(BOTH, VILLAGE, "party-secretary", "village-clerk");
        try {
            done(enter(BOTH, POST, BOTH, DEPUTY, 0, 4));
            var represented = raisedBy(BOTH);
            refused(api(DEPUTY, "POST", "/tasks/" + represented, CONFIRM), 403, "代理人也不能签");
            done(api(SECRETARY, "POST", "/tasks/" + represented, CONFIRM));
        } finally {
            forgetBoth();
        }
    }

    @Test
    @DisplayName("代理人替他签过的，他本人以后也不能签相互制约的步骤")
    void whatADeputySignedCountsForBoth() {
        deputyStandsIn();
        var matter = raised(VILLAGE);
        jdbc.sql(
                        "insert into engine_signature (task, case_id, process, step, village, person, post_group, signed_at,"
                                + " on_behalf_of) values (?, ?, 'four_discussions', 'user_revise', ?, ?, ?, current_timestamp, ?)")
                .params(UUID.randomUUID().toString(), matter.file().id(), VILLAGE, CLERK, CLERK, SECRETARY)
                .update();

        refused(api(SECRETARY, "POST", "/tasks/" + task(matter), CONFIRM), 403, "另一位任职人员");
        refused(api(DEPUTY, "POST", "/tasks/" + task(matter), CONFIRM), 403, "代理人也不能签");
    }

    @Test
    @DisplayName("结束、到期、离任、换村：签收没办的退回岗位，代理人不再看见、不能办")
    void whenItEndsTheWorkGoesBack() {
        deputyStandsIn();
        var revoked = raised(VILLAGE);
        claim(revoked);
        done(api(SECRETARY, "POST", "/stand-ins/" + standIn() + "/end", BACK));
        isBack(revoked);

        deputyStandsIn();
        var overnight = raised(VILLAGE);
        claim(overnight);
        jdbc.sql("update org_stand_in set from_day = ?, to_day = ? where ended_at is null and place = ?")
                .params(day(-5), day(-1), VILLAGE)
                .update();
        leftBehind.putBack();
        isBack(overnight);

        jdbc.sql("update org_stand_in set to_day = ? where ended_at is null and place = ?")
                .params(day(3), VILLAGE)
                .update();
        claim(overnight);
        endPosts(DEPUTY, day(-1));
        try {
            leftBehind.putBack();
            assertThat(inbox.ofCase(overnight.file().id()).get(0).assignee()).isNull();
        } finally {
            endPosts(DEPUTY, null);
        }
        assertThat(verification.verify().good()).isTrue();
    }

    private void isBack(Matter matter) {
        assertThat(inbox.ofCase(matter.file().id()).get(0).assignee()).isNull();
        assertThat(acts(matter, "engine.step-returned")).hasSize(1);
        refused(api(DEPUTY, "POST", "/tasks/" + task(matter), CONFIRM), 403, "不归您的岗位");
        assertThat(api(DEPUTY, "GET", "/inbox", "").body()).doesNotContain(task(matter));
        assertThat(api(SECRETARY, "GET", "/inbox", "").body()).contains(task(matter));
    }

    private void claim(Matter matter) {
        var claimed = atTheEngine(DEPUTY)
                .engine("POST", "/task/" + task(matter) + "/claim", "{\"userId\":\"" + DEPUTY + "\"}");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
    }

    private String raisedBy(String person) {
        var started = done(api(person, "POST", "/cases/four_discussions", json(startForm(person))));
        var file = cases.byNumber(field(started.body(), "caseNumber"), java.util.Set.of(new VillageCode(VILLAGE)))
                .orElseThrow();
        return inbox.ofCase(file.id()).get(0).task();
    }

    private void forgetBoth() {
        nobodyStandsInAnyMore();
        forget(BOTH);
    }

    private String name(String person) {
        return directory.person(new PersonId(person)).orElseThrow().name();
    }
}
