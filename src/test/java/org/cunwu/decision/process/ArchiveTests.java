package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Parameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("归档：目录、缺少的材料、保管期限")
class ArchiveTests extends DecisionStories {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Parameters parameters;

    @Test
    @DisplayName("REC-02、REC-04：目录按办理次序列出每步的材料；决议档案永久保管")
    void theListNamesEveryStep() {
        var story = done("v014");
        var facts = story.open("user_archive").facts();
        assertThat(facts.get("missing")).isEqualTo(List.of());
        assertThat(facts.get("list"))
                .asString()
                .containsSubsequence("村党组织提议", "村“两委”商议", "党员大会审议", "会议通知", "会议表决", "实施结果");
        assertThat(facts).containsEntry("retention", "永久");
        story.archived().endsAt("end_archived");
        assertThat(content(story)).containsEntry("retention", "永久").containsEntry("missing", null);
        assertThat(keepUntil(story)).isNull();
    }

    @Test
    @DisplayName("缺少的材料点名；补充、说明以前不能归档")
    void whatIsMissingIsNamed() {
        var story = done("v014");
        jdbc.sql("update engine_file set case_id = null where case_id = ?")
                .param(story.caseFile().id())
                .update();
        assertThat((List<?>) story.open("user_archive").facts().get("missing"))
                .hasSize(7)
                .anySatisfy(it -> assertThat(it.toString()).isEqualTo("党员大会审议"));
        refused("decision.archive.complete", () -> story.archived());
        var explained = Map.of("complete", true, "missing", "照片丢失，重新拍摄了会议记录");
        refused("decision.archive.complete", () -> story.does("village-clerk", "user_archive", explained, Map.of()));
        story.does(
                        "village-clerk",
                        "user_archive",
                        explained,
                        Map.of("supplements", story.photographs("village-clerk")))
                .endsAt("end_archived");
        assertThat(content(story).get("missing")).asString().contains("党员大会审议", "村“两委”商议");
    }

    @Test
    @DisplayName("县里的保管期限表不同的，由镇里设定年数")
    void theTownMaySetTheYears() {
        sets("decision.archive.permanent", 0);
        sets("decision.archive.years", 10);
        var story = done("v013");
        story.archived().endsAt("end_archived");
        assertThat(keepUntil(story)).isEqualTo(LocalDate.now(TownClock.ZONE).plusYears(10));
    }

    private void sets(String parameter, long value) {
        var change = parameters.propose(
                new PersonId("town-party-government-office"),
                parameter,
                new VillageCode("v013"),
                value,
                LocalDate.now(TownClock.ZONE),
                "按县档案馆的保管期限表");
        parameters.confirm(new PersonId("town-mayor"), change.id());
    }

    private Map<String, @Nullable Object> content(DecisionStory story) {
        return ledger.ofCase(story.caseFile().id()).stream()
                .map(it -> it.act())
                .filter(it -> it.kind().equals("decision.archive"))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private @Nullable LocalDate keepUntil(DecisionStory story) {
        return jdbc.sql("select keep_until from decision_archive where proposal = ?")
                .param(story.caseFile().id())
                .query((row, index) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private DecisionStory done(String village) {
        return readyToVote(village)
                .resolvedByAll()
                .disclosed(65)
                .comesTo("user_implement")
                .implemented(Map.of())
                .disclosed(40)
                .comesTo("user_archive");
    }
}
