package org.cunwu.risk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.InboxItem;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;

/** One matter of one village, taken through the door by the officials whose turn it is; each step's values may be varied. */
final class RiskStory {

    static final Map<String, String> MET = Map.of(
            "legality", "MET",
            "legalityEvidence", "已经取得批文",
            "reasonableness", "MET",
            "reasonablenessEvidence", "补偿按标准",
            "feasibility", "MET",
            "feasibilityEvidence", "资金已经到位",
            "controllability", "MET",
            "controllabilityEvidence", "有专人负责");

    private static final byte[] PHOTOGRAPH = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    private final RiskTown town;
    private CaseFile caseFile;

    RiskStory(RiskTown town, VillageCode village, Map<String, ?> varied) {
        this.town = town;
        var clerk = new PersonId(village + "-village-clerk");
        var values = new HashMap<String, Object>(Map.of(
                "title",
                "村北建垃圾中转站" + UUID.randomUUID().toString().substring(0, 8),
                "kinds",
                List.of("ENVIRONMENT"),
                "households",
                "100",
                "summary",
                "在村北建一处垃圾中转站"));
        values.putAll(varied);
        caseFile = town.door
                .start(clerk, RiskAssessmentProcess.KEY, null, values, key())
                .caseFile();
    }

    RiskStory required() {
        return does("user_screen", Map.of("answer", "REQUIRED"));
    }

    RiskStory planned(Map<String, ?> varied) {
        return does(
                "user_plan",
                Map.of(
                        "planText", "中转站建在村北，离住户三百米，每天清运",
                        "members", "村委会主任、包村干部、村民代表三人",
                        "methods", List.of("PUBLICITY", "QUESTIONNAIRE", "VISIT")),
                varied);
    }

    /** So many households answer, the first of them against it. */
    RiskStory heard(int answered, int against, Map<String, ?> varied) {
        return does(
                "user_hear",
                Map.of(
                        "noticeFrom", town.daysAgo(40).toString(),
                        "noticeTo", town.daysAgo(10).toString(),
                        "samples", samples(answered, against),
                        "papers", photographs("user_hear")),
                varied);
    }

    static List<Map<String, String>> samples(int answered, int against) {
        var rows = new ArrayList<Map<String, String>>();
        for (var at = 0; at < answered; at++) {
            rows.add(
                    at < against
                            ? Map.of("household", "住户" + at, "stance", "OPPOSE", "reason", "怕有气味")
                            : Map.of("household", "住户" + at, "stance", "SUPPORT"));
        }
        return rows;
    }

    RiskStory assessed(Map<String, ?> varied) {
        var values = new HashMap<String, Object>(MET);
        values.put(
                "points",
                List.of(Map.of(
                        "point", "气味影响住户",
                        "level", "MEDIUM",
                        "measure", "密闭压缩，每天清运",
                        "owner", "王主任",
                        "due", town.daysAgo(-30).toString())));
        return does("user_assess", values, varied);
    }

    /** To the review of the grade: so many of a hundred against it. */
    RiskStory graded(int against) {
        return required().planned(Map.of()).heard(100, against, Map.of()).assessed(Map.of());
    }

    RiskStory confirmed() {
        return does("user_grade", Map.of("review", "CONFIRM"));
    }

    RiskStory decided(String ruling, Map<String, ?> varied) {
        return does(
                "user_decide",
                Map.of(
                        "ruling",
                        ruling,
                        "heldOn",
                        town.daysAgo(0).toString(),
                        "askedOn",
                        town.daysAgo(0).toString(),
                        "present",
                        "9",
                        "agreed",
                        "9",
                        "headLast",
                        "true",
                        "emergencyPlan",
                        "出了情况由王主任到场，先停工再处理",
                        "minutes",
                        photographs("user_decide")),
                varied);
    }

    RiskStory mitigated() {
        return does(
                "user_mitigate",
                Map.of(
                        "measures", "改成密闭压缩设备，给附近住户装了隔离带",
                        "doneOn", town.daysAgo(0).toString(),
                        "papers", photographs("user_mitigate")));
    }

    RiskStory filed() {
        return does("user_file", Map.of("report", photographs("user_file")));
    }

    RiskStory does(String step, Map<String, ?> values) {
        return does(step, values, Map.of());
    }

    RiskStory does(String step, Map<String, ?> lawful, Map<String, ?> varied) {
        var values = new HashMap<String, Object>(lawful);
        values.putAll(varied);
        var item = open(step);
        caseFile = town.door
                .complete(new PersonId(item.group()), item.task(), values, key())
                .caseFile();
        return this;
    }

    RiskStory waitsAt(String step) {
        assertThat(town.inbox.ofCase(caseFile.id())).extracting(InboxItem::step).containsExactly(step);
        return this;
    }

    RiskStory endsAt(String end) {
        var file = town.cases.byId(caseFile.id()).orElseThrow();
        assertThat(file.outcome()).isEqualTo(end);
        return this;
    }

    InboxItem open(String step) {
        return town.inbox.ofCase(caseFile.id()).stream()
                .filter(it -> it.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not at " + step));
    }

    CaseFile caseFile() {
        return caseFile;
    }

    String number() {
        return town.assessments.ofCase(caseFile.id()).orElseThrow().number();
    }

    /** The last grade that the program computed. */
    String computed() {
        return town.jdbc
                .sql(
                        "select grade from risk_grading where case_id = ? and kind = 'COMPUTED' order by entry desc limit 1")
                .param(caseFile.id())
                .query(String.class)
                .single();
    }

    List<String> photographs(String step) {
        var holder = new PersonId(open(step).group());
        return List.of(town.files
                .store(holder, "照片.png", new ByteArrayInputStream(PHOTOGRAPH))
                .toString());
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
