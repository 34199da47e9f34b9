package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.Overtaken;
import org.cunwu.ground.Grounds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("更正改变结果：所依据的停下，逐项写明，从更正的地方依法重新办理")
class CorrectionFollowsTests extends CorrectionStories {

    private static final String VILLAGE = "v029";

    @Autowired
    Grounds grounds;

    @Test
    @DisplayName("通过更正为不通过：决议作废、公示撤下、待办停下，回到重新提议；编号不再用，重新表决得新号")
    void theMajorityIsMissed() {
        var story = readyToVote(VILLAGE).resolvedByAll().posted(66);
        var number = standing(story);
        var open = story.openItem("user_verify").task();
        door.keepDraft(of(story, "supervision-director"), open, Map.of("opinion", "写了一半"));
        var clerk = of(story, "village-clerk");
        var correction = proposed(
                story, clerk, "user_resolve", Map.of("votes", story.sheet().representatives(66, 99, 1)));

        assertThat(corrections
                        .of(of(story, "supervision-director"), correction.id())
                        .outlook()
                        .orElseThrow()
                        .wouldStop())
                .contains("核实张榜情况", "决议 " + number);
        confirmed(correction, of(story, "supervision-director"), Effect.FOLLOWING_ANEW);

        story.waitsAt("user_propose");
        assertThat(standing(story)).isEmpty();
        assertThat(stopped(story, "user_resolve"))
                .contains("OPEN 核实张榜情况", "RESTING 决议 " + number, "RESTING 公示（决议 " + number + "）")
                .anyMatch(it -> it.startsWith("ENTRY 张榜公开"))
                .anyMatch(it -> it.startsWith("DRAFT 核实张榜情况"));
        assertThat(acts(story, "engine.corrected"))
                .singleElement()
                .satisfies(it ->
                        assertThat(String.valueOf(it.content().get("fallen"))).contains(number));
        assertThat(acts(story, "decision.number")).hasSize(1);
        assertThat(grounds.standing(number, town.daysAgo(0)).blocks()).isTrue();
        assertThat(jdbc.sql("select count(*) from disclosure_withdrawal w join disclosure_notice n on n.id = w.notice"
                                + " where n.case_id = ?")
                        .param(story.caseFile().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatExceptionOfType(Overtaken.class)
                .isThrownBy(() -> door.check(of(story, "supervision-director"), open));
        refused(
                "engine.correct.done-anew",
                () -> corrections.begin(
                        clerk, offer(story, "user_post", clerk).entered().task()));
        assertThatTheLedgerIsWhole();
    }

    @Test
    @DisplayName("不通过更正为通过：重新提议的待办停下，决议编号、去公开")
    void theMajorityIsReached() {
        var story = readyToVote(VILLAGE);
        story.resolved(story.sheet().representatives(66, 99, 1)).waitsAt("user_propose");
        var correction = proposed(
                story,
                "village-clerk",
                "user_resolve",
                Map.of("votes", story.sheet().representatives(66, 99, 99)));

        confirmed(correction, of(story, "supervision-director"), Effect.FOLLOWING_ANEW);

        story.waitsAt("user_post");
        assertThat(standing(story)).isNotEmpty();
        assertThat(stopped(story, "user_resolve")).contains("OPEN 召开支委会提议");
        assertThatTheLedgerIsWhole();
    }

    @Test
    @DisplayName("通知日期更正后不满法定天数：会议不作数，退回重新通知")
    void theNoticeWasTooShort() {
        var story = readyToVote(VILLAGE).resolvedByAll();
        var number = standing(story);
        var correction = proposed(
                story,
                "village-clerk",
                "user_notify",
                Map.of("givenOn", town.daysAgo(68).toString()));

        confirmed(correction, of(story, "supervision-director"), Effect.STEP_AGAIN);

        story.waitsAt("user_notify");
        assertThat(stopped(story, "user_notify"))
                .contains("RESTING 决议 " + number)
                .anyMatch(it -> it.startsWith("ENTRY 登记会议表决"));
        story.announced(60, 50);
        assertThatTheLedgerIsWhole();
    }

    @Test
    @DisplayName("申请以后下一步办完了：确认时按那时的情况，后果变了的要重新看过；先确认的，下一步来晚的被告知")
    void theCaseMovesMeanwhile() {
        var story = town.raises(VILLAGE).confirmed().proposed().consulted();
        var later = town.daysAgo(70).toString();
        var correction = proposed(story, "village-director", "user_consult", Map.of("heldOn", later));
        story.supervised(77, Map.of());

        refused(
                "engine.correct.not-as-shown",
                () -> confirmed(correction, of(story, "supervision-director"), Effect.RECORD_ONLY));
    }

    /** The number of the resolution that counts; empty where there is none. */
    private String standing(DecisionStory story) {
        return jdbc.sql("select number from decision_resolution r where proposal = ? and not exists"
                        + " (select 1 from decision_corrected c where c.register = 'resolution' and c.entry = r.entry)")
                .param(story.caseFile().id())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
