package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cunwu.DatabaseTest;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DatabaseTest
@DisplayName("填错了、乱填：用中文说明哪一项不对，什么也不记录")
class BadInputTests extends OpenTown {

    private static final String CLERK = "v020-village-clerk";
    private static final String SECRETARY = "v020-party-secretary";
    private static final String START = "/cases/four_discussions";

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "matter      | MISSING                | 请填写",
                "matter      | \"NO_SUCH\"            | 选一个",
                "matter      | 7                      | 选一个",
                "matter      | [\"VILLAGE_AFFAIRS\"]  | 格式不对",
                "matter      | {\"a\":1}              | 格式不对",
                "title       | MISSING                | 请填写",
                "title       | \"   \"                | 请填写",
                "title       | \"\\u3000\"             | 请填写",
                "title       | HUGE:61                | 长度",
                "title       | HUGE:600000            | 太长",
                "title       | \"a\\u0000b\"          | 不能识别",
                "title       | \"a\\ud800b\"          | 不能识别",
                "title       | \"a\\u001bb\"          | 不能识别",
                "title       | {\"a\":1}              | 格式不对",
                "title       | [\"a\"]                | 格式不对",
                "planText    | null                   | 请填写",
                "planText    | HUGE:4001              | 长度",
                "planText    | \"\\udc00\"            | 不能识别",
                "planText    | \"\\u0000\"            | 不能识别",
                "budget      | MISSING                | 请填写",
                "budget      | \"\"                   | 请填写",
                "budget      | \"NaN\"                | 金额",
                "budget      | \"Infinity\"           | 金额",
                "budget      | \"1e308\"              | 金额",
                "budget      | 1e308                  | 金额",
                "budget      | 1e999999999            | 金额",
                "budget      | 1e-999999999           | 金额",
                "budget      | -1                     | 金额",
                "budget      | \"-0.01\"              | 金额",
                "budget      | 0.001                  | 金额",
                "budget      | 99999999999999         | 金额",
                "budget      | \"十八万六\"           | 金额",
                "budget      | true                   | 金额",
                "budget      | HUGE:100               | 太长",
                "budget      | {\"value\":1}          | 格式不对",
                "funding     | \"collective_income\"  | 选一个",
                "funding     | MISSING                | 请填写",
                "origin      | MISSING                | 请填写",
                "origin      | \"<script>\"           | 选一个",
                "delegatedOn | \"2026-02-30\"         | 日期",
                "delegatedOn | \"2026年2月30日\"      | 日期",
                "delegatedOn | \"0000-00-00\"         | 日期",
                "delegatedOn | \"9999-12-31\"         | 日期",
                "delegatedOn | \"+999999999-12-31\"   | 日期",
                "delegatedOn | \"2099-01-01\"         | 晚于今天",
                "delegatedOn | 20260101               | 日期",
                "delegatedOn | [2026,1,1]             | 格式不对",
                "body        | \"EVERYBODY\"          | 选一个",
                "attachments | \"x\"                  | 格式不对",
                "attachments | [\"x\"]                | 重新选择",
                "attachments | [\"00000000-0000-0000-0000-000000000000\"] | 附件",
                "attachments | [{\"id\":\"x\"}]       | 格式不对",
                "attachments | MANY:2001              | 行数太多",
                "attachments | MANY:21                | 长度",
                "unknown     | \"x\"                  | 没有",
                "a\\u0000b   | \"x\"                  | 没有",
                "__proto__   | {\"x\":1}              | 没有"
            })
    @DisplayName("提出事项的表单")
    void theStartFormSaysWhatIsWrong(String field, String given, String message) {
        var before = recorded();
        var fields = startForm(CLERK);
        put(fields, field, given);
        refused(api(CLERK, "POST", START, json(fields)), message);
        assertThat(recorded()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "heldOn   | MISSING                                   | 请填写",
                "heldOn   | \"2026-02-30\"                            | 日期",
                "heldOn   | \"昨天\"                                  | 日期",
                "heldOn   | \"1900-01-01\"                            | 名册是空的",
                "heldOn   | {\"year\":2026}                           | 格式不对",
                "planText | MISSING                                   | 请填写",
                "planText | HUGE:4001                                 | 长度",
                "budget   | MISSING                                   | 请填写",
                "budget   | 1e308                                     | 金额",
                "votes    | MISSING                                   | 请填写",
                "votes    | []                                        | 请填写",
                "votes    | [null]                                    | 请填写",
                "votes    | \"all\"                                   | 格式不对",
                "votes    | {\"0\":{}}                                | 格式不对",
                "votes    | [\"v020-party-secretary\"]                | 格式不对",
                "votes    | [{\"code\":\"v020-party-secretary\"}]     | 请填写",
                "votes    | [{\"vote\":\"AGREE\"}]                    | 请填写",
                "votes    | [{\"code\":{},\"vote\":\"AGREE\"}]        | 格式不对",
                "votes    | [{\"code\":\"v020-party-secretary\",\"vote\":\"YES\"}]  | 选一个",
                "votes    | [{\"code\":\"v020-party-secretary\",\"vote\":\"AGREE\",\"weight\":9}] | 没有",
                "votes    | [{\"code\":\"v020-party-secretary\",\"vote\":\"AGREE\"}] | 没有登记",
                "votes    | [{\"code\":\"v021-party-secretary\",\"vote\":\"AGREE\"}] | 名册",
                "votes    | TWICE                                     | 登记了两次",
                "votes    | HUGE:100                                  | 格式不对",
                "minutes  | HUGE:4001                                 | 长度",
                "minutes  | [\"a\"]                                   | 格式不对",
                "records  | MISSING                                   | 请填写",
                "records  | [\"../../etc/passwd\"]                    | 重新选择",
                "records  | [\"00000000-0000-0000-0000-000000000000\"] | 附件",
                "leader   | \"x\"                                     | 没有"
            })
    @DisplayName("支委会登记的表单")
    void theMeetingFormSaysWhatIsWrong(String field, String given, String message) {
        var task = proposing();
        var fields = proposal();
        var votes = fields.getOrDefault("votes", "[]");
        if (given.equals("TWICE")) fields.put("votes", votes.replace("]", ",") + votes.substring(1));
        else put(fields, field, given);
        var before = recorded();
        refused(api(SECRETARY, "POST", "/tasks/" + task, json(fields)), message);
        assertThat(recorded()).isEqualTo(before);
        assertThat(api(SECRETARY, "GET", "/tasks/" + task, "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"NaN", "{\"title\":NaN}", "{\"a\":1,\"a\":2}", "[]", "\"x\"", "null", "{\"title\":", "DEEP", "7"})
    @DisplayName("不成样子的 JSON：400")
    void brokenJsonIsRefused(String body) {
        var before = recorded();
        var sent = body.equals("DEEP") ? "{\"a\":".repeat(5000) + "1" + "}".repeat(5000) : body;
        assertThat(api(CLERK, "POST", START, sent).statusCode()).isEqualTo(400);
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    @DisplayName("全角数字照认")
    void fullWidthDigitsAreTakenAsWhatTheyLookLike() {
        var fields = startForm(CLERK);
        fields.put("budget", "\"１８６０００．５０\"");
        var answer = api(CLERK, "POST", START, json(fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var number = field(answer.body(), "caseNumber");
        assertThat(jdbc.sql("select d.budget from decision_draft d join engine_case c on c.id = d.proposal"
                                + " where c.number = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(18600050L);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "budget      | 很多钱",
                "budget      | 999999999999999999999999",
                "budget      | 1e999999999",
                "delegatedOn | 2026-02-30",
                "delegatedOn | 9999-99-99",
                "title       | <script>alert(1)</script><script>alert(2)</script><script>alert(3)</script>",
                "attachments | ------------------------------------",
                "attachments | x",
                "matter      | NO_SUCH",
                "unknown     | x"
            })
    @DisplayName("网页退回时，已经填的还在，错在哪里写在那一项旁边")
    void thePageKeepsWhatWasTyped(String field, String typed) {
        var visitor = signedIn(CLERK);
        var form = new LinkedHashMap<String, String>();
        form.put("_csrf", visitor.csrf("/start/four_discussions"));
        form.put("matter", "VILLAGE_AFFAIRS");
        form.put("title", "修桥");
        form.put("planText", "甲方案“乙”&丙");
        form.put("budget", "5000");
        form.put("funding", "COLLECTIVE_INCOME");
        form.put("origin", "VILLAGE_OFFICIALS");
        form.put(field, typed);
        var before = recorded();
        var page = visitor.post("/start/four_discussions", form);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(400);
        assertThat(page.body()).contains("甲方案“乙”&amp;丙").doesNotContain("<script>alert");
        if (field.matches("budget|delegatedOn"))
            assertThat(page.body()).contains("value=\"" + typed + "\"", "class=\"error\"");
        if (!field.equals("title")) assertThat(page.body()).contains("value=\"修桥\"");
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    @DisplayName("不带附件的提交超过 2 MB：413，说明上限；接口和页面一样")
    void tooMuchTextIsNotRead() {
        var much = "x".repeat(3_000_000);
        var answer = api(CLERK, "POST", START, "{\"title\":\"" + much + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"title\"", "2 MB");
        var page = new org.cunwu.Visitor(port).post("/login", Map.of("username", much));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("<html", "2 MB");
    }

    @Test
    @DisplayName("暂存任何内容都不出 5xx，页面照样打得开")
    void anyDraftCanBeShown() {
        var task = proposing();
        for (var typed : java.util.List.of(
                "{\"heldOn\":{\"a\":[1]},\"votes\":\"x\",\"budget\":1e999999999,\"planText\":[\"a\",{\"b\":null}]}",
                "{\"votes\":[null,7,{\"code\":{},\"vote\":[]}],\"records\":[\"" + "-".repeat(36) + "\"]}",
                "{\"planText\":\"a\\ud800b\\u0000\"}",
                "{\"heldOn\":\"9999-99-99\",\"budget\":\"" + "9".repeat(500) + "\",\"minutes\":null}")) {
            assertThat(api(SECRETARY, "PUT", "/tasks/" + task + "/draft", typed).statusCode())
                    .as(typed)
                    .isIn(204, 400);
            assertThat(signedIn(SECRETARY).get("/task/" + task).statusCode())
                    .as(typed)
                    .isEqualTo(200);
            assertThat(api(SECRETARY, "GET", "/tasks/" + task, "").statusCode())
                    .as(typed)
                    .isEqualTo(200);
        }
    }

    /** The matter that serves all tests, since none may move it. */
    private String proposing() {
        var open = jdbc.sql("select task from engine_inbox where village = 'v020' and step = 'user_propose'")
                .query(String.class)
                .list();
        if (!open.isEmpty()) return open.get(0);
        var matter = raised("v020");
        confirmed(matter);
        return task(matter);
    }

    private Map<String, String> proposal() {
        var fields = meeting(SECRETARY, "v020", 80, RollKind.BRANCH_COMMITTEE);
        fields.put("planText", "\"宽4米\"");
        fields.put("budget", "\"186000\"");
        return fields;
    }

    private static void put(Map<String, String> fields, String field, String given) {
        if (given.equals("MISSING")) fields.remove(field);
        else if (given.startsWith("HUGE:")) fields.put(field, "\"" + "长".repeat(number(given)) + "\"");
        else if (given.startsWith("MANY:"))
            fields.put(
                    field,
                    quoted(java.util.Collections.nCopies(number(given), "11111111-1111-1111-1111-111111111111")));
        else fields.put(field, given);
    }

    private static int number(String given) {
        return Integer.parseInt(given.substring(5));
    }

    private static void refused(HttpResponse<String> answer, String message) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"fields\"", message).doesNotContain("Exception");
    }

    /** What a village's registers hold: nothing of a refused form is left in them. */
    private String recorded() {
        return jdbcCount("select count(*) from engine_case where village = 'v020'")
                + " " + jdbcCount("select count(*) from ledger_entry where chain = 'v020'")
                + " " + jdbcCount("select count(*) from decision_proposal")
                + " " + jdbcCount("select coalesce(sum(last_number), 0) from engine_counter where village = 'v020'")
                + " " + jdbcCount("select count(*) from engine_submission where receipt_number is null");
    }

    private long jdbcCount(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
