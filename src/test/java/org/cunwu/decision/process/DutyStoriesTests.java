package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.Visitor;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sittings;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Parameters;
import org.cunwu.org.DemoAccess;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("履职：代表连续三次缺席、村监委出缺都在村情页上；报告备查；合并召开；名册定在开会那天")
class DutyStoriesTests extends DecisionStories {

    private static final String PLACE = "v032";

    @LocalServerPort
    private int port;

    @Autowired
    private DemoAccess demo;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Parameters parameters;

    @Autowired
    private Sittings sittings;

    @Test
    @DisplayName("三次没有来又没有请假的代表写出名字；有一次请了假的不写")
    void threeAbsencesInARowAreFound() {
        var people = town.directory()
                .roll(new VillageCode(PLACE), RollKind.REPRESENTATIVES, town.daysAgo(66))
                .entries();
        var absent = people.get(people.size() - 1);
        var onLeave = people.get(people.size() - 2);
        meets(absent, onLeave, List.of());
        meets(absent, onLeave, List.of(Map.of("code", onLeave.code(), "reason", "住院")));
        assertThat(page()).contains("村民代表参加会议").doesNotContain("连续三次没有来也没有请假的1人");

        meets(absent, onLeave, List.of());
        assertThat(page()).contains("连续三次没有来也没有请假的1人：" + absent.name());
    }

    private void meets(RollEntry absent, RollEntry onLeave, List<Map<String, Object>> excused) {
        var story = readyToVote(PLACE);
        var rows = story.sheet().representatives(66, 99, 99).stream()
                .map(it -> List.of(absent.code(), onLeave.code()).contains(it.get("code"))
                        ? Map.of("code", it.get("code"), "vote", "ABSENT")
                        : it)
                .toList();
        story.counted(Map.of("votes", rows, "excused", excused)).waitsAt("user_post");
    }

    @Test
    @DisplayName("村监委出缺：六十日以内写明最后一天，第六十一日起写明晚了；补上就不写")
    void aVacancyOfTheSupervisionCommitteeIsFound() {
        var today = town.clock().today();
        ends(today.minusDays(61));
        assertThat(page()).contains("村监委出缺", "以前要补足");
        ends(today.minusDays(62));
        assertThat(page()).contains("出缺从：");
        jdbc.sql("update org_post set to_day = null where person = ? and kind = 'supervision-member'")
                .param(PLACE + "-supervision-member-2")
                .update();
        assertThat(page()).doesNotContain("以前要补足");
    }

    private void ends(LocalDate last) {
        jdbc.sql("update org_post set to_day = ? where person = ? and kind = 'supervision-member'")
                .params(last, PLACE + "-supervision-member-2")
                .update();
    }

    @Test
    @DisplayName("第四十六条：审议年度报告、分配方案的，开会十日前开始备查，差一天不收")
    void theAnnualPapersLieOpenFirst() {
        var story = town.raises(PLACE, Map.of("matter", "COLLECTIVE_AFFAIRS"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated();
        var notice = new HashMap<String, Object>(Map.of(
                "givenOn", town.daysAgo(73).toString(),
                "meetingOn", town.daysAgo(63).toString(),
                "place", "村委会二楼会议室",
                "annualPapers", true,
                "photos", story.photographs("village-clerk")));

        refused("decision.papers.available", () -> story.does("village-clerk", "user_notify", notice, Map.of()));
        refused(
                "decision.papers.available",
                () -> story.does(
                        "village-clerk",
                        "user_notify",
                        notice,
                        Map.of("papersOn", town.daysAgo(72).toString())));
        story.does(
                        "village-clerk",
                        "user_notify",
                        notice,
                        Map.of("papersOn", town.daysAgo(73).toString()))
                .waitsAt("user_resolve");
    }

    @Test
    @DisplayName("一肩挑的村，本镇允许了才能合并召开；不是一人的村不能；两份记录都在")
    void theFirstTwoMeetingsMayBeOne() {
        var secretary = new PersonId("v034-party-secretary");
        var story = town.raises("v034").confirmed().proposed(0, Map.of()).by(secretary);
        assertThat(mayMerge(story, secretary)).isEqualTo(false);
        refused("decision.steps.merged", () -> story.consulted(0, Map.of("merged", true)));

        for (var village : List.of("v034", PLACE)) allowed(village);
        assertThat(mayMerge(story, secretary)).isEqualTo(true);
        story.consulted(0, Map.of("merged", true)).waitsAt("user_supervise");
        assertThat(ledger.ofCase(story.caseFile().id()))
                .extracting(it -> it.act().kind())
                .contains("decision.propose", "decision.consult");

        var apart = town.raises(PLACE).confirmed().proposed(0, Map.of());
        refused("decision.steps.merged", () -> apart.consulted(0, Map.of("merged", true)));
    }

    private @Nullable Object mayMerge(DecisionStory story, PersonId director) {
        return door.open(director, story.openItem("user_consult").task())
                .facts()
                .get("mayMerge");
    }

    private void allowed(String village) {
        var change = parameters.propose(
                new PersonId("town-party-government-office"),
                "decision.steps.may-merge",
                new VillageCode(village),
                1,
                town.clock().today(),
                "书记主任一肩挑，会议合并召开");
        parameters.confirm(new PersonId("town-mayor"), change.id());
    }

    @Test
    @DisplayName("会开过以后换了名册，开会那天的名册和结论都不变；党员大会讨论过写在依据里")
    void theRollOfTheDayStays() {
        var story = readyToVote(PLACE).resolvedByAll();
        var proposal = new ProposalId(story.caseFile().id());
        var before = sittings.latest(proposal, Kind.ASSEMBLY).orElseThrow();
        var seats = sittings.seats(before.id());

        var roll = UUID.randomUUID();
        jdbc.sql("insert into org_roll (id, village, kind, valid_from, confirmed_at)"
                        + " values (?, ?, 'representatives', ?, current_timestamp)")
                .params(roll, PLACE, town.daysAgo(66))
                .update();
        jdbc.sql("insert into org_roll_entry (roll, code, name, woman, household, entitled)"
                        + " values (?, 'v032-p9999', '新来的人', false, 'v032-h001', true)")
                .param(roll)
                .update();
        try {
            assertThat(story.sheet().representatives(66, 99, 99).size()).isLessThan(seats);
            assertThat(sittings.latest(proposal, Kind.ASSEMBLY)).contains(before);
            assertThat(sittings.seats(before.id())).isEqualTo(seats);
            story.disclosed(65).comesTo("user_implement");
        } finally {
            jdbc.sql("delete from org_roll_entry where roll = ?").param(roll).update();
            jdbc.sql("delete from org_roll where id = ?").param(roll).update();
        }
        assertThat(ledger.ofCase(story.caseFile().id()).stream().flatMap(it -> it.act().findings().stream()))
                .anyMatch(it -> it.provision().equals("decision.party-meeting.held") && !it.blocks());
    }

    private String page() {
        return new Visitor(port)
                .signIn(PLACE + "-party-secretary", demo.password().orElseThrow())
                .get("/village/" + PLACE)
                .body();
    }
}
