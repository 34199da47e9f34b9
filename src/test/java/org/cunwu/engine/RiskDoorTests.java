package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.process.InnerDoor;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.cunwu.risk.Assessments;
import org.cunwu.risk.Subject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("稳评：墙、岗位、冒填等级和决定、页面")
class RiskDoorTests extends OpenTown {

    private static final String VILLAGE = "v008";
    private static final String CLERK = "v008-village-clerk";
    private static final String DIRECTOR = "v008-village-director";
    private static final String PEACE = "town-peace-office";
    private static final String SECRETARY = "town-town-party-secretary";

    @Autowired
    RuntimeService runtime;

    @Autowired
    Assessments assessments;

    @Test
    @DisplayName("别村看不见、办不了；本村别的岗位、镇里别的岗位办不了；村干部自己不能判定")
    void wallsAndPosts() {
        var matter = registered();
        for (var stranger : List.of("v007-village-clerk", "v007-village-director", "town-administrator")) {
            refused(completes(stranger, matter, Map.of("answer", "\"REQUIRED\"")), 404, "");
            assertThat(signedIn(stranger).get("/task/" + task(matter)).statusCode())
                    .isEqualTo(404);
            assertThat(signedIn(stranger).get("/case/" + matter.file().number()).statusCode())
                    .isEqualTo(404);
        }
        for (var other : List.of(CLERK, DIRECTOR, "town-mayor", "town-auditor", "town-justice-office")) {
            refused(completes(other, matter, Map.of("answer", "\"REQUIRED\"")), 403, "不归您的岗位");
        }
        refused(api("v008-party-secretary", "POST", "/cases/risk_assessment", json(start())), 403, "");
        refused(api(PEACE, "POST", "/cases/risk_assessment", json(start())), 403, "");
        done(PEACE, matter, Map.of("answer", "\"REQUIRED\""));
        refused(completes(CLERK, matter, plan()), 403, "不归您的岗位");
        refused(completes("v007-village-director", matter, plan()), 404, "");
    }

    @Test
    @DisplayName("登记意见的人兼任村主任，不能自己评估；平安办的人登记过意见，不能自己复核")
    void whoHeardDoesNotWeigh() {
        var both = "v008-both";
        appoint(both, VILLAGE, "village-clerk", "village-director");
        try {
            var matter = planned();
            done(both, matter, hearing(both, 100, 0));
            refused(completes(both, matter, appraisal()), 403, "职责分离");
            done(DIRECTOR, matter, appraisal());
            jdbc.sql(
                            "insert into org_post (id, person, kind, place, from_day) values (?, ?, 'peace-office', 'town', ?)")
                    .params(UUID.randomUUID(), both, clock.today().minusDays(10))
                    .update();
            refused(completes(both, matter, Map.of("review", "\"CONFIRM\"")), 403, "职责分离");
        } finally {
            forget(both);
        }
    }

    @Test
    @DisplayName("自己这一步的每一项、流程里的每个变量都由他填，也填不出低风险和“实施”")
    void nobodyFakesAGradeOrADecision() {
        var matter = planned();
        done(CLERK, matter, hearing(CLERK, 100, 30));
        for (var invented : List.of("grade", "computed", "carriedOut", "settled", "risk")) {
            var fields = new LinkedHashMap<>(appraisal());
            fields.put(invented, "\"LOW\"");
            refused(completes(DIRECTOR, matter, fields), 400, "");
        }
        beside(DIRECTOR, matter);
        done(DIRECTOR, matter, appraisal());
        assertThat(grades(matter)).containsExactly("HIGH");

        beside(PEACE, matter);
        done(PEACE, matter, Map.of("review", "\"CONFIRM\"", "proposed", "\"LOW\""));
        assertThat(grades(matter)).containsExactly("HIGH", "HIGH");

        beside(SECRETARY, matter);
        refused(completes(SECRETARY, matter, decision("CARRY_OUT")), 422, "重新制定方案");
        // even with variables that no official can set
        var instance = instance(matter);
        for (var name : List.of("carriedOut", "confirmed", "grade", "computed", "ruling")) {
            InnerDoor.through(() -> {
                runtime.setVariable(instance, name, true);
                return name;
            });
        }
        refused(completes(SECRETARY, matter, decision("CARRY_OUT")), 422, "改变方案并重新评估");
        done(SECRETARY, matter, decision("STOP"));
        InnerDoor.through(() -> {
            runtime.setVariable(instance, "carriedOut", true);
            return instance;
        });
        done(PEACE, matter, Map.of("report", quoted(List.of(photograph(PEACE)))));

        var asked = new Assessments.Asked(
                new VillageCode(VILLAGE), new Subject(matter.file().title(), null), null, clock.today());
        assertThat(assessments.gate(asked))
                .filteredOn(Finding::blocks)
                .extracting(Finding::provision)
                .containsExactly("risk.gate.carried-out", "risk.gate.grade");
        assertThat(verification.verify().good()).isTrue();
    }

    /** What an official tries at the engine itself. */
    private void beside(String person, Matter matter) {
        var visitor = atTheEngine(person);
        var instance = instance(matter);
        var task = task(matter);
        var value = "{\"value\":\"LOW\",\"type\":\"String\"}";
        for (var attack : List.of(
                "PUT /process-instance/" + instance + "/variables/grade " + value,
                "PUT /process-instance/" + instance + "/variables/carriedOut {\"value\":true,\"type\":\"Boolean\"}",
                "PUT /task/" + task + "/variables/grade " + value,
                "PUT /task/" + task + "/localVariables/carriedOut " + value,
                "POST /task/" + task + "/complete {\"variables\":{\"carriedOut\":{\"value\":true}}}",
                "POST /task/" + task + "/submit-form {\"variables\":{\"confirmed\":{\"value\":true}}}",
                "POST /process-instance/" + instance
                        + "/modification {\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"user_file\"}]}")) {
            var parts = attack.split(" ", 3);
            assertThat(visitor.engine(parts[0], parts[1], parts[2]).statusCode())
                    .as(attack)
                    .isBetween(400, 499);
        }
    }

    @Test
    @DisplayName("每一步的页面都打得开，写明已知的情况；填错的留着；备案的报告在台账里，别村看不见")
    void thePagesOpen() {
        shows(CLERK, "/start/ground_entry", "适用的事项", "村庄建设、公益事业等村务");
        shows(CLERK, "/start/risk_assessment", "涉及环境保护的重大建设项目", "预计参加的人数", "受影响的户数");
        var matter = registered();
        shows(PEACE, "/task/" + task(matter), "应当评估", "受影响的户数", "100");
        done(PEACE, matter, Map.of("answer", "\"REQUIRED\""));
        shows(DIRECTOR, "/task/" + task(matter), "评估小组成员", "怎样征求意见");
        done(DIRECTOR, matter, plan());
        shows(CLERK, "/task/" + task(matter), "方案公示的第一天", "samples[9].household", "有条件");
        keepsRows(matter);
        done(CLERK, matter, hearing(CLERK, 100, 12));
        shows(DIRECTOR, "/task/" + task(matter), "可控性的依据", "住户3：反对，怕有气味", "points[2].owner");
        done(DIRECTOR, matter, appraisal());
        shows(PEACE, "/task/" + task(matter), "系统算出：中风险", "退回重新评估", "气味影响住户");
        done(PEACE, matter, Map.of("review", "\"OVERRULE\"", "proposed", "\"LOW\"", "reason", "\"已经逐户说通\""));
        shows("town-deputy-head", "/task/" + task(matter), "平安办提议改成低风险：已经逐户说通");
        done("town-deputy-head", matter, Map.of("overruling", "\"AGREE\"", "opinion", "\"核实过，确实说通\""));
        shows(SECRETARY, "/task/" + task(matter), "风险等级：低风险", "主要负责人最后发言", "应急预案");
        done(SECRETARY, matter, decision("SUSPEND"));
        shows(DIRECTOR, "/task/" + task(matter), "采取了哪些措施");
        done(DIRECTOR, matter, mitigation());
        done(DIRECTOR, matter, appraisal());
        done(PEACE, matter, Map.of("review", "\"CONFIRM\""));
        done(SECRETARY, matter, decision("CARRY_OUT"));
        shows(PEACE, "/task/" + task(matter), "中风险，决定：实施");
        done(PEACE, matter, Map.of("report", quoted(List.of(photograph(PEACE)))));

        var number = assessments.ofCase(matter.file().id()).orElseThrow().number();
        for (var reader : List.of(CLERK, PEACE, "town-auditor")) {
            shows(reader, "/risks?village=" + VILLAGE, number, "中风险，决定：实施", "有效");
            shows(reader, "/risks/" + number, "最后一天也有效", matter.file().number());
        }
        for (var stranger : List.of("v007-village-clerk", "town-administrator")) {
            assertThat(signedIn(stranger).get("/risks/" + number).statusCode()).isEqualTo(404);
            assertThat(signedIn(stranger).get("/risks?village=" + VILLAGE).statusCode())
                    .isIn(403, 404);
        }
        for (var odd : List.of("?page=-1", "?village=%27", "?village=v999", "/SQ-FXBG-1999-0001", "/x")) {
            assertThat(signedIn(CLERK).get("/risks" + odd).statusCode()).as(odd).isEqualTo(404);
        }
        shows(CLERK, "/case/" + matter.file().number(), "系统计算风险等级", "同意改级", "已备案，可以实施", "等级：中风险");
        var again = new LinkedHashMap<>(start());
        again.put("title", "\"" + matter.file().title() + "\"");
        refused(api(CLERK, "POST", "/cases/risk_assessment", json(again)), 422, number);
    }

    /** A row with an error stays as it was typed, and there are more rows than before. */
    private void keepsRows(Matter matter) {
        var clerk = signedIn(CLERK);
        var path = "/task/" + task(matter);
        var fields = Map.of(
                "_csrf", clerk.csrf(path),
                "noticeFrom", clock.today().minusDays(40).toString(),
                "noticeTo", clock.today().minusDays(10).toString(),
                "samples[0].household", "李四家",
                "samples[0].reason", "",
                "papers[0]", photograph(CLERK));
        var again = clerk.post(path, fields);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("value=\"李四家\"", "samples[9].household", "态度");
    }

    private void shows(String person, String path, String... words) {
        var page = signedIn(person).get(path);
        assertThat(page.statusCode()).as(path + page.body()).isEqualTo(200);
        assertThat(page.body()).contains(words).doesNotContain("style=\"", "??");
    }

    private Matter registered() {
        var answer = api(CLERK, "POST", "/cases/risk_assessment", json(start()));
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + answer.body());
        var number = field(answer.body(), "caseNumber");
        return new Matter(
                cases.byNumber(number, Set.of(new VillageCode(VILLAGE))).orElseThrow(),
                field(answer.body(), "receipt"));
    }

    private Matter planned() {
        var matter = registered();
        done(PEACE, matter, Map.of("answer", "\"REQUIRED\""));
        done(DIRECTOR, matter, plan());
        return matter;
    }

    private Map<String, String> start() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", "\"村北建垃圾中转站" + UUID.randomUUID().toString().substring(0, 8) + "\"");
        fields.put("kinds", "[\"ENVIRONMENT\"]");
        fields.put("households", "100");
        fields.put("summary", "\"在村北建一处垃圾中转站\"");
        return fields;
    }

    private static Map<String, String> plan() {
        return Map.of(
                "planText", "\"中转站建在村北，离住户三百米，每天清运\"",
                "members", "\"村委会主任、包村干部\"",
                "methods", "[\"PUBLICITY\",\"VISIT\"]");
    }

    private Map<String, String> hearing(String clerk, int answered, int against) {
        var rows = new StringBuilder("[");
        for (var at = 0; at < answered; at++) {
            if (at > 0) rows.append(',');
            rows.append("{\"household\":\"住户")
                    .append(at)
                    .append(
                            at < against
                                    ? "\",\"stance\":\"OPPOSE\",\"reason\":\"怕有气味\"}"
                                    : "\",\"stance\":\"SUPPORT\"}");
        }
        return Map.of(
                "noticeFrom",
                "\"" + clock.today().minusDays(40) + "\"",
                "noticeTo",
                "\"" + clock.today().minusDays(10) + "\"",
                "samples",
                rows.append(']').toString(),
                "papers",
                quoted(List.of(photograph(clerk))));
    }

    private Map<String, String> appraisal() {
        var fields = new LinkedHashMap<String, String>();
        for (var factor : List.of("legality", "reasonableness", "feasibility", "controllability")) {
            fields.put(factor, "\"MET\"");
            fields.put(factor + "Evidence", "\"有材料\"");
        }
        fields.put(
                "points",
                "[{\"point\":\"气味影响住户\",\"level\":\"MEDIUM\",\"measure\":\"密闭压缩\",\"owner\":\"王主任\",\"due\":\""
                        + clock.today().plusDays(30) + "\"}]");
        return fields;
    }

    private Map<String, String> decision(String ruling) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("ruling", "\"" + ruling + "\"");
        fields.put("heldOn", "\"" + clock.today() + "\"");
        fields.put("askedOn", "\"" + clock.today() + "\"");
        fields.put("present", "9");
        fields.put("agreed", "9");
        fields.put("headLast", "true");
        fields.put("emergencyPlan", "\"出了情况由王主任到场处理\"");
        fields.put("minutes", quoted(List.of(photograph(SECRETARY))));
        return fields;
    }

    private Map<String, String> mitigation() {
        return Map.of(
                "measures",
                "\"改成密闭压缩设备，装了隔离带\"",
                "doneOn",
                "\"" + clock.today() + "\"",
                "papers",
                quoted(List.of(photograph(DIRECTOR))));
    }

    private HttpResponse<String> completes(String person, Matter matter, Map<String, String> fields) {
        return api(person, "POST", "/tasks/" + task(matter), json(fields));
    }

    private List<String> grades(Matter matter) {
        return jdbc.sql("select grade from risk_grading where case_id = ? order by entry")
                .param(matter.file().id())
                .query(String.class)
                .list();
    }

    private String instance(Matter matter) {
        return jdbc.sql("select proc_inst_id_ from act_ru_task where id_ = ?")
                .param(task(matter))
                .query(String.class)
                .single();
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }
}
