package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.engine.FormRejected;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("登记会议表决")
class AssemblyStoriesTests extends DecisionStories {

    @Test
    @DisplayName("第三十条第二款：到会 29 人不足三分之二，会议不成立，重新通知召开")
    void withoutAQuorumTheMeetingIsCalledAgain() {
        var story = readyToVote("v001");

        story.resolved(story.sheet().representatives(66, 29, 29))
                .waitsAt("user_notify")
                .announced(65, 60)
                .resolved(story.sheet().representatives(60, 30, 30))
                .waitsAt("user_post");
    }

    @Test
    @DisplayName("会没有开成或者改期：写明原因，重新通知；不留下没有开过的会")
    void aMeetingThatDidNotTakePlaceIsAnnouncedAnew() {
        var story = readyToVote("v001");

        story.does(
                        "village-clerk",
                        "user_resolve",
                        Map.of("notHeld", "当天暴雨，改期召开", "records", story.photographs("village-clerk")),
                        Map.of())
                .waitsAt("user_notify")
                .announced(65, 60);
        story.resolved(story.sheet().representatives(60, 30, 30)).waitsAt("user_post");
        assertThat(ledger.ofCase(story.caseFile().id()))
                .extracting(it -> it.act().kind())
                .containsOnlyOnce("decision.not-held", "decision.resolve");
    }

    @Test
    @DisplayName("还没有到开会日期，也可以登记改期")
    void aMeetingToComeMayBePutOff() {
        var story = town.raises("v001")
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced(73, -20000);

        story.does(
                        "village-clerk",
                        "user_resolve",
                        Map.of("notHeld", "日期写错，重新通知", "records", story.photographs("village-clerk")),
                        Map.of())
                .waitsAt("user_notify");
    }

    @Test
    @DisplayName("山东办法第二十四条：妇女代表到会不足三分之二，会议不成立")
    void withoutEnoughWomenTheMeetingIsCalledAgain() {
        var story = readyToVote("v001");

        story.resolved(story.sheet().representativesWomenLast(66, 30)).waitsAt("user_notify");
    }

    @Test
    @DisplayName("山东办法第二十四条：提前四日通知，不能登记；提前五日可以")
    void aLateNoticeIsRefused() {
        var story = town.raises("v010")
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated();

        refused("decision.notice.representatives-assembly", () -> story.announced(70, 66));
        story.waitsAt("user_notify").announced(71, 66).waitsAt("user_resolve");
    }

    @Test
    @DisplayName("名册以外的人、重复的人、漏登的人，都不接受")
    void theRowsAreThoseOfTheRoll() {
        var story = readyToVote("v014");
        var all = story.sheet().representatives(66, 99, 99);

        for (var rows : List.of(
                all.subList(1, all.size()),
                with(all, Map.of("code", "v001-p0001", "vote", "AGREE")),
                with(all, all.get(0)))) {
            assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> story.resolved(rows));
        }
        story.waitsAt("user_resolve");
    }

    private static List<Map<String, Object>> with(List<Map<String, Object>> rows, Map<String, Object> more) {
        var longer = new java.util.ArrayList<>(rows);
        longer.add(more);
        return longer;
    }

    @Test
    @DisplayName("用例 11：村民会议按户，三分之二以上的户到会、过半数同意")
    void householdsMayBeCounted() {
        var story = town.raises("v015", Map.of("matter", "VILLAGE_CHARTER"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced(73, 63);
        var present = story.sheet().size(RollKind.HOUSEHOLDS) * 2 / 3 + 1;
        var came = story.sheet().households(63, present);
        var counts = Map.of(
                "byHousehold",
                true,
                "households",
                came,
                "agreed",
                present / 2,
                "disagreed",
                present - present / 2,
                "abstained",
                0);

        for (var wrong : List.of(
                Map.of("households", List.of()),
                Map.of("households", with(came, came.get(0))),
                Map.of(
                        "households",
                        with(
                                came.subList(1, came.size()),
                                Map.of(
                                        "household", came.get(0).get("household"),
                                        "representative", came.get(1).get("representative")))))) {
            var varied = new HashMap<String, Object>(counts);
            varied.putAll(wrong);
            assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> story.counted(varied));
        }
        story.counted(counts).waitsAt("user_propose");
    }

    @Test
    @DisplayName("农村集体经济组织法第二十七条：成员大会按全体成员三分之二以上同意")
    void theMembersAreCountedAsAWhole() {
        var story = town.raises("v016", Map.of("matter", "COLLECTIVE_RESERVED"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced(73, 63);
        var members = story.sheet().size(RollKind.COLLECTIVE_MEMBERS);
        var enough = (2 * members + 2) / 3;

        var proxies = story.sheet().proxies(63);
        var counts = new HashMap<String, Object>(Map.of(
                "attended",
                enough - 1,
                "entrusted",
                proxies,
                "proxyPapers",
                story.photographs("village-clerk"),
                "online",
                5,
                "agreed",
                enough,
                "disagreed",
                0,
                "abstained",
                0));

        rejected(counts, Map.of("proxyPapers", List.of()), story);
        rejected(counts, Map.of("entrusted", with(proxies, proxies.get(0))), story);
        rejected(counts, Map.of("entrusted", List.of(), "proxies", 1), story);
        rejected(counts, Map.of("online", members), story);
        var holder = String.valueOf(proxies.get(0).get("holder"));
        var another = String.valueOf(proxies.get(1).get("holder"));
        rejected(counts, Map.of("entrusted", List.of(Map.of("principal", holder, "holder", holder))), story);
        rejected(counts, Map.of("entrusted", with(proxies, Map.of("principal", holder, "holder", another))), story);
        rejected(counts, Map.of("entrusted", List.of(Map.of("principal", "外人", "holder", holder))), story);

        story.counted(counts).waitsAt("user_post");
        assertThat(ledger.ofCase(story.caseFile().id()).stream()
                        .filter(it -> it.act().kind().equals("decision.resolve"))
                        .map(it -> it.act().content().get("proxies") + " "
                                + it.act().content().get("strayProxies")))
                .containsExactly("1 1");
    }

    private static void rejected(Map<String, Object> counts, Map<String, ?> varied, DecisionStory story) {
        var wrong = new HashMap<>(counts);
        wrong.putAll(varied);
        assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> story.counted(wrong));
    }

    @Test
    @DisplayName("同意、反对、弃权之和不等于到会人数，不能登记")
    void countsThatDoNotAddUpAreRefused() {
        var story = town.raises("v017", Map.of("matter", "VILLAGE_CHARTER"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced(73, 63);

        refused(
                "decision.tally.sums",
                () -> story.counted(Map.of("attended", 100, "agreed", 60, "disagreed", 30, "abstained", 9)));
    }
}
