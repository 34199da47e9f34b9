package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("新旧法律：2025年12月的会按当天的法律，2026年1月的会按新法律，在同一个系统里")
class OldLawTests extends DecisionStories {

    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate ROLLS = LocalDate.of(2025, 1, 1);

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("条文跟着开会那天走")
    void theArticleIsThatOfTheDay() {
        assertThat(cited("v031", DECEMBER)).contains("《村民委员会组织法》第二十六条第二款").doesNotContain("《村民委员会组织法》第三十条第二款");
        assertThat(cited("v031", JANUARY)).contains("《村民委员会组织法》第三十条第二款").doesNotContain("《村民委员会组织法》第二十六条第二款");
    }

    private String cited(String village, LocalDate meeting) {
        var story = onTheWay(village, meeting, Map.of());
        var ago = ago(meeting);
        story.announced(ago + 6, ago)
                .resolved(story.sheet().representatives(ago, 99, 99))
                .waitsAt("user_post");
        return ledger.ofCase(story.caseFile().id()).stream()
                .filter(it -> it.act().kind().equals("decision.resolve"))
                .flatMap(it -> it.act().findings().stream())
                .map(Finding::source)
                .map(it -> it.citation())
                .toList()
                .toString();
    }

    @Test
    @DisplayName("有特殊情况的村民会议：2025年也要提前十天，2026年起可以临时通知")
    void theShortNoticeIsOfTheNewLaw() {
        var old = onTheWay("v021", DECEMBER, Map.of("matter", "VILLAGE_CHARTER"));
        refused("decision.notice.villagers-assembly", () -> urgently(old, DECEMBER));
        urgently(onTheWay("v021", JANUARY, Map.of("matter", "VILLAGE_CHARTER")), JANUARY)
                .waitsAt("user_resolve");
    }

    private DecisionStory urgently(DecisionStory story, LocalDate meeting) {
        return story.does(
                "village-clerk",
                "user_notify",
                Map.of(
                        "givenOn", meeting.minusDays(2).toString(),
                        "meetingOn", meeting.toString(),
                        "place", "村委会二楼会议室",
                        "urgency", "汛情紧急，须马上决定",
                        "photos", story.photographs("village-clerk")),
                Map.of());
    }

    /** Everything before the notice, in the two weeks before the meeting. */
    private DecisionStory onTheWay(String village, LocalDate meeting, Map<String, ?> varied) {
        var ago = ago(meeting);
        rollsOf(village);
        var values = new HashMap<String, Object>(varied);
        values.put("delegatedOn", meeting.minusDays(60).toString());
        return town.raises(village, values)
                .confirmed()
                .proposed(ago + 19, Map.of())
                .consulted(ago + 18, Map.of())
                .supervised(ago + 17, Map.of())
                .deliberated(ago + 13, Map.of());
    }

    /** The demo town's rolls begin some hundred days ago: the same people stand on the rolls of 2025. */
    private void rollsOf(String village) {
        for (var kind : RollKind.values()) {
            var code = new VillageCode(village);
            if (!town.directory().roll(code, kind, ROLLS).entries().isEmpty()) continue;
            var roll = UUID.randomUUID();
            jdbc.sql("insert into org_roll (id, village, kind, valid_from, confirmed_at)"
                            + " values (?, ?, ?, ?, current_timestamp)")
                    .params(roll, village, kind.code(), ROLLS)
                    .update();
            for (var it :
                    town.directory().roll(code, kind, town.clock().today()).entries())
                jdbc.sql("insert into org_roll_entry (roll, code, name, woman, household, entitled, reason)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                        .params(roll, it.code(), it.name(), it.woman(), it.household(), it.entitled(), it.reason())
                        .update();
        }
    }

    private int ago(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(day, town.clock().today());
    }
}
