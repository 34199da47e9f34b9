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
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.register.Proposals;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.FormRejected;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.DemoAccess;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("亲属关系：一人申报登记，另一人核对；核对以后才用来提醒任职回避、表决回避")
class KinStoriesTests extends DecisionStories {

    private static final byte[] PHOTOGRAPH = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");
    private static final PersonId OFFICE = new PersonId("town-party-government-office");
    private static final String PLACE = "v030";

    @LocalServerPort
    private int port;

    @Autowired
    private DemoAccess demo;

    @Test
    @DisplayName("没有申报的不能认定；申报没有的，核对以后写明没有发现；报了夫妻的，各条按谁任什么职指出来；离婚后不再指出")
    void theVillagePagePointsThemOut() {
        assertThat(page()).contains("村委会成员之间的近亲属", "还没有申报亲属关系", "第八条第二款");

        confirms(declares(List.of()), "CONFIRM");
        assertThat(page()).doesNotContain("还没有申报亲属关系").contains("发现0处");

        var director = PLACE + "-village-director";
        var member = PLACE + "-committee-member";
        var married = Map.<String, Object>of("person", director, "kin", "SPOUSE", "relative", member);
        var waiting = declares(List.of(married));
        assertThat(page()).doesNotContain("的配偶：");
        confirms(waiting, "CONFIRM");
        assertThat(page()).contains("的配偶：", "不因此无效");

        var refusedOne = declares(List.of(Map.of("person", director, "kin", "SIBLING", "relative", member)));
        assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> complete(refusedOne, Map.of("check", "REFUSE")));
        complete(refusedOne, Map.of("check", "REFUSE", "opinion", "申报单上没有写"));
        assertThat(page()).doesNotContain("的兄弟姐妹：");

        var divorced = new HashMap<>(married);
        divorced.put("ended", true);
        confirms(declares(List.of(divorced)), "CONFIRM");
        assertThat(page()).doesNotContain("的配偶：");
    }

    @Test
    @DisplayName("不在名册上的、自己和自己的，不收；登记的人不能自己核对；姓名不写进链上的内容")
    void onlyPeopleOfTheRollsAreDeclared() {
        var director = PLACE + "-village-director";
        for (var wrong : List.of(
                Map.<String, Object>of("person", director, "kin", "CHILD", "relative", "谁也不是"),
                Map.<String, Object>of("person", director, "kin", "CHILD", "relative", director)))
            assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> declares(List.of(wrong)));

        var file = declares(
                List.of(Map.of("person", director, "kin", "CHILD", "relative", PLACE + "-committee-member-2")));
        var act = ledger.ofCase(file.id()).get(0).act();
        assertThat(act.content().toString()).doesNotContain("的子女");
        assertThat(act.personal().get("kin")).contains("的子女：");
        assertThat(inbox.ofCase(file.id()).get(0).group()).isEqualTo(OFFICE.value());
    }

    @Test
    @DisplayName("议题只报了本人，台账上他的近亲属也须回避")
    void declaredRelativesWithdrawToo() {
        var village = "v033";
        var day = town.daysAgo(66);
        var people = town.directory().roll(new VillageCode(village), RollKind.REPRESENTATIVES, day).entries().stream()
                .filter(it -> it.code().contains("-p0"))
                .toList();
        var self = people.get(0);
        var child = people.get(1);
        var story = town.raises(village, Map.of("interested", List.of(Map.of("who", self.name()))));
        assertThat(barred(story)).containsExactly(self.code());

        confirms(
                declares(village, List.of(Map.of("person", child.code(), "kin", "PARENT", "relative", self.code()))),
                "CONFIRM");
        assertThat(barred(story)).containsExactlyInAnyOrder(self.code(), child.code());
    }

    @Autowired
    private Interests interests;

    @Autowired
    private Proposals proposals;

    private List<String> barred(DecisionStory story) {
        var proposal = proposals.get(new ProposalId(story.caseFile().id()));
        return List.copyOf(interests.barred(proposal, town.clock().today()).keySet());
    }

    private CaseFile declares(List<Map<String, Object>> kin) {
        return declares(PLACE, kin);
    }

    private CaseFile declares(String village, List<Map<String, Object>> kin) {
        var clerk = new PersonId(village + "-village-clerk");
        var paper = town.files().store(clerk, "申报单.png", new ByteArrayInputStream(PHOTOGRAPH));
        return door.start(
                        clerk,
                        KinProcess.KEY,
                        null,
                        Map.of("kin", kin, "papers", List.of(paper.toString())),
                        UUID.randomUUID().toString())
                .caseFile();
    }

    private void confirms(CaseFile file, String check) {
        complete(file, Map.of("check", check));
    }

    private void complete(CaseFile file, Map<String, ?> values) {
        var task = inbox.ofCase(file.id()).get(0).task();
        door.complete(OFFICE, task, values, UUID.randomUUID().toString());
    }

    private String page() {
        return new Visitor(port)
                .signIn(PLACE + "-party-secretary", demo.password().orElseThrow())
                .get("/village/" + PLACE)
                .body();
    }
}
