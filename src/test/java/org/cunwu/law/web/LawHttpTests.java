package org.cunwu.law.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.cunwu.DatabaseTest;
import org.cunwu.Visitor;
import org.cunwu.law.Catalogue;
import org.cunwu.org.DemoAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseTest
@DisplayName("规定目录、试算、参数和放假安排")
class LawHttpTests {

    private static final String CLERK = "v023-village-clerk";
    private static final String OFFICE = "town-party-government-office";
    private static final Pattern CONFIRM = Pattern.compile("/admin/(?:parameters|holidays)/[0-9a-f-]{36}/confirm");

    @LocalServerPort
    int port;

    @Autowired
    DemoAccess demo;

    @Autowired
    Catalogue catalogue;

    private Visitor visitor;
    private String password;

    @BeforeEach
    void come() {
        visitor = new Visitor(port);
        password = demo.password().orElseThrow();
    }

    @Test
    @DisplayName("目录一页一页取完，每条一次")
    void theCatalogueIsReadPageByPage() {
        var after = "";
        int read = 0;
        for (int page = 0; page < 100; page++) {
            var body = call("GET", "/provisions?size=7&after=" + after, "").body();
            read += body.split("\"rule\":", -1).length - 1;
            var next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(body);
            if (!next.find()) break;
            after = next.group(1);
        }
        assertThat(read).isEqualTo(catalogue.after("", Integer.MAX_VALUE).size());
    }

    @Test
    @DisplayName("一条规定：依据、施行日期、事实的名称和类型")
    void aProvisionSaysWhatItAsks() {
        var body = call("GET", "/provisions/law.amount.words", "").body();
        assertThat(body).contains("\"rule\":\"NUM-02\"", "本镇设定，参考各地做法", "\"type\":\"amount\"", "小写金额（元）");
        assertThat(call("GET", "/provisions/no.such.provision", "").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} {1} → {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "law.amount.words          | {'figures':'186000','words':'人民币壹拾捌万陆仟元整'} | satisfied    | 人民币壹拾捌万陆仟元整",
                "law.amount.words          | {'figures':186000.00,'words':'壹拾捌万元整'}     | violated     | 人民币壹拾捌万陆仟元整",
                "law.amount.words          | {'figures':'186000'}                          | undetermined | 人民币壹拾捌万陆仟元整",
                "law.period.working-days   | {'start':'2026-09-28','days':7}               | satisfied    | 2026-10-13",
                "law.period.calendar-days  | {'start':'2026-09-02','days':30,'minimumNotice':false} | satisfied | 2026-10-08",
                "law.period.calendar-days  | {'start':'2026-09-02','days':30,'minimumNotice':true}  | satisfied | 2026-10-02",
                "law.identifier.id-card    | {'number':'11010519491231002X','on':'2026-11-22'} | satisfied | ''",
                "law.identifier.id-card    | {'number':'110105194912310021','on':'2026-11-22'} | violated  | ''",
                "law.identifier.credit-code | {'code':'1137032300422372XD'}                 | satisfied    | ''",
            })
    @DisplayName("试算：认定、依据、要求、情况、办法和算出的结果")
    void aTrialAnswersTheFinding(String id, String facts, String finding, String value) {
        var body = trial(id, "{\"date\":\"2026-11-22\",\"facts\":" + facts.replace('\'', '"') + "}")
                .body();
        assertThat(body).contains("\"finding\":\"" + finding + "\"", "\"source\":", "\"required\":", "\"found\":");
        assertThat(body).contains(value.isEmpty() ? "\"value\":null" : "\"value\":\"" + value + "\"");
    }

    @Test
    @DisplayName("办理当日没有法律文本：无法认定，不用今天的法律")
    void aDayWithoutATextIsUndetermined() {
        var body = trial(
                        "law.period.calendar-days",
                        "{\"date\":\"2020-12-31\",\"facts\":{\"start\":\"2020-12-31\",\"days\":5,\"minimumNotice\":false}}")
                .body();
        assertThat(body).contains("\"finding\":\"undetermined\"", "2020年12月31日");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"date\":\"2026-11-22\"}",
                "{\"date\":\"22.11.2026\",\"facts\":{}}",
                "{\"date\":\"2026-11-22\",\"facts\":[]}",
                "{\"date\":\"2026-11-22\",\"facts\":{},\"more\":1}",
                "{\"date\":\"2026-11-22\",\"village\":\"v999\",\"facts\":{}}",
                "{\"date\":\"2026-11-22\",\"village\":{},\"facts\":{}}",
                "{\"date\":\"2026-11-22\",\"facts\":{\"figures\":\"many\"}}",
                "{\"date\":\"2026-11-22\",\"facts\":{\"figures\":{\"a\":1}}}",
                "{\"date\":\"2026-11-22\",\"facts\":{\"stranger\":1}}",
                "{\"date\":\"2026-11-22\",\"facts\":{\"words\":\"a\\u0000b\"}}",
            })
    @DisplayName("内容有误：400，用中文说明")
    void badInputIsAProblemInChinese(String body) {
        var answer = trial("law.amount.words", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).containsPattern("\\p{IsHan}");
    }

    @Test
    @DisplayName("没有这条规定：404；页数不对：400；没有登录：401")
    void otherRefusals() {
        assertThat(trial("no.such.provision", "{}").statusCode()).isEqualTo(404);
        assertThat(call("GET", "/provisions?size=0", "").statusCode()).isEqualTo(400);
        assertThat(call("GET", "/provisions?size=x", "").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/api/v1/provisions").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("试算页：每条规定都打得开，不用脚本就能试算，填的内容还在")
    void theTrialPageWorksWithoutACase() {
        visitor.signIn(CLERK, password);
        assertThat(visitor.get("/trial").body()).contains("大写金额与小写一致", "四议两公开");
        assertThat(visitor.get("/trial?q=NUM-02").body())
                .contains("law.amount.words")
                .doesNotContain("law.period");
        for (var provision : catalogue.after("", Integer.MAX_VALUE)) {
            assertThat(visitor.get("/trial/" + provision.id()).statusCode())
                    .as(provision.id())
                    .isEqualTo(200);
        }
        var page = post(
                "/trial/law.amount.words",
                Map.of("date", "2026-11-22", "fact.figures", "186000", "fact.words", "壹拾捌万元整"));
        assertThat(page.body()).contains("违反", "人民币壹拾捌万陆仟元整", "value=\"壹拾捌万元整\"");
        var wrong = post("/trial/law.amount.words", Map.of("date", "", "fact.figures", "186000"));
        assertThat(wrong.body()).contains("请填写日期", "value=\"186000\"");
        assertThat(visitor.get("/trial/no.such.provision").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("参数：党政办提出，镇长确认；提出人和村里的人不能确认")
    void aParameterIsChangedByTwo() {
        visitor.signIn(OFFICE, password);
        var form = Map.of(
                "name",
                "disclosure.resolution.start-days",
                "village",
                "v023",
                "value",
                "2",
                "from",
                "2026-01-01",
                "reason",
                "路远");
        assertThat(post("/admin/parameters", form).body()).contains("生效日期不能早于今天");
        var good = new java.util.HashMap<>(form);
        good.put(
                "from",
                java.time.LocalDate.now(org.cunwu.kernel.TownClock.ZONE)
                        .plusDays(1)
                        .toString());
        assertThat(post("/admin/parameters", good).statusCode()).isEqualTo(302);
        var waiting = visitor.get("/admin/parameters").body();
        assertThat(waiting).contains("路远").doesNotContainPattern(CONFIRM);

        var mayor = new Visitor(port).signIn("town-mayor", password);
        var confirm = CONFIRM.matcher(mayor.get("/admin/parameters").body());
        assertThat(confirm.find()).isTrue();
        assertThat(post("/admin/parameters".concat(confirm.group().substring(17)), Map.of())
                        .statusCode())
                .isEqualTo(403);
        var token = mayor.csrf("/admin/parameters");
        assertThat(mayor.post(confirm.group(), Map.of("_csrf", token)).statusCode())
                .isEqualTo(302);
        assertThat(mayor.post(confirm.group(), Map.of("_csrf", token)).statusCode())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("放假安排：有2026年的，表上填错的说明第几行；村文书看得到、提不了")
    void theHolidayPage() {
        visitor.signIn(OFFICE, password);
        assertThat(visitor.get("/admin/holidays").body()).contains("2026年", "国庆节", "导入一年的安排");
        var next = Integer.toString(
                java.time.LocalDate.now(org.cunwu.kernel.TownClock.ZONE).getYear() + 1);
        var wrong = post("/admin/holidays", Map.of("year", next, "rows", next + "-01-01,上班,元旦", "reason", "通知"));
        assertThat(wrong.body()).contains("第1行", "应当是放假或者调休");
        var clerk = new Visitor(port).signIn(CLERK, password);
        assertThat(clerk.get("/admin/holidays").body()).contains("国庆节").doesNotContain("导入一年的安排");
        var refused = clerk.post(
                "/admin/parameters",
                Map.of(
                        "_csrf",
                        clerk.csrf("/admin/parameters"),
                        "name",
                        "disclosure.notice.days",
                        "value",
                        "20",
                        "from",
                        next + "-01-01",
                        "reason",
                        "试试"));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        var withToken = new java.util.HashMap<>(form);
        withToken.put("_csrf", visitor.csrf("/trial"));
        return visitor.post(path, withToken);
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return visitor.api(CLERK, password, method, path, body);
    }

    private HttpResponse<String> trial(String id, String body) {
        return call("POST", "/provisions/" + id + "/trial", body);
    }
}
