package org.cunwu.risk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Verb;
import org.cunwu.kernel.PersonId;
import org.cunwu.risk.Assessments;
import org.cunwu.risk.Grade;
import org.cunwu.risk.Subject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("稳评的复核、改级、退回、重复评估和关口")
class GradeStoriesTests extends RiskTown {

    private static final String VILLAGE = "v009";

    @Test
    @DisplayName("改级要有理由，由分管领导裁定：同意的按改后的等级决定；不同意的，算出的等级不变")
    void aHigherPostOverrules() {
        var story = registers(VILLAGE).graded(20);
        propose(story, Map.of(), "proposed");
        propose(story, Map.of("proposed", "HIGH", "reason", "反对的都不住在附近"), "proposed");
        propose(story, Map.of("proposed", "MEDIUM", "reason", "无"), "reason");
        story.waitsAt("user_grade")
                .does("user_grade", Map.of("review", "OVERRULE", "proposed", "MEDIUM", "reason", "反对的都不住在附近"))
                .waitsAt("user_overrule");
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> story.does("user_overrule", Map.of("overruling", "AGREE")));
        story.does("user_overrule", Map.of("overruling", "AGREE", "opinion", "核实过，住户确实不在附近"));
        refused("risk.ruling.medium", () -> story.decided("CARRY_OUT", Map.of()));
        story.decided("SUSPEND", Map.of()).mitigated().assessed(Map.of());
        // assessed again it is computed again: the overruling was of the assessment before
        assertThat(story.computed()).isEqualTo("HIGH");
        story.confirmed();
        refused("risk.ruling.high", () -> story.decided("CARRY_OUT", Map.of()));

        var kept = registers(VILLAGE)
                .graded(20)
                .does("user_grade", Map.of("review", "OVERRULE", "proposed", "LOW", "reason", "反对的都不住在附近"))
                .does("user_overrule", Map.of("overruling", "KEEP", "opinion", "反对的就在下风口"));
        refused("risk.ruling.high", () -> kept.decided("CARRY_OUT", Map.of()));
        assertThat(ledger.ofCase(kept.caseFile().id()))
                .extracting(it -> it.act().kind() + " " + it.act().post())
                .endsWith("risk.propose town-peace-office", "risk.keep town-deputy-head");
    }

    private static void propose(RiskStory story, Map<String, String> values, String field) {
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> story.does("user_grade", Map.of("review", "OVERRULE"), values))
                .satisfies(it -> assertThat(it.fields()).containsOnlyKeys(field));
    }

    @Test
    @DisplayName("平安办退回重新评估要写理由；评估的人看见高风险，不能自己撤回来改；村里可以退回重新征求意见")
    void itIsAssessedAgain() {
        var story = registers(VILLAGE).graded(0);
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> hand(
                        story,
                        VILLAGE + "-village-director",
                        "user_grade",
                        Verb.TAKE_BACK,
                        Map.of("reason", "我要重新填一遍")));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> story.does("user_grade", Map.of("review", "BACK")));
        story.does("user_grade", Map.of("review", "BACK", "reason", "没有写明补偿的标准"))
                .waitsAt("user_assess");
        hand(
                story,
                VILLAGE + "-village-director",
                "user_assess",
                Verb.RETURN,
                Map.of("to", "user_hear", "reason", "有三户没有走访到"));
        story.waitsAt("user_hear").heard(100, 12, Map.of()).assessed(Map.of());
        assertThat(story.computed()).isEqualTo("MEDIUM");
        var page = door.open(
                new PersonId("town-peace-office"), story.open("user_grade").task());
        assertThat(String.valueOf(page.facts().get("hearings"))).contains("反对0户", "反对12户");
    }

    private void hand(RiskStory story, String person, String step, Verb verb, Map<String, String> values) {
        handling.act(new PersonId(person), story.open(step).task(), verb, values, RiskStory.key());
    }

    @Test
    @DisplayName("SSR-10：同一事项办着的、有效期内的，指出编号，不再评估；写明重大变化的重新评估，新的备案以前旧的不能用")
    void theSameMatterIsAssessedOnce() {
        var story = registers(VILLAGE);
        var title = story.caseFile().title();
        refused("risk.trigger.once", () -> registers(VILLAGE, Map.of("title", title + "。")));
        story.graded(0).confirmed().decided("CARRY_OUT", Map.of()).filed();
        refused("risk.trigger.once", () -> registers(VILLAGE, Map.of("title", title)));
        // another village has its own
        registers("v005", Map.of("title", title)).waitsAt("user_screen");

        var again = registers(VILLAGE, Map.of("title", title, "newFacts", "选址改到了学校旁边"));
        assertThat(against(gate(story, null, clock.today()))).containsExactly("risk.gate.unchanged");
        again.graded(25).confirmed().decided("STOP", Map.of()).filed();
        assertThat(against(gate(story, null, clock.today())))
                .containsExactly("risk.gate.carried-out", "risk.gate.grade");
    }

    @Test
    @DisplayName("关口：没有评估的、引用别的事项或者别村报告的，都过不去")
    void theGateKnowsTheMatterAndTheVillage() {
        var story = registers(VILLAGE);
        assertThat(against(gate(story, null, clock.today()))).containsExactly("risk.gate.present");
        story.graded(0).confirmed().decided("CARRY_OUT", Map.of()).filed();
        var other = registers(VILLAGE);
        assertThat(against(gate(other, story.number(), clock.today()))).containsExactly("risk.gate.present");
        assertThat(against(gate(story, "SQ-FXBG-1999-0001", clock.today()))).containsExactly("risk.gate.present");
        var stranger = assessments.gate(new Assessments.Asked(
                new org.cunwu.kernel.VillageCode("v005"),
                new Subject(story.caseFile().title(), null),
                story.number(),
                clock.today()));
        assertThat(against(stranger)).containsExactly("risk.gate.present");
        assertThat(against(gate(story, story.number(), clock.today().minusDays(1))))
                .containsExactly("risk.gate.in-force");
    }

    @Test
    @DisplayName("登记：事项编号只认本村的；办活动要填人数；按编号认得是同一事项")
    void whatIsRegisteredIsChecked() {
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> registers(VILLAGE, Map.of("reference", "SQ-YS-1999-0001")));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> registers(VILLAGE, Map.of("kinds", List.of("PUBLIC_EVENT"))));
        assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> registers(VILLAGE, Map.of("title", "？？？")));
        var number = registers(VILLAGE).caseFile().number();
        var story = registers(VILLAGE, Map.of("reference", number))
                .graded(0)
                .confirmed()
                .decided("CARRY_OUT", Map.of())
                .filed();
        var asked =
                new Assessments.Asked(story.caseFile().village(), new Subject("名称写得不一样", number), null, clock.today());
        assertThat(against(assessments.gate(asked))).isEmpty();
        assertThat(assessments.find(story.number()).orElseThrow().grade()).isEqualTo(Grade.LOW);
    }
}
