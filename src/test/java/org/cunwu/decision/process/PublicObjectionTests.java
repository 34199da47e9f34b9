package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cunwu.Visitor;
import org.cunwu.engine.FormRejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("村民在公开页面上提异议：不用登录，待核实；凭编号和电话查答复，不满意的请镇里处理；谁提的不公开")
class PublicObjectionTests extends DecisionStories {

    private static final String PLACE = "v021";
    private static final Map<String, String> OBJECTION =
            Map.of("name", "赵小六", "phone", "139 1234 5678", "words", "这条路为什么不从村西走");
    private static final Pattern LINK = Pattern.compile("/gk/v021/notice/(\\d+)/objection");

    @LocalServerPort
    private int port;

    private Visitor villager;
    private DecisionStory story;
    private String page;

    @BeforeEach
    void somethingHangs() {
        story = town.raises(PLACE, Map.of("title", "硬化村道" + UUID.randomUUID()))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced()
                .resolvedByAll()
                .posted(2);
        villager = new Visitor(port);
        var board = villager.get("/gk/" + PLACE).body();
        var link = LINK.matcher(board.substring(board.indexOf(story.caseFile().title())));
        assertThat(link.find()).isTrue();
        page = link.group();
    }

    @Test
    @DisplayName("提交得到编号；文书核实以前只是收到；答复看得到理由；请镇里处理，镇里决定看得到；公开栏上没有姓名、电话、内容")
    void anObjectionFromThePublicPage() {
        var number = number(send(OBJECTION, UUID.randomUUID().toString()));
        assertThat(look(number, "13912345678").body()).contains("等村文书打电话核实").doesNotContain("赵小六", "村西");
        assertThat(look(number, "13912345679").statusCode()).isEqualTo(404);
        assertThat(look("SQ-YY-1999-0001", "13912345678").body()).contains("没有找到");
        assertThat(look("v022", number, "13912345678").statusCode()).isEqualTo(404);

        var objection = ObjectionStory.of(town, PLACE, number);
        assertThat(objection.open("user_check_objection").dueAt()).isNotNull();
        var clerk = PLACE + "-village-clerk";
        assertThatThrownBy(() -> objection.does(clerk, "user_check_objection", Map.of("sender", "REFUSE"), Map.of()))
                .isInstanceOf(FormRejected.class);
        objection.does(clerk, "user_check_objection", Map.of("sender", "TAKE"), Map.of());
        assertThat(look(number, "13912345678").body()).contains("村委会最迟");

        refused(
                "disclosure.typed.masked",
                () -> objection.answered("NOT_UPHELD", Map.of("reasons", "村西没有路基，联系13812345678")));
        objection.answered("NOT_UPHELD", Map.of("reasons", "村西没有路基，联系138****5678"));
        assertThat(look(number, "13912345678").body()).contains("村西没有路基", "请镇里处理");
        var town = villager.post(
                "/gk/" + PLACE + "/objection/town",
                Map.of("number", number, "phone", "13912345678", "words", "有路基，去年刚修的", "_csrf", token()));
        assertThat(town.body()).contains("镇里正在处理");
        assertThat(this.town
                        .cases()
                        .byId(objection.caseFile().id())
                        .orElseThrow()
                        .endedAt())
                .isNull();

        objection.decided("UPHELD");
        assertThat(look(number, "13912345678").body()).contains("镇里认为成立", "方案没有写明路线");
        story.waitsAt("user_consult");
        assertThat(villager.get("/gk/" + PLACE).body())
                .doesNotContain("赵小六", "13912345678", story.caseFile().title());
        assertThat(ledger.ofCase(objection.caseFile().id()))
                .extracting(it -> it.act().kind())
                .containsExactly(
                        "disclosure.objection-receive",
                        "disclosure.objection-take",
                        "disclosure.objection-reject",
                        "disclosure.objection-to-town",
                        "disclosure.objection-town-uphold");
        assertThat(ledger.ofCase(objection.caseFile().id()))
                .allSatisfy(
                        it -> assertThat(it.act().content().toString()).doesNotContain("赵小六", "13912345678", "村西走"));
    }

    @Test
    @DisplayName("不受理的，本人看得到理由，什么也没有暂停；再点一次提交还是同一个编号")
    void oneThatIsNotTaken() {
        var key = UUID.randomUUID().toString();
        var number = number(send(OBJECTION, key));
        assertThat(number(send(OBJECTION, key))).isEqualTo(number);

        ObjectionStory.of(town, PLACE, number)
                .does(
                        PLACE + "-village-clerk",
                        "user_check_objection",
                        Map.of("sender", "REFUSE", "opinion", "电话打过去，本人说没有提过"),
                        Map.of());

        assertThat(look(number, "13912345678").body()).contains("不受理", "本人说没有提过");
        assertThat(ledger.ofCase(story.caseFile().id()))
                .extracting(it -> it.act().kind())
                .doesNotContain("ground.stopped");
    }

    @Test
    @DisplayName("填错的说清楚，填过的还在；没有令牌的、没有公示的、太长的不收")
    void whatIsWrongIsSaid() {
        var wrong = send(Map.of("name", "赵小六", "phone", "12345", "words", "这条路为什么不从村西走"), "key-of-wrong");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("带区号的座机号", "赵小六", "这条路为什么不从村西走");
        var empty = send(Map.of("name", "", "phone", "", "words", ""), "key-of-empty");
        assertThat(empty.body()).contains("请填写“姓名”", "请填写“电话”");
        assertThat(send(Map.of("name", "赵小六", "phone", "13912345678", "words", "长".repeat(2001)), "key-of-long")
                        .statusCode())
                .isEqualTo(400);
        assertThat(villager.post(page, OBJECTION).statusCode()).isEqualTo(403);
        assertThat(villager.get("/gk/" + PLACE + "/notice/999999999/objection").statusCode())
                .isEqualTo(404);
        assertThat(villager.get(page.replace("v021", "v022")).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(Map<String, String> objection, String key) {
        var form = new HashMap<String, String>(objection);
        form.put("_key", key);
        form.put("_csrf", token());
        return villager.post(page, form);
    }

    private String token() {
        return villager.csrf("/gk/" + PLACE + "/objection");
    }

    private static String number(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*sent=", "");
    }

    private HttpResponse<String> look(String number, String phone) {
        return look(PLACE, number, phone);
    }

    private HttpResponse<String> look(String village, String number, String phone) {
        return villager.post(
                "/gk/" + village + "/objection", Map.of("number", number, "phone", phone, "_csrf", token()));
    }
}
