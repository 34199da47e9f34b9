package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.decision.Matter;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NotYours;
import org.cunwu.ground.Account;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Citation;
import org.cunwu.ground.Grounds;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Parameters;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("各类事项的前提、一审、协商、批准")
class MatterCoursesTests extends DecisionStories {

    private static final String VILLAGE = "v016";
    private static final PersonId MAYOR = new PersonId("town-mayor");

    @Autowired
    private Grounds grounds;

    @Autowired
    private Questions questions;

    @Autowired
    private Parameters parameters;

    @Test
    @DisplayName("提问只把每一类事项问到一次，每个答案都带条款")
    void theQuestionsLeadToEveryMatterOnce() {
        var asked = questions.on(town.daysAgo(0));
        assertThat(asked.stream().flatMap(it -> it.values().stream()))
                .containsExactlyInAnyOrder(java.util.stream.Stream.of(Matter.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
        assertThat(asked.stream().flatMap(it -> it.answers().stream()))
                .allSatisfy(it -> assertThat(it.hint()).containsPattern("《.+》第.+条|本镇设定，参考各地做法"));
    }

    @Test
    @DisplayName("MAT-15 宅基地：没有核对的不能登记；集体讨论、公示以后由镇里批准，批准以前不能引用")
    void aHomesteadIsApprovedByTheTown() {
        var homestead =
                Map.of("matter", "HOMESTEAD", "statements", List.of("WITHOUT_PLOT", "HOUSE_KEPT"), "budget", "0");
        refused(
                "decision.homestead.household",
                () -> town.raises(VILLAGE, Map.of("matter", "HOMESTEAD", "statements", List.of("WITHOUT_PLOT"))));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> town.raises(
                        VILLAGE,
                        Map.of(
                                "matter",
                                "HOMESTEAD",
                                "statements",
                                List.of("WITHOUT_PLOT", "HOUSE_KEPT"),
                                "delegatedOn",
                                "",
                                "attachments",
                                List.of())))
                .satisfies(it -> assertThat(it.fields()).containsOnlyKeys("attachments"));
        var story = voted(homestead).disclosed(60).comesTo("user_approve");
        assertThat(made(story).state(town.daysAgo(0))).isEqualTo(Account.State.SUSPENDED);
        assertThat(story.open("user_approve").facts().get("needed")).asString().contains("第三十四条", "镇政府批准");

        refused("decision.homestead.town", () -> approved(story, List.of(row("TOWN_APPROVAL", 64))));
        refused("decision.homestead.town", () -> approved(story, List.of()));
        refused("decision.steps.held", () -> approved(story, List.of(row("TOWN_APPROVAL", -1))));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> approved(story, List.of(row("COUNTY_GOVERNMENT", 40))));
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> story.does(
                        "village-clerk", "user_approve", Map.of("decision", "REFUSED", "opinion", "不同意"), Map.of()));
        approved(story, List.of(row("TOWN_APPROVAL", 40))).waitsAt("user_implement");
        assertThat(made(story).state(town.daysAgo(0))).isEqualTo(Account.State.IN_FORCE);
        refused(
                "decision.steps.order",
                () -> story.implemented(
                        Map.of("amount", "0", "completedOn", town.daysAgo(41).toString())));
        story.implemented(Map.of(
                        "amount",
                        "0",
                        "completedOn",
                        town.daysAgo(40).toString(),
                        "acceptedOn",
                        town.daysAgo(40).toString()))
                .waitsAt("user_post");
    }

    @Test
    @DisplayName("MAT-05 外包：镇里先审核；不批准的退回提议，决议不能引用；再提议不通过的回到文书那里")
    void aLeaseThatIsNotApprovedGoesBack() {
        var story = town.raises(VILLAGE, Map.of("matter", "LEASE_TO_OUTSIDER", "counterpart", "沂河农业有限公司"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .waitsAt("user_review");
        var back = Map.of("decision", "RETURN", "opinion", "没有写明租期，请补充");
        assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> story.reviewed(76, back));
        refused("decision.steps.order", () -> story.reviewed(79, Map.of()));
        story.reviewed(76, with(back, "basis", "《农村土地承包法》第五十二条"))
                .waitsAt("user_propose")
                .proposed(76, Map.of())
                .consulted(76, Map.of())
                .supervised(76, Map.of())
                .deliberated(72, Map.of())
                .announced(71, 61);
        allAgree(story);
        story.disclosed(60).comesTo("user_approve");
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> story.does(
                        "town-deputy-head", "user_approve", Map.of("decision", "REFUSED", "opinion", "不"), Map.of()));
        story.does(
                        "town-deputy-head",
                        "user_approve",
                        Map.of("decision", "REFUSED", "opinion", "对方资信不合格，不予批准"),
                        Map.of())
                .waitsAt("user_propose");
        assertThat(made(story).state(town.daysAgo(0))).isEqualTo(Account.State.SUSPENDED);
        story.proposed(40, Map.of("votes", story.sheet().votes(40, 99, 0, RollKind.BRANCH_COMMITTEE)))
                .waitsAt("user_revise");
    }

    @Test
    @DisplayName("MAT-16 合并：镇审核、县批准、十日内通知债权人，次序不能颠倒")
    void aMergerGoesThroughTheCounty() {
        var story = voted(Map.of("matter", "MERGER", "statements", List.of("ASSETS_COUNTED"), "budget", "0"))
                .disclosed(60)
                .comesTo("user_approve");
        var review = row("TOWN_REVIEW", 40);
        var county = row("COUNTY_GOVERNMENT", 30);
        refused(
                "decision.merger.county",
                () -> approved(story, List.of(review, row("COUNTY_GOVERNMENT", 41), row("CREDITORS_TOLD", 40))));
        refused("decision.merger.creditors", () -> approved(story, List.of(review, county, row("CREDITORS_TOLD", 19))));
        approved(story, List.of(review, county, row("CREDITORS_TOLD", 20))).waitsAt("user_implement");
    }

    @Test
    @DisplayName("一审由镇里按村设定，从设定的日期起；已经登记的按登记那天的程序办完")
    void theVillageMayDoWithoutTheReview() {
        var before = town.raises("v028", Map.of("matter", "COLLECTIVE_RESERVED"));
        assertThat(before.open("user_confirm").facts()).containsEntry("course", "四议一审两公开");
        var change = parameters.propose(
                new PersonId("town-party-government-office"),
                "decision.course.town-review",
                new VillageCode("v028"),
                0,
                LocalDate.now(TownClock.ZONE),
                "本村试行四议两公开");
        parameters.confirm(MAYOR, change.id());
        before.confirmed().proposed().consulted().supervised().waitsAt("user_review");

        var after = town.raises("v028", Map.of("matter", "COLLECTIVE_RESERVED"));
        assertThat(after.open("user_confirm").facts()).containsEntry("course", "四议两公开");
        after.confirmed().proposed().consulted().supervised().waitsAt("user_deliberate");
    }

    @Test
    @DisplayName("4D-13：没有协商不能发通知；写不全的不收；协商晚于通知的不行；后面各步都看得到")
    void consultationComesFirst() {
        var story = town.raises("v010")
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated();
        assertThat(story.open("user_notify").facts()).containsEntry("negotiate", true);
        refused("decision.negotiation.held", () -> story.announced(73, 66, Map.of("negotiatedOn", "")));
        refused(
                "decision.negotiation.held",
                () -> story.announced(
                        73, 66, Map.of("negotiatedOn", town.daysAgo(72).toString())));
        for (var field : List.of("negotiatedWith", "negotiation"))
            assertThatExceptionOfType(FormRejected.class)
                    .isThrownBy(() -> story.announced(73, 66, Map.of(field, "")))
                    .satisfies(it -> assertThat(it.fields()).containsOnlyKeys(field));
        story.announced();
        assertThat(story.open("user_resolve").facts().get("negotiation"))
                .asString()
                .contains("沿路十二户", "青苗按实补偿");
    }

    @Test
    @DisplayName("不用协商的事项，不填也能发通知")
    void otherMattersNeedNone() {
        town.raises("v010", Map.of("matter", "VILLAGE_CHARTER"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced(73, 63, Map.of("negotiatedOn", "", "negotiatedWith", "", "negotiation", ""))
                .waitsAt("user_resolve");
    }

    @Test
    @DisplayName("决议写明对方和最后一天：换了对方、过了最后一天的，不能引用")
    void aResolutionKeepsItsCounterpartAndItsTerm() {
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() ->
                        town.raises("v010", Map.of("validUntil", town.daysAgo(1).toString())))
                .satisfies(it -> assertThat(it.fields()).containsOnlyKeys("validUntil"));
        var last = town.daysAgo(-30);
        var story = town.raises("v010", Map.of("counterpart", "清河路桥队", "validUntil", last.toString()))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced()
                .resolvedByAll();
        assertThat(made(story).ground().expiresOn()).isEqualTo(last);
        assertThat(blocks(story, "清河路桥队", last)).isEmpty();
        assertThat(blocks(story, "沂河路桥队", last)).containsExactly("ground.citation.counterpart");
        assertThat(blocks(story, null, last)).containsExactly("ground.citation.counterpart");
        assertThat(blocks(story, "清河路桥队", last.plusDays(1))).containsExactly("ground.citation.term");
    }

    private List<String> blocks(DecisionStory story, @Nullable String counterpart, LocalDate day) {
        var citation = new Citation(
                made(story).ground().number(),
                story.caseFile().village(),
                Affair.VILLAGE_AFFAIRS,
                new Fen(1),
                counterpart,
                UUID.randomUUID(),
                MAYOR,
                day);
        return grounds.examine(citation).stream()
                .filter(Finding::blocks)
                .map(Finding::provision)
                .toList();
    }

    /** Through the vote of the members' assembly, all of them in favour. */
    private DecisionStory voted(Map<String, ?> varied) {
        var story = town.raises(VILLAGE, varied)
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced(73, 63);
        return allAgree(story);
    }

    private static DecisionStory allAgree(DecisionStory story) {
        var members = story.sheet().size(RollKind.COLLECTIVE_MEMBERS);
        return story.counted(Map.of(
                "attended",
                members,
                "proxies",
                0,
                "strayProxies",
                0,
                "agreed",
                members,
                "disagreed",
                0,
                "abstained",
                0));
    }

    private DecisionStory approved(DecisionStory story, List<Map<String, String>> rows) {
        return story.does(
                "town-deputy-head",
                "user_approve",
                Map.of("decision", "APPROVED", "approvals", rows, "papers", story.photographs("town-deputy-head")),
                Map.of());
    }

    private Map<String, String> row(String approval, int daysAgo) {
        return Map.of("approval", approval, "givenOn", town.daysAgo(daysAgo).toString(), "document", "庄政批〔2026〕12号");
    }

    private static Map<String, Object> with(Map<String, ?> map, String key, Object value) {
        var all = new java.util.HashMap<String, Object>(map);
        all.put(key, value);
        return all;
    }

    private Account made(DecisionStory story) {
        var made = grounds.ofCase(story.caseFile().id());
        return made.get(made.size() - 1);
    }
}
