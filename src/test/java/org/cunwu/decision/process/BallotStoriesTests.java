package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.engine.FormRejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("表决方式：举手、记名投票逐人登记，无记名投票只登记到会和票数；结果都由系统算")
class BallotStoriesTests extends DecisionStories {

    @Test
    @DisplayName("无记名投票：名单登记到会，票数另填，合计要和到会人数一样；不能登记谁投了什么")
    void aSecretBallotIsCounted() {
        var story = readyToVote("v014");
        var size = story.sheet().representatives(66, 99, 99).size();
        var votes = new HashMap<String, Object>(Map.of(
                "ballot",
                "SECRET",
                "votes",
                story.sheet().secret(66, size),
                "agreed",
                size / 2 + 1,
                "disagreed",
                size - (size / 2 + 1) - 3,
                "abstained",
                1,
                "invalid",
                2,
                "statements",
                List.of(Map.of("who", "王代表", "words", "路要先修排水"))));

        rejected(story, votes, Map.of("votes", story.sheet().representatives(66, 99, 99)));
        rejected(story, votes, Map.of("agreed", ""));
        refused("decision.tally.sums", () -> story.counted(varied(votes, Map.of("invalid", 1))));
        story.counted(votes).waitsAt("user_post");

        var act = ledger.ofCase(story.caseFile().id()).stream()
                .filter(it -> it.act().kind().equals("decision.resolve"))
                .findFirst()
                .orElseThrow()
                .act();
        assertThat(act.content()).containsEntry("ballot", "无记名投票");
        assertThat(act.personal().get("statements")).isEqualTo("王代表：路要先修排水");
        assertThat(act.personal().get("votes")).contains("=PRESENT").doesNotContain("=AGREE");
    }

    @Test
    @DisplayName("无记名投票，同意正好一半的不通过")
    void halfIsNotEnough() {
        var story = readyToVote("v014");
        var size = story.sheet().representatives(66, 99, 99).size();
        var present = size - size % 2;
        story.counted(Map.of(
                        "ballot",
                        "SECRET",
                        "votes",
                        story.sheet().secret(66, present),
                        "agreed",
                        present / 2,
                        "disagreed",
                        0,
                        "abstained",
                        0,
                        "invalid",
                        present / 2))
                .waitsAt("user_propose");
    }

    @Test
    @DisplayName("记名投票可以有废票，举手没有；公开表决的票数由名单算，不能另填")
    void anOpenVoteIsCountedFromTheRows() {
        var story = readyToVote("v010");
        var rows = story.sheet().representatives(66, 99, 99);
        var spoilt = rows.stream()
                .map(it -> it == rows.get(0) ? Map.of("code", it.get("code"), "vote", "INVALID") : it)
                .toList();
        var votes = Map.<String, Object>of("ballot", "SHOW_OF_HANDS", "votes", rows);

        rejected(story, votes, Map.of("votes", spoilt));
        rejected(story, votes, Map.of("votes", story.sheet().secret(66, 99)));
        rejected(story, votes, Map.of("agreed", rows.size()));
        rejected(story, votes, Map.of("online", rows.size() + 1));
        refused("decision.online.villagers", () -> story.counted(varied(votes, Map.of("online", 1))));
        refused(
                "decision.proxy.villagers",
                () -> story.counted(
                        varied(votes, Map.of("entrusted", List.of(Map.of("principal", "张三", "holder", "李四"))))));
        story.counted(varied(votes, Map.of("ballot", "NAMED", "votes", spoilt))).waitsAt("user_post");
    }

    private static void rejected(DecisionStory story, Map<String, Object> votes, Map<String, ?> varied) {
        assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> story.counted(varied(votes, varied)));
    }

    private static Map<String, Object> varied(Map<String, Object> values, Map<String, ?> varied) {
        var all = new HashMap<>(values);
        all.putAll(varied);
        return all;
    }
}
