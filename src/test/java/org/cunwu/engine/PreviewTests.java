package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.cunwu.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("预览：提出以前就看得到谁来办、谁空缺、谁要回避")
class PreviewTests extends OpenTown {

    private static final String VILLAGE = "v007";
    private static final String CLERK = "v007-village-clerk";
    private static final String SECRETARY = "v007-party-secretary";
    private static final String SUPERVISOR = "v007-supervision-director";
    private static final String BOTH = "v007-both";
    private static final String AHEAD = "/cases/four_discussions/preview";

    @AfterEach
    void putEverybodyBack() {
        ends(SECRETARY, null);
        ends(SUPERVISOR, null);
        forget(BOTH);
    }

    @Test
    @DisplayName("没有难处：岗位、姓名、日期、岔路都在，没有警告；只给能提出的人看，外村的事项看不到")
    void theWholeWayIsShown() {
        var shown = api(CLERK, "GET", AHEAD, "");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("确认议题分类", "张榜公开", "核对归档目录", "如“不通过”：到“修改议题”")
                .doesNotContain("空缺", "回避");

        var number = raised(VILLAGE).file().number();
        assertThat(api(CLERK, "GET", "/cases/" + number + "/preview", "").body())
                .contains("确认议题分类");
        var visitor = signedIn(CLERK);
        assertThat(visitor.get("/case/" + number).body())
                .contains("往后谁来办", "/case/" + number + "?preview=true#ahead", "hx-get=\"/case/" + number + "/ahead\"")
                .doesNotContain("timeline coming");
        assertThat(visitor.get("/case/" + number + "?preview=true").body())
                .contains("办理经过", "timeline coming", "如“不通过”：到“修改议题”");
        assertThat(visitor.get("/case/" + number + "/ahead").body())
                .contains("timeline coming", "核对归档目录")
                .doesNotContain("<html", "办理经过");
        assertThat(signedIn("v006-village-clerk")
                        .get("/case/" + number + "/ahead")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api("v006-village-clerk", "GET", "/cases/" + number + "/preview", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api(CLERK, "GET", AHEAD + "?village=v006", "").statusCode()).isEqualTo(404);
        assertThat(api(SECRETARY, "GET", AHEAD, "").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("预览按钮不用脚本：已填的留着，什么都没有开始")
    void thePreviewKeepsWhatWasTyped() {
        var before = cases(VILLAGE);
        var visitor = signedIn(CLERK);
        assertThat(visitor.get("/start/four_discussions").body()).contains("/start/four_discussions/preview");

        var page = visitor.post("/start/four_discussions/preview", typed(visitor));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("修桥三号", "往后谁来办、什么时候办完", "张榜公开", "最迟");
        assertThat(cases(VILLAGE)).isEqualTo(before);
    }

    @Test
    @DisplayName("后面的岗位空缺：提出以前就说是哪一步、找谁；看过打勾才收，收了照常办")
    void aVacantPostFurtherOnIsNamedFirst() {
        ends(SUPERVISOR, yesterday());
        assertThat(api(CLERK, "GET", AHEAD, "").body()).contains("发表监督意见", "空缺", "请镇党政办先任命");

        var visitor = signedIn(CLERK);
        assertThat(visitor.get("/start/four_discussions").body()).contains("空缺", "name=\"_read\"");
        var before = cases(VILLAGE);
        var unread = visitor.post("/start/four_discussions", typed(visitor));
        assertThat(unread.statusCode()).isEqualTo(409);
        assertThat(unread.body()).contains("空缺", "修桥三号", "name=\"_read\"");
        assertThat(cases(VILLAGE)).isEqualTo(before);

        var read = typed(visitor);
        read.put("_read", "true");
        var started = visitor.post("/start/four_discussions", read);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
        assertThat(cases(VILLAGE)).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("下一步的岗位空缺：不能提出，不占编号；说清楚找谁")
    void aVacantPostNextIsNotStarted() {
        ends(SECRETARY, yesterday());
        var before = cases(VILLAGE);
        var visitor = signedIn(CLERK);
        assertThat(visitor.get("/start/four_discussions").body())
                .contains("现在不能提出")
                .doesNotContain("name=\"_read\"");

        var read = typed(visitor);
        read.put("_read", "true");
        refused(visitor.post("/start/four_discussions", read), 400, "现在不能提出", "空缺", "修桥三号");
        refused(api(CLERK, "POST", "/cases/four_discussions", json(startForm(CLERK))), 400, "空缺", "党政办");
        assertThat(cases(VILLAGE)).isEqualTo(before);
    }

    @Test
    @DisplayName("一个人兼两职：后面要回避的点名；下一步只有本人能办的不能提出；本岗位还有别人就可以")
    void onePersonInTwoPosts() {
        appoint(BOTH, VILLAGE, "village-clerk", "supervision-director");
        ends(SUPERVISOR, yesterday());
        assertThat(api(BOTH, "GET", AHEAD, "").body()).contains("发表监督意见", "临时人员 要办“登记议题”", "须回避");
        assertThat(api(CLERK, "GET", AHEAD, "").body()).contains("核实张榜情况").doesNotContain("空缺");
        forget(BOTH);

        appoint(BOTH, VILLAGE, "village-clerk", "party-secretary");
        assertThat(api(BOTH, "GET", AHEAD, "").body()).contains("临时人员（已办“登记议题”，须回避）");
        ends(SECRETARY, yesterday());
        refused(api(BOTH, "POST", "/cases/four_discussions", json(startForm(BOTH))), 400, "须由另一个人办理");
        ends(SECRETARY, null);
        assertThat(api(BOTH, "POST", "/cases/four_discussions", json(startForm(BOTH)))
                        .statusCode())
                .isEqualTo(200);
    }

    private Map<String, String> typed(Visitor visitor) {
        var fields = new LinkedHashMap<String, String>();
        startForm(CLERK).forEach((name, json) -> fields.put(name, json.replaceAll("[\\[\\]\"]", "")));
        fields.put("attachments[0]", fields.remove("attachments"));
        fields.put("title", "修桥三号");
        fields.put("_village", VILLAGE);
        fields.put("_csrf", visitor.csrf("/"));
        fields.put("_key", "k-" + UUID.randomUUID());
        return fields;
    }

    private static void refused(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    private long cases(String village) {
        return jdbc.sql("select count(*) from engine_case where village = ?")
                .param(village)
                .query(Long.class)
                .single();
    }

    private LocalDate yesterday() {
        return clock.today().minusDays(1);
    }

    private void ends(String person, @Nullable LocalDate last) {
        jdbc.sql("update org_post set to_day = ? where person = ?")
                .params(java.util.Arrays.asList(last, person))
                .update();
    }
}
