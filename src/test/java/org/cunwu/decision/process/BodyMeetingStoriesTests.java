package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.Visitor;
import org.cunwu.decision.register.BodyMeeting;
import org.cunwu.decision.register.BodyMeetings;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.FormRejected;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.DemoAccess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("其他会议：理事会、监事会、村委会、村民小组、罢免、民主评议，一人登记，村监委核对，够不够由条文算")
class BodyMeetingStoriesTests extends DecisionStories {

    private static final byte[] PHOTOGRAPH = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");
    private static final String PLACE = "v030";
    private static final PersonId CLERK = new PersonId(PLACE + "-village-clerk");
    private static final PersonId SUPERVISOR = new PersonId(PLACE + "-supervision-director");

    @LocalServerPort
    private int port;

    @Autowired
    private DemoAccess demo;

    @Autowired
    private BodyMeetings meetings;

    @Test
    @DisplayName("理事会三人：两人到会、两人同意通过；一人到会不成立；应到由任职登记算")
    void theBoardDecides() {
        assertThat(recorded(Map.of("kind", "COLLECTIVE_BOARD", "attended", 2, "agreed", 2)))
                .matches(it -> it.members() == 3 && it.quorate() && it.passed());
        assertThat(recorded(Map.of("kind", "COLLECTIVE_BOARD", "attended", 1, "agreed", 1)))
                .matches(it -> !it.quorate());
        assertThat(recorded(Map.of("kind", "COLLECTIVE_BOARD", "attended", 2, "agreed", 1, "disagreed", 1)))
                .matches(it -> it.quorate() && !it.passed());
    }

    @Test
    @DisplayName("村委会、监事会、村民小组、小组集体成员、罢免，各按各的条文")
    void everyBodyHasItsOwnRule() {
        assertThat(recorded(Map.of("kind", "VILLAGE_COMMITTEE", "attended", 2, "agreed", 2)))
                .matches(it -> it.members() == 3 && it.quorate() && it.passed());
        var supervisors = Map.of(
                "kind", "COLLECTIVE_SUPERVISORS", "attended", 1, "agreed", 1, "neededPresent", 1, "neededAgreed", 1);
        assertThat(recorded(supervisors)).matches(BodyMeeting::quorate);
        assertThat(recorded(varied(supervisors, Map.of("neededPresent", 2)))).matches(it -> !it.quorate());
        var group = Map.of("kind", "GROUP_AFFAIRS", "members", 90, "attended", 60, "agreed", 31, "disagreed", 29);
        assertThat(recorded(group)).matches(it -> it.quorate() && it.passed());
        assertThat(recorded(varied(group, Map.of("kind", "GROUP_PROPERTY"))))
                .matches(it -> it.quorate() && !it.passed());
        var recall = Map.of(
                "kind", "RECALL",
                "members", 600,
                "attended", 301,
                "agreed", 151,
                "disagreed", 150,
                "entitled", 600,
                "petitioners", 120);
        assertThat(recorded(recall)).matches(it -> it.quorate() && it.passed());
        refused("decision.recall.petition", () -> records(varied(recall, Map.of("petitioners", 119))));
        refused("decision.tally.sums", () -> records(varied(recall, Map.of("disagreed", 149))));
        refused(
                "decision.steps.held",
                () -> records(varied(recall, Map.of("heldOn", town.daysAgo(-1).toString()))));
    }

    @Test
    @DisplayName("登记的人不能自己核对；不予确认要写明；不一致的不进台账")
    void theSupervisorsConfirm() {
        var file = records(Map.of("kind", "VILLAGE_COMMITTEE", "attended", 2, "agreed", 2));
        assertThat(inbox.ofCase(file.id()).get(0).group()).isEqualTo(SUPERVISOR.value());
        assertThat(door.open(SUPERVISOR, inbox.ofCase(file.id()).get(0).task()).facts())
                .containsEntry("outcome", "通过");
        assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> checks(file, Map.of("check", "REFUSE")));
        checks(file, Map.of("check", "REFUSE", "opinion", "签到表上少一人"));
        assertThat(ledger.ofCase(file.id()))
                .extracting(it -> it.act().kind())
                .containsExactly("decision.record-meeting", "decision.refuse-meeting");
        assertThat(ledger.ofCase(file.id()).get(0).act().findings())
                .extracting(Finding::provision)
                .contains("decision.village-committee.quorum", "decision.village-committee.majority");
    }

    @Test
    @DisplayName("民主评议：隔六个月；连续两次不称职的，村情页写明职务终止；姓名不写进链上的内容")
    void twiceUnfitEndsTheOffice() {
        var director = PLACE + "-village-director";
        assertThat(page()).contains("民主评议每年一次");
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> records(Map.of("kind", "REVIEW", "reviews", List.of())));

        var first = reviews(200, director);
        assertThat(first).isNotNull();
        refused("decision.review.interval", () -> records(review(100, director)));
        assertThat(page()).doesNotContain("职务终止");
        var second = reviews(10, director);
        assertThat(page()).contains("评议结果", "职务终止");
        var act = ledger.ofCase(second.id()).get(0).act();
        assertThat(act.content().toString()).doesNotContain("不称职");
        assertThat(act.personal().get("reviews")).contains("：不称职");
    }

    private CaseFile reviews(int daysAgo, String unfit) {
        var file = records(review(daysAgo, unfit));
        checks(file, Map.of("check", "CONFIRM"));
        return file;
    }

    private Map<String, Object> review(int daysAgo, String unfit) {
        return Map.of(
                "kind", "REVIEW",
                "heldOn", town.daysAgo(daysAgo).toString(),
                "reviews", List.of(Map.of("who", unfit, "unfit", true), Map.of("who", PLACE + "-committee-member")));
    }

    private BodyMeeting recorded(Map<String, ?> values) {
        var file = records(values);
        checks(file, Map.of("check", "CONFIRM"));
        return meetings.get(file.id());
    }

    private CaseFile records(Map<String, ?> varied) {
        var paper = town.files().store(CLERK, "会议记录.png", new ByteArrayInputStream(PHOTOGRAPH));
        var values = new HashMap<String, Object>(Map.of(
                "title",
                "讨论日常事务",
                "heldOn",
                town.daysAgo(5).toString(),
                "disagreed",
                0,
                "abstained",
                0,
                "records",
                List.of(paper.toString())));
        values.putAll(varied);
        return door.start(
                        CLERK,
                        BodyMeetingProcess.KEY,
                        null,
                        values,
                        UUID.randomUUID().toString())
                .caseFile();
    }

    private void checks(CaseFile file, Map<String, ?> values) {
        door.complete(
                SUPERVISOR,
                inbox.ofCase(file.id()).get(0).task(),
                values,
                UUID.randomUUID().toString());
    }

    private static Map<String, Object> varied(Map<String, ?> values, Map<String, ?> varied) {
        var all = new HashMap<String, Object>(values);
        all.putAll(varied);
        return all;
    }

    private String page() {
        return new Visitor(port)
                .signIn(PLACE + "-party-secretary", demo.password().orElseThrow())
                .get("/village/" + PLACE)
                .body();
    }
}
