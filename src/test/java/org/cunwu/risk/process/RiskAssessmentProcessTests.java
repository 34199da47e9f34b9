package org.cunwu.risk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.engine.FormRejected;
import org.cunwu.risk.Assessment;
import org.cunwu.risk.Grade;
import org.cunwu.risk.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("社会稳定风险评估")
class RiskAssessmentProcessTests extends RiskTown {

    private static final String VILLAGE = "v023";

    @Test
    @DisplayName("100 户 9 户反对，没有红线：低风险，带应急预案实施，编号备案，每一步都有记录")
    void aLowRiskIsCarriedOutWithAPlan() {
        var story = registers(VILLAGE).graded(9).confirmed();
        refused("risk.ruling.emergency-plan", () -> story.decided("CARRY_OUT", Map.of("emergencyPlan", "")));
        story.waitsAt("user_decide").decided("CARRY_OUT", Map.of()).filed().endsAt("end_filed");

        var report = assessments.ofCase(story.caseFile().id()).orElseThrow();
        assertThat(report.number()).contains("-FXBG-");
        assertThat(report.grade()).isEqualTo(Grade.LOW);
        assertThat(report.ruling()).isEqualTo(Ruling.CARRY_OUT);
        assertThat(report.lastDay()).isEqualTo(clock.today().plusMonths(24));
        assertThat(report.state(clock.today())).isEqualTo(Assessment.State.IN_FORCE);
        assertThat(ledger.ofCase(story.caseFile().id()))
                .extracting(it -> it.act().kind())
                .containsExactly(
                        "risk.register",
                        "risk.require",
                        "risk.plan",
                        "risk.hear",
                        "risk.appraise",
                        "risk.grade",
                        "risk.confirm",
                        "risk.decide",
                        "risk.file");
        assertThat(ledger.ofCase(story.caseFile().id()))
                .filteredOn(it -> it.act().kind().equals("risk.hear"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.act().content().toString()).doesNotContain("住户");
                    assertThat(it.act().personal().get("samples")).contains("住户0 OPPOSE 怕有气味");
                });
    }

    @ParameterizedTest(name = "100 户中 {0} 户反对 → {1}")
    @CsvSource({"9, LOW", "10, MEDIUM", "19, MEDIUM", "20, HIGH"})
    @DisplayName("SSR-05：边界算在高的一边")
    void theGradeFollowsTheAnswers(int against, Grade grade) {
        assertThat(registers(VILLAGE).graded(against).computed()).isEqualTo(grade.name());
    }

    @Test
    @DisplayName("有一项红线，没有人反对也是高风险；有一项不具备也是")
    void aRedFlagIsHigh() {
        var flagged = registers(VILLAGE).required().planned(Map.of()).heard(100, 0, Map.of());
        assertThat(flagged.assessed(Map.of("flags", List.of("DANGER_TO_LIFE"))).computed())
                .isEqualTo("HIGH");
        var unlawful = registers(VILLAGE).required().planned(Map.of()).heard(100, 0, Map.of());
        refused("risk.appraisal.points", () -> unlawful.assessed(Map.of("legality", "NOT_MET", "points", List.of())));
        assertThat(unlawful.assessed(Map.of("legality", "NOT_MET")).computed()).isEqualTo("HIGH");
    }

    @Test
    @DisplayName("SSR-04：高风险表决实施的不行，暂缓也不行；方案改了、重新公示、重新评估以后才行")
    void aHighRiskIsPlannedAnew() {
        var story = registers(VILLAGE).graded(20).confirmed();
        refused("risk.ruling.high", () -> story.decided("CARRY_OUT", Map.of()));
        refused("risk.ruling.high", () -> story.decided("SUSPEND", Map.of()));
        story.waitsAt("user_decide").decided("REPLAN", Map.of()).waitsAt("user_plan");

        refused("risk.plan.changed", () -> story.planned(Map.of()));
        refused("risk.plan.changed", () -> story.planned(Map.of("planText", "中转站建在村北、离住户三百米，每天清运。")));
        story.planned(Map.of("planText", "中转站改建在河滩，离住户八百米，每天清运"));
        refused("risk.hearing.anew", () -> story.heard(100, 0, Map.of()));
        backdate(story, "update risk_ruling set held_on = ? where case_id = ?", 60);
        story.heard(100, 5, Map.of())
                .assessed(Map.of())
                .confirmed()
                .decided("CARRY_OUT", Map.of())
                .filed();

        assertThat(assessments.find(story.number()).orElseThrow().grade()).isEqualTo(Grade.LOW);
        assertThat(against(gate(story, story.number(), clock.today()))).isEmpty();
    }

    @Test
    @DisplayName("SSR-04：高风险决定不实施的，备案为不实施，别的程序引用不了")
    void aHighRiskIsGivenUp() {
        var story = registers(VILLAGE)
                .graded(35)
                .confirmed()
                .decided("STOP", Map.of())
                .filed();
        story.endsAt("end_stopped");
        assertThat(against(gate(story, story.number(), clock.today())))
                .containsExactly("risk.gate.carried-out", "risk.gate.grade");
    }

    @Test
    @DisplayName("SSR-04：中风险没有化解的不能实施；暂缓、化解、重新评估以后可以")
    void aMediumRiskIsMitigatedFirst() {
        var story = registers(VILLAGE).graded(15).confirmed();
        refused("risk.ruling.medium", () -> story.decided("CARRY_OUT", Map.of()));
        story.decided("SUSPEND", Map.of()).waitsAt("user_mitigate").mitigated().waitsAt("user_assess");
        story.assessed(Map.of())
                .confirmed()
                .decided("CARRY_OUT", Map.of())
                .filed()
                .endsAt("end_filed");
        assertThat(assessments.find(story.number()).orElseThrow().grade()).isEqualTo(Grade.MEDIUM);
        assertThat(against(gate(story, null, clock.today()))).isEmpty();
    }

    @Test
    @DisplayName("SSR-03：公示 9 个工作日不行，10 个可以；表示意见的户不够的，说清楚，留在这一步")
    void hearingTakesItsDaysAndItsHouseholds() {
        var story = registers(VILLAGE).required().planned(Map.of());
        var first = daysAgo(40);
        var short9 = Map.of(
                "noticeFrom",
                first.toString(),
                "noticeTo",
                workingDays.plus(first, 9).toString());
        refused("risk.hearing.notice", () -> story.heard(100, 0, short9));
        refused("risk.hearing.participation", () -> story.heard(49, 0, Map.of()));
        refused(
                "risk.hearing.notice",
                () -> story.heard(100, 0, Map.of("noticeTo", daysAgo(0).toString())));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> story.heard(100, 0, Map.of("samples", List.of())));
        var twice = List.of(
                Map.of("household", "张三", "stance", "SUPPORT"), Map.of("household", " 张三", "stance", "SUPPORT"));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> story.heard(2, 0, Map.of("samples", twice)))
                .satisfies(it -> assertThat(it.fields()).containsOnlyKeys("samples[1].household"));
        var silent = List.of(Map.of("household", "张三", "stance", "OPPOSE"));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> story.heard(1, 0, Map.of("samples", silent)))
                .satisfies(it -> assertThat(it.fields()).containsOnlyKeys("samples[0].reason"));
        story.waitsAt("user_hear");
        var enough = Map.of(
                "noticeFrom",
                first.toString(),
                "noticeTo",
                workingDays.plus(first, 10).toString());
        story.heard(50, 0, enough).waitsAt("user_assess");
    }

    @Test
    @DisplayName("SSR-09：征收土地预公告 9 个工作日不行、10 个可以；100 名成员 51 名认为不合法的要有听证")
    void landHasItsNoticesAndItsHearing() {
        var story =
                registers(VILLAGE, Map.of("kinds", List.of("LAND_ACQUISITION"))).required();
        refused("risk.plan.parties", () -> story.planned(Map.of("participants", List.of("COLLECTIVE", "MEMBERS"))));
        story.planned(
                Map.of("participants", List.of("COLLECTIVE", "MEMBERS", "VILLAGE_COMMITTEE", "OTHERS_CONCERNED")));
        var first = daysAgo(60);
        var land = new HashMap<String, Object>(Map.of(
                "preNoticeFrom", first.toString(),
                "preNoticeTo", workingDays.plus(first, 10).toString(),
                "compensationFrom", daysAgo(40).toString(),
                "compensationTo", daysAgo(10).toString(),
                "members", "100",
                "objecting", "50"));
        refused(
                "risk.land.pre-notice",
                () -> story.heard(100, 0, with(land, "preNoticeTo", workingDays.plus(first, 9))));
        refused("risk.land.pre-notice", () -> story.heard(100, 0, with(land, "preNoticeTo", "")));
        refused("risk.land.compensation-notice", () -> story.heard(100, 0, with(land, "compensationTo", daysAgo(11))));
        refused("risk.land.hearing", () -> story.heard(100, 0, with(land, "objecting", "51")));
        refused("risk.land.hearing", () -> story.heard(100, 0, with(land, "objecting", "")));
        story.waitsAt("user_hear");
        var heard = with(with(land, "objecting", "51"), "hearingOn", daysAgo(5));
        story.heard(100, 0, heard).waitsAt("user_assess");
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        var varied = new HashMap<>(values);
        varied.put(name, value.toString());
        return varied;
    }

    @ParameterizedTest(name = "{0} 人 → 要许可 {1}")
    @CsvSource({"999, false", "1000, true"})
    @DisplayName("SSR-08：999 人不要安全许可，1000 人要，提前 20 天申请")
    void aLargeEventHasItsPermit(int people, boolean needed) {
        var story = registers(VILLAGE, Map.of("kinds", List.of("PUBLIC_EVENT"), "people", "" + people))
                .required();
        assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> story.planned(Map.of()));
        story.planned(Map.of("eventOn", daysAgo(-15).toString()));
        if (needed) {
            assertThatExceptionOfType(org.cunwu.engine.ActUnlawful.class)
                    .isThrownBy(() -> story.heard(100, 0, Map.of()))
                    .satisfies(it -> assertThat(against(it.findings()))
                            .containsExactly("risk.event.permit", "risk.event.application"));
            refused(
                    "risk.event.application",
                    () -> story.heard(
                            100, 0, Map.of("permitAppliedOn", daysAgo(4).toString())));
            story.heard(100, 0, Map.of("permitAppliedOn", daysAgo(5).toString()));
        } else {
            story.heard(100, 0, Map.of());
        }
        story.waitsAt("user_assess");
    }

    @Test
    @DisplayName("SSR-07：防汛转移是应急处置，不评估，登记理由；列入清单的不能免、也不能判定为不需要")
    void anEmergencyIsExemptOnTheRecord() {
        var flood = registers(VILLAGE, Map.of("kinds", List.of("EMERGENCY")));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> flood.does("user_screen", Map.of("answer", "EXEMPT")));
        flood.does("user_screen", Map.of("answer", "EXEMPT", "reason", "洪峰今晚到达，连夜转移"))
                .endsAt("end_exempt");
        assertThat(ledger.ofCase(flood.caseFile().id()))
                .extracting(it -> it.act().kind())
                .containsExactly("risk.register", "risk.exempt");
        assertThat(against(gate(flood, null, clock.today()))).isEmpty();

        var listed = registers(VILLAGE);
        var reason = "村里觉得没有必要";
        refused(
                "risk.trigger.emergency",
                () -> listed.does("user_screen", Map.of("answer", "EXEMPT", "reason", reason)));
        refused(
                "risk.trigger.listed",
                () -> listed.does("user_screen", Map.of("answer", "NOT_NEEDED", "reason", reason)));
        listed.waitsAt("user_screen");

        var small = registers(VILLAGE, Map.of("kinds", List.of("OTHER")));
        small.does("user_screen", Map.of("answer", "NOT_NEEDED", "reason", "只涉及一户，已经商量好"))
                .endsAt("end_spared");
        assertThat(against(gate(small, null, clock.today()))).isEmpty();
        assertThat(against(gate(small, small.caseFile().number(), clock.today())))
                .isEmpty();
    }

    @Test
    @DisplayName("SSR-02：可控性没有填，不能定级，留在这一步")
    void allFourFactorsAreAnswered() {
        var story = registers(VILLAGE).required().planned(Map.of()).heard(100, 0, Map.of());
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> story.assessed(Map.of("controllability", "")))
                .satisfies(it -> assertThat(it.fields()).containsOnlyKeys("controllability"));
        story.waitsAt("user_assess");
    }

    @Test
    @DisplayName("SSR-10：评估过期的不能决定实施，要重新评估；报告过期的别的程序引用不了")
    void anExpiredAssessmentIsDoneAgain() {
        var story = registers(VILLAGE).graded(0).confirmed();
        jdbc.sql("update risk_appraisal set assessed_on = ? where case_id = ?")
                .params(
                        clock.today().minusMonths(24).minusDays(1),
                        story.caseFile().id())
                .update();
        refused("risk.report.valid", () -> story.decided("CARRY_OUT", Map.of()));
        jdbc.sql("update risk_appraisal set assessed_on = ? where case_id = ?")
                .params(clock.today().minusMonths(24), story.caseFile().id())
                .update();
        story.decided("CARRY_OUT", Map.of()).filed();
        assertThat(against(gate(story, story.number(), clock.today()))).isEmpty();
        assertThat(against(gate(story, story.number(), clock.today().plusDays(1))))
                .containsExactly("risk.gate.in-force");
    }

    @Test
    @DisplayName("DEC-08：没有开会、主要负责人先发言、不同意见没记、不按多数又没有理由、开会以后才请示的，都不行")
    void theMeetingIsHeldAsTheLawSays() {
        var story = registers(VILLAGE).graded(0).confirmed();
        refused("risk.ruling.collective", () -> story.decided("CARRY_OUT", Map.of("headLast", "false")));
        refused("risk.ruling.collective", () -> story.decided("CARRY_OUT", Map.of("agreed", "8")));
        refused("risk.ruling.collective", () -> story.decided("CARRY_OUT", Map.of("present", "1", "agreed", "1")));
        var minority = Map.of("agreed", "4", "dissent", "五个人认为还要再商量");
        refused("risk.ruling.departure", () -> story.decided("CARRY_OUT", minority));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> story.decided("CARRY_OUT", Map.of("minutes", List.of())));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() ->
                        story.decided("CARRY_OUT", Map.of("heldOn", daysAgo(1).toString())));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() ->
                        story.decided("CARRY_OUT", Map.of("heldOn", daysAgo(-1).toString())));
        refused(
                "risk.ruling.reported",
                () -> story.decided("CARRY_OUT", Map.of("askedOn", daysAgo(-1).toString())));
        var reasoned = new HashMap<String, Object>(minority);
        reasoned.put("departure", "汛期将至，不能再等");
        story.decided("CARRY_OUT", reasoned).waitsAt("user_file");
    }

    private void backdate(RiskStory story, String sql, int days) {
        jdbc.sql(sql).params(daysAgo(days), story.caseFile().id()).update();
    }
}
