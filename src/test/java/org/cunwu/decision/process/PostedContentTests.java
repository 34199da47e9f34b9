package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("张榜以前看内容：照着张的内容摆在页面上，公开名字的先写影响评估，打字的不带号码")
class PostedContentTests extends DecisionStories {

    private static final String PLACE = "v032";

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("公开内容里有村民的名字：没有影响评估不能张榜；评估写进台账，保存三年；不服怎么办写明条文")
    void namesAreWeighedBeforeTheyAreShown() {
        var villager = town.directory()
                .roll(new org.cunwu.kernel.VillageCode(PLACE), RollKind.VILLAGERS, town.daysAgo(0))
                .entries()
                .get(0)
                .name();
        var story = ready("给" + villager + "家门口修排水沟");
        assertThat(story.open("user_post").facts())
                .hasEntrySatisfying("named", it -> assertThat(it).asString().contains(villager))
                .hasEntrySatisfying(
                        "content", it -> assertThat(it).asString().contains("排水沟", "186,000.00 元", "第四十一条第一款"));

        refused("disclosure.personal.assessed", () -> post(story, Map.of()));
        refused("disclosure.personal.assessed", () -> post(story, Map.of("assessment", "没影响")));
        post(story, Map.of("assessment", "涉及排水走向，必须写明位置；已经本人同意，只写名字"));

        assertThat(jdbc.sql(
                                "select a.keep_until from disclosure_assessment a join disclosure_notice n on n.id = a.notice"
                                        + " where n.case_id = ?")
                        .param(story.caseFile().id())
                        .query(java.time.LocalDate.class)
                        .single())
                .isEqualTo(town.daysAgo(0).plusYears(3));
        var acts = ledger.ofCase(story.caseFile().id());
        assertThat(acts.get(acts.size() - 1).act().personal()).containsKey("assessment");
    }

    @Test
    @DisplayName("没有名字的不用评估；地点里写电话的不收")
    void withoutNamesNothingIsAsked() {
        var story = ready("修排水沟" + UUID.randomUUID());

        refused("disclosure.typed.masked", () -> post(story, Map.of("place", "公开栏，联系13812345678\n西沟")));
        post(story, Map.of());

        story.waitsAt("user_verify");
    }

    private DecisionStory ready(String title) {
        return town.raises(PLACE, Map.of("title", title))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced()
                .resolvedByAll();
    }

    private static void post(DecisionStory story, Map<String, ?> varied) {
        var photographs = new java.util.ArrayList<>(story.photographs("village-clerk"));
        photographs.addAll(story.photographs("village-clerk"));
        var values = new HashMap<String, Object>(
                Map.of("postedOn", story.daysAgo(0).toString(), "place", "村务公开栏\n西沟", "photos", photographs));
        story.does("village-clerk", "user_post", values, varied);
    }
}
