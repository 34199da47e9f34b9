package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.cunwu.Visitor;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("更正的页面和接口：事项页申请，待办里确认，更正前后对照，原登记处标明已更正")
class CorrectionPagesTests extends OpenTown {

    private static final String VILLAGE = "v026";
    private static final String SECRETARY = "v026-party-secretary";
    private static final String SUPERVISOR = "v026-supervision-director";

    @Test
    @DisplayName("书记申请更正开会日期，村监委会主任看前后对照后确认，事项页写明已更正")
    void fromTheCasePageToTheMark() {
        var matter = raised(VILLAGE);
        confirmed(matter);
        var task = task(matter);
        done(SECRETARY, matter, proposal());
        var secretary = signedIn(SECRETARY);
        var casePage = "/case/" + matter.file().number();
        assertThat(secretary.get(casePage).body()).contains("/entered/" + task + "/correct");
        assertThat(signedIn(SUPERVISOR).get(casePage).body()).doesNotContain("/entered/" + task + "/correct");
        assertThat(signedIn("v029-party-secretary")
                        .get("/entered/" + task + "/correct")
                        .statusCode())
                .isEqualTo(404);

        var form = secretary.get("/entered/" + task + "/correct");
        assertThat(form.body()).contains("为什么更正", "提交更正申请", "value=\"" + day(80) + "\"", "另一个人确认");
        refused(
                secretary.post("/entered/" + task + "/correct", typed(secretary, Map.of("heldOn", day(79)))),
                400,
                "为什么更正");
        var values = new LinkedHashMap<>(proposal());
        values.put("heldOn", "\"" + day(79) + "\"");
        values.put("correctionReason", "\"开会是第二天，签到册可以证明\"");
        var proposed = api(SECRETARY, "POST", "/entered/" + task + "/correction", json(values));
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(200);

        var supervisor = signedIn(SUPERVISOR);
        var inbox = supervisor.get("/").body();
        assertThat(inbox).contains("请确认更正");
        var id = inbox.replaceAll("(?s).*?/correction/([0-9a-f-]{36}).*", "$1");
        assertThat(supervisor.get("/correction/" + id).body())
                .contains("更正前", "更正后", "只改记录", "确认更正", "不确认", "RECORD_ONLY");
        assertThat(secretary.get("/correction/" + id).body()).doesNotContain("name=\"decision\"");
        refused(supervisor.post("/correction/" + id, typed(supervisor, Map.of("decision", "DECLINE"))), 400, "不确认的");
        assertThat(api(SUPERVISOR, "GET", "/corrections", "").body()).contains(id);
        assertThat(api(SUPERVISOR, "GET", "/corrections/" + id, "").body()).contains("RECORD_ONLY");
        refused(api("v029-supervision-director", "GET", "/corrections/" + id, ""), 404);
        var confirmed =
                api(SUPERVISOR, "POST", "/corrections/" + id, "{\"decision\":\"CONFIRM\",\"effect\":\"RECORD_ONLY\"}");
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);

        assertThat(secretary.get(casePage).body()).contains("已更正", "/correction/" + id, "更正理由");
        assertThat(secretary.get("/correction/" + id).body()).contains("看原来的登记", "只改了记录");
        assertThat(supervisor.get("/").body()).doesNotContain("/correction/" + id);
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("申请人在页面上撤回：理由太短回到原页；撤回了写明已撤回；起点那一条写明不单独更正、该怎么办")
    void withdrawnOnThePage() {
        var matter = raised(VILLAGE);
        confirmed(matter);
        var task = task(matter);
        done(SECRETARY, matter, proposal());
        var values = new LinkedHashMap<>(proposal());
        values.put("heldOn", "\"" + day(79) + "\"");
        values.put("correctionReason", "\"开会是第二天，签到册可以证明\"");
        assertThat(api(SECRETARY, "POST", "/entered/" + task + "/correction", json(values))
                        .statusCode())
                .isEqualTo(200);
        var secretary = signedIn(SECRETARY);
        var casePage = "/case/" + matter.file().number();
        var page = secretary.get(casePage).body().replaceAll("(?s).*?(/correction/[0-9a-f-]{36}).*", "$1");
        var withdraw = page + "/withdraw";
        assertThat(secretary.get(page).body()).contains(withdraw, "撤回更正申请");
        assertThat(signedIn(SUPERVISOR).get(page).body()).doesNotContain(withdraw);

        refused(secretary.post(withdraw, typed(secretary, Map.of("reason", "错"))), 400, "为什么撤回", ">错<");
        var withdrawn = secretary.post(withdraw, typed(secretary, Map.of("reason", "签到册找到了，没有错")));
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(303);
        assertThat(secretary.get(page).body())
                .contains("更正申请已撤回", "撤回申请，原来的登记不变")
                .doesNotContain(withdraw);
        assertThat(secretary.get(casePage).body()).contains("更正申请已撤回", "签到册找到了，没有错");
        refused(
                api(
                        SECRETARY,
                        "POST",
                        "/corrections" + withdraw.substring("/correction".length()),
                        "{\"reason\":\"再撤一次试试\"}"),
                403);

        assertThat(signedIn("v026-village-clerk").get(casePage).body()).contains("不单独更正", "更正为退回");
        assertThat(secretary.get(casePage).body()).doesNotContain("不单独更正");
    }

    private Map<String, String> proposal() {
        var fields = meeting(SECRETARY, VILLAGE, 80, RollKind.BRANCH_COMMITTEE);
        fields.put("planText", "\"硬化道路，编号" + UUID.randomUUID() + "\"");
        fields.put("budget", "\"186000.00\"");
        return fields;
    }

    private String day(int daysAgo) {
        return clock.today().minusDays(daysAgo).toString();
    }

    private static Map<String, String> typed(Visitor visitor, Map<String, String> values) {
        var typed = new LinkedHashMap<>(values);
        typed.put("_csrf", visitor.csrf("/"));
        typed.put("_key", "k-" + UUID.randomUUID());
        return typed;
    }

    private static void refused(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        for (var word : words) assertThat(answer.body()).contains(word);
    }
}
