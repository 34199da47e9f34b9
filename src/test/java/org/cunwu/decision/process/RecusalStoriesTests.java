package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.cunwu.engine.FormRejected;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("回避：登记议题时报的利害关系人不参加表决，名额照算")
class RecusalStoriesTests extends DecisionStories {

    @Test
    @DisplayName("名单上写明谁须回避；登记了表决的不收，并说明为什么；外人和没有加上的姻亲不影响")
    void theVoteOfAnInterestedPersonIsRefused() {
        var people = representatives("v001");
        var story = raised("v001", people);
        var self = people.get(0).code();
        var rows = story.sheet().representatives(66, 99, 99);

        var roll = (List<?>) story.open("user_resolve").facts().get("roll");
        assertThat(roll)
                .filteredOn(it -> ((CaseFacts.Called) it).note() != null)
                .hasSize(2);
        assertThat(roll)
                .filteredOn(it -> ((CaseFacts.Called) it).code().equals(self))
                .singleElement()
                .satisfies(it -> {
                    var row = (CaseFacts.Called) it;
                    assertThat(row.note()).startsWith("须回避：本人");
                    assertThat(row.votes()).containsExactlyInAnyOrder("RECUSED", "ABSENT");
                });

        refused("decision.recusal.interested", () -> story.resolved(rows));
        for (var vote : List.of("DISAGREE", "ABSTAIN"))
            refused(
                    "decision.recusal.interested",
                    () -> story.resolved(
                            with(with(rows, self, vote), people.get(1).code(), "RECUSED")));
        assertThat(story.examines("village-clerk", "user_resolve", Map.of("votes", rows, "records", records(story))))
                .filteredOn(it -> it.provision().equals("decision.recusal.interested"))
                .allMatch(Finding::blocks)
                .hasSize(1);

        var lawful = with(with(rows, self, "RECUSED"), people.get(1).code(), "ABSENT");
        story.resolved(lawful).waitsAt("user_post");
        var act = ledger.ofCase(story.caseFile().id()).stream()
                .filter(it -> it.act().kind().equals("decision.resolve"))
                .findFirst()
                .orElseThrow()
                .act();
        assertThat(act.content().get("members") + "/" + act.content().get("attended") + "/"
                        + act.content().get("agreed") + "/" + act.content().get("recused"))
                .isEqualTo("45/44/43/1");
        assertThat(act.content().toString()).doesNotContain(people.get(0).name());
    }

    @Test
    @DisplayName("30人到会，2人回避：15票同意不通过（30的一半），16票通过；不按28人算")
    void theSeatStaysInTheCount() {
        assertThat(adopted(15)).isFalse();
        assertThat(adopted(16)).isTrue();
    }

    private boolean adopted(int agreed) {
        var people = representatives("v001");
        var story = raised("v001", people);
        var rows = new ArrayList<Map<String, Object>>();
        var barred = List.of(people.get(0).code(), people.get(1).code());
        int others = 0;
        for (var row : story.sheet().representatives(66, 99, 99)) {
            var code = (String) row.get("code");
            if (barred.contains(code)) rows.add(Map.of("code", code, "vote", "RECUSED"));
            else {
                rows.add(Map.of("code", code, "vote", others < agreed ? "AGREE" : others < 28 ? "DISAGREE" : "ABSENT"));
                others++;
            }
        }
        story.resolved(rows);
        return inbox.ofCase(story.caseFile().id()).get(0).step().equals("user_post");
    }

    @Test
    @DisplayName("大会：到会并回避了的打勾，不打勾的是没有到会；票数要和到会人数对得上")
    void ofALargeMeetingThoseWhoWithdrewAreNamed() {
        var people = representatives("v021");
        var story = toTheVillagers("v021", people);
        var facts = story.open("user_resolve").facts();
        assertThat((List<?>) facts.get("withdrawing")).hasSize(2);
        var villagers = story.sheet().size(RollKind.VILLAGERS);
        var counts = new HashMap<String, Object>(Map.of(
                "attended",
                villagers,
                "withdrawn",
                List.of(people.get(0).code()),
                "agreed",
                villagers - 2,
                "disagreed",
                1,
                "abstained",
                0));

        refused("decision.tally.sums", () -> story.counted(varied(counts, "withdrawn", List.of())));
        refused("decision.tally.sums", () -> story.counted(varied(counts, "disagreed", 2)));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> story.counted(
                        varied(counts, "withdrawn", List.of(people.get(2).code()))));
        refused("decision.online.villagers", () -> story.counted(varied(counts, "online", 1)));
        refused(
                "decision.proxy.villagers",
                () -> story.counted(varied(
                        counts,
                        "entrusted",
                        List.of(Map.of(
                                "principal",
                                people.get(2).code(),
                                "holder",
                                people.get(3).code())))));
        story.counted(counts).waitsAt("user_post");
    }

    @Test
    @DisplayName("按户：代表本户的人须回避的，到会照算，不算同意")
    void aHouseholdRepresentedByAnInterestedPersonDoesNotVote() {
        var people = representatives("v031");
        var story = toTheVillagers("v031", people);
        var barred = people.get(0);
        var came = new ArrayList<Map<String, Object>>(story.sheet().households(63, 99));
        came.removeIf(it -> people.get(1).household().equals(it.get("household")));
        came.replaceAll(it -> barred.household().equals(it.get("household"))
                ? Map.of("household", barred.household(), "representative", barred.code())
                : it);
        var counts = new HashMap<String, Object>(
                Map.of("byHousehold", true, "households", came, "agreed", came.size(), "disagreed", 0, "abstained", 0));

        refused("decision.tally.sums", () -> story.counted(counts));
        story.counted(varied(counts, "agreed", came.size() - 1)).waitsAt("user_post");
    }

    /** The first is the counterpart, the second its spouse, the third an in-law; and somebody from outside. */
    private DecisionStory raised(String village, List<RollEntry> people) {
        return announced(village, people, Map.of(), 66);
    }

    private DecisionStory toTheVillagers(String village, List<RollEntry> people) {
        return announced(village, people, Map.of("matter", "VILLAGE_CHARTER"), 63);
    }

    private DecisionStory announced(String village, List<RollEntry> people, Map<String, ?> varied, int meetingDaysAgo) {
        var values = new HashMap<String, Object>(varied);
        values.put(
                "interested",
                List.of(
                        Map.of("who", people.get(0).code()),
                        Map.of("who", people.get(1).code(), "kin", "SPOUSE"),
                        Map.of("who", people.get(2).code(), "kin", "BY_MARRIAGE"),
                        Map.of("who", "清河路桥有限公司")));
        return town.raises(village, values)
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced(73, meetingDaysAgo);
    }

    /** Representatives who sit in no other meeting of the matter. */
    private List<RollEntry> representatives(String village) {
        var day = town.daysAgo(66);
        var others = new HashSet<String>();
        for (var kind : List.of(RollKind.PARTY_MEMBERS, RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE))
            town.directory().roll(new VillageCode(village), kind, day).entries().forEach(it -> others.add(it.code()));
        return town.directory().roll(new VillageCode(village), RollKind.REPRESENTATIVES, day).entries().stream()
                .filter(it -> !others.contains(it.code()))
                .toList();
    }

    private static List<String> records(DecisionStory story) {
        return story.photographs("village-clerk");
    }

    private static Map<String, Object> varied(Map<String, Object> values, String name, Object value) {
        var varied = new HashMap<>(values);
        varied.put(name, value);
        return varied;
    }

    private static List<Map<String, Object>> with(List<Map<String, Object>> rows, String code, String vote) {
        return rows.stream()
                .map(it -> code.equals(it.get("code")) ? Map.<String, Object>of("code", code, "vote", vote) : it)
                .toList();
    }
}
