package org.cunwu.org.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cunwu.DatabaseTest;
import org.cunwu.Visitor;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.DemoAccess;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseTest
@DisplayName("人员与岗位")
class PeopleHttpTests {

    private static final String VILLAGE = "v028";
    private static final String CHOSEN = "槐花开了要去石桥村看看";
    private static final Pattern CONFIRM = Pattern.compile("/admin/people/changes/[0-9a-f-]{36}/confirm");
    private static final Pattern CODE = Pattern.compile("一次性登录码是 ([0-9a-z]{14})");

    @LocalServerPort
    int port;

    @Autowired
    DemoAccess demo;

    @Autowired
    Directory directory;

    @Autowired
    Ledger ledger;

    @Autowired
    TownClock clock;

    private Visitor office;
    private Visitor mayor;
    private String person;

    @BeforeEach
    void come() {
        office = signedIn("town-party-government-office");
        mayor = signedIn("town-mayor");
        person = VILLAGE + "-n" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    @DisplayName("登记、任命、登录、免职、停用：一人提出，另一人确认，每步都有办理记录，马上生效")
    void aPersonsWay() {
        var code = enrolled();
        assertThat(directory.posts(id(), clock.today())).isEmpty();
        appoint("village-clerk");
        assertThat(directory.posts(id(), clock.today()))
                .extracting(Post::group)
                .containsExactly(VILLAGE + "-village-clerk");

        var newcomer = new Visitor(port);
        activate(newcomer, code);
        newcomer.signIn(person, CHOSEN);
        assertThat(newcomer.get("/start/four_discussions").statusCode()).isEqualTo(200);
        assertThat(look(office).body()).contains("在任", "最近一次使用");

        confirmedByMayor(Map.of(
                "kind",
                "END",
                "term",
                "village-clerk|" + VILLAGE + "|" + clock.today(),
                "to",
                clock.today().toString()));
        assertThat(directory.posts(id(), clock.today())).hasSize(1);
        assertThat(directory.posts(id(), clock.today().plusDays(1))).isEmpty();

        confirmedByMayor(Map.of("kind", "DISABLE"));
        var refused = newcomer.get("/");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("Location").orElse("")).contains("/login");
        assertThat(look(office).body()).contains("已停用", "现在没有登录");
        confirmedByMayor(Map.of("kind", "ENABLE"));
        assertThat(new Visitor(port).signIn(person, CHOSEN).get("/").statusCode())
                .isEqualTo(200);

        assertThat(ledger.chain(VILLAGE, 0, 1000))
                .filteredOn(it -> person.equals(it.act().content().get("person")))
                .extracting(it -> it.act().kind() + " " + it.act().content().get("what"))
                .containsExactly(
                        "org.staff-proposed appoint",
                        "org.staff-confirmed appoint",
                        "org.staff-proposed end",
                        "org.staff-confirmed end");
        assertThat(ledger.chain(Act.TOWN, 0, 1000))
                .filteredOn(it -> person.equals(it.act().content().get("person")))
                .extracting(it -> it.act().kind() + " " + it.act().content().get("what"))
                .contains("org.staff-confirmed enrol", "org.staff-confirmed disable", "org.staff-confirmed enable");
    }

    @Test
    @DisplayName("一次性登录码：一个人发不了；确认以后旧密码作废，各处退出，码只显示一次")
    void aNewCodeTakesTwo() {
        var first = enrolled();
        appoint("mediator");
        var newcomer = new Visitor(port);
        activate(newcomer, first);
        newcomer.signIn(person, CHOSEN);

        var administrator = signedIn("town-administrator");
        assertThat(propose(administrator, Map.of("kind", "CODE")).statusCode()).isEqualTo(302);
        assertThat(look(administrator).body()).doesNotContainPattern(CONFIRM).doesNotContainPattern(CODE);
        assertThat(newcomer.get("/").statusCode()).isEqualTo(200);
        var confirm = waiting(mayor);
        assertThat(send(administrator, confirm, Map.of()).statusCode()).isEqualTo(403);

        var answer = send(mayor, confirm, Map.of());
        var second = CODE.matcher(answer.body());
        assertThat(second.find()).as(answer.body()).isTrue();
        assertThat(send(mayor, confirm, Map.of()).statusCode()).isEqualTo(409);
        assertThat(newcomer.get("/").statusCode()).isEqualTo(302);
        assertThat(send(new Visitor(port), "/activate", redeeming(first)).statusCode())
                .isEqualTo(400);
        activate(new Visitor(port), second.group(1));
    }

    @Test
    @DisplayName("同一张表单交两次只提出一次；同一编号换了内容：409；退回以后不能再确认")
    void sentTwiceProposedOnce() {
        var key = UUID.randomUUID().toString();
        var form = Map.of("kind", "ENROL", "name", "田新", "key", key);
        assertThat(propose(office, form).statusCode()).isEqualTo(302);
        assertThat(propose(office, form).statusCode()).isEqualTo(302);
        assertThat(ledger.chain(Act.TOWN, 0, 1000))
                .filteredOn(it -> person.equals(it.act().content().get("person")))
                .hasSize(1);
        assertThat(propose(office, Map.of("kind", "ENROL", "name", "田旧", "key", key))
                        .statusCode())
                .isEqualTo(409);
        var confirm = "/admin/people/changes/" + key + "/confirm";
        assertThat(send(office, confirm, Map.of()).statusCode()).isEqualTo(403);
        assertThat(send(mayor, confirm.replace("confirm", "decline"), Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(send(mayor, confirm, Map.of()).statusCode()).isEqualTo(409);
        assertThat(directory.person(id())).isEmpty();
    }

    @Test
    @DisplayName("法律不许兼的职务、系统管理员兼职：422，说明条文，什么都没有改，填的还在")
    void unlawfulPostsAreRefused() {
        enrolled();
        appoint("committee-member");
        var both = propose(office, appointment("supervision-member"));
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("《村民委员会组织法》第三十七条", "value=\"换届\"");
        var administrator = propose(office, appointment("administrator"));
        assertThat(administrator.statusCode()).isEqualTo(422);
        assertThat(administrator.body()).contains("系统管理员不能兼任");
        assertThat(directory.posts(id(), clock.today())).hasSize(1);
    }

    @Test
    @DisplayName("提出时合法、确认时已经不合法：确认也拒绝")
    void theLawIsAskedAgainAtTheConfirmation() {
        enrolled();
        assertThat(propose(office, appointment("committee-member")).statusCode())
                .isEqualTo(302);
        assertThat(propose(office, appointment("supervision-member")).statusCode())
                .isEqualTo(302);
        var confirms = CONFIRM.matcher(look(mayor).body())
                .results()
                .map(it -> it.group())
                .toList();
        assertThat(confirms).hasSize(2);
        assertThat(send(mayor, confirms.get(0), Map.of()).statusCode()).isEqualTo(302);
        assertThat(send(mayor, confirms.get(1), Map.of()).statusCode()).isEqualTo(422);
        assertThat(directory.posts(id(), clock.today())).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "village-clerk, v999, 400",
        "village-clerk, d01,  400",
        "village-clerk, '',   400",
        "district-secretary, v028, 400",
        "no-such-post,  v028, 400"
    })
    @DisplayName("职务和地方对不上：400，用中文说明")
    void postsStandWhereTheyBelong(String post, String place, int status) {
        enrolled();
        var form = new HashMap<>(appointment(post));
        form.put("place", place);
        var answer = propose(office, form);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "=1+1"})
    @DisplayName("理由是空的、含有不能显示的字：400；像公式的当文字收下")
    void reasonsAreText(String reason) {
        var form = new HashMap<>(Map.of("kind", "ENROL", "name", "田新"));
        form.put("reason", reason);
        assertThat(propose(office, form).statusCode()).isEqualTo(reason.startsWith("=") ? 302 : 400);
    }

    @Test
    @DisplayName("以前的日子：任命不能早于今天，免职不能早于昨天")
    void thePastIsNotWrittenAnew() {
        enrolled();
        var early = new HashMap<>(appointment("village-clerk"));
        early.put("from", clock.today().minusDays(1).toString());
        assertThat(propose(office, early).body()).contains("开始日期不能早于今天");
        appoint("village-clerk");
        var term = "village-clerk|" + VILLAGE + "|" + clock.today();
        var last = clock.today().minusDays(2).toString();
        var ended = propose(office, Map.of("kind", "END", "term", term, "to", last));
        assertThat(ended.statusCode()).isEqualTo(422);
        assertThat(ended.body()).contains("最后一天不能早于昨天");
    }

    @Test
    @DisplayName("党政办最后一名工作人员不能免职、不能停用")
    void theOfficeStaysStaffed() {
        person = "town-party-government-office";
        var disabled = propose(office, Map.of("kind", "DISABLE"));
        assertThat(disabled.statusCode()).isEqualTo(422);
        assertThat(disabled.body()).contains("至少要留一名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v028-village-clerk", "d01-district-secretary", "town-auditor", "town-station-head"})
    @DisplayName("别的职务看不到也提不了：403；没有的人：404")
    void othersAreRefused(String somebody) {
        var other = signedIn(somebody);
        assertThat(other.get("/admin/people").statusCode()).isEqualTo(403);
        assertThat(other.get("/admin/people/v028-village-clerk").statusCode()).isEqualTo(403);
        var form = new HashMap<>(Map.of("kind", "ENROL", "name", "田新", "person", person, "reason", "换届"));
        form.put("key", UUID.randomUUID().toString());
        form.put("_csrf", other.csrf("/"));
        assertThat(other.post("/admin/people/changes", form).statusCode()).isEqualTo(403);
        assertThat(office.get("/admin/people/nobody-here").statusCode()).isEqualTo(404);
        assertThat(directory.person(id())).isEmpty();
    }

    @Test
    @DisplayName("分管的人可以确认，不能提出；系统管理员只能办登录码")
    void eachTheirPart() {
        assertThat(propose(mayor, Map.of("kind", "ENROL", "name", "田新")).statusCode())
                .isEqualTo(403);
        assertThat(propose(signedIn("town-administrator"), Map.of("kind", "ENROL", "name", "田新"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("按姓名和编号查得到人，一页一页往后翻")
    void peopleAreFound() {
        assertThat(office.get("/admin/people?q=v028-village-cl").body()).contains("v028-village-clerk", "荷风村文书");
        assertThat(office.get("/admin/people?q=%00%ED%A0%80").statusCode()).isEqualTo(200);
        assertThat(office.get("/admin/people").body()).contains("后面的人");
        assertThat(office.get("/admin/people?q=zzzz").body()).contains("没有找到");
    }

    private String enrolled() {
        assertThat(propose(office, Map.of("kind", "ENROL", "name", "田新")).statusCode())
                .isEqualTo(302);
        var answer = send(mayor, waitingInList(), Map.of());
        var code = CODE.matcher(answer.body());
        assertThat(code.find()).as(answer.body()).isTrue();
        return code.group(1);
    }

    private void appoint(String post) {
        confirmedByMayor(appointment(post));
    }

    private Map<String, String> appointment(String post) {
        return Map.of(
                "kind",
                "APPOINT",
                "post",
                post,
                "place",
                VILLAGE,
                "from",
                clock.today().toString());
    }

    private void confirmedByMayor(Map<String, String> form) {
        var proposed = propose(office, form);
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(302);
        var confirmed = send(mayor, waiting(mayor), Map.of());
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);
    }

    private String waiting(Visitor visitor) {
        var found = CONFIRM.matcher(look(visitor).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** Somebody new has no page yet. */
    private String waitingInList() {
        var article = Pattern.compile(person + "</dd>.*?(" + CONFIRM + ")", Pattern.DOTALL)
                .matcher(mayor.get("/admin/people").body());
        assertThat(article.find()).isTrue();
        return article.group(1);
    }

    private HttpResponse<String> look(Visitor visitor) {
        return visitor.get("/admin/people/" + person);
    }

    private HttpResponse<String> propose(Visitor visitor, Map<String, String> form) {
        var whole = new HashMap<>(Map.of(
                "person", person, "reason", "换届", "key", UUID.randomUUID().toString()));
        whole.putAll(form);
        return send(visitor, "/admin/people/changes", whole);
    }

    private Map<String, String> redeeming(String code) {
        return Map.of("person", person, "code", code, "password", CHOSEN, "again", CHOSEN);
    }

    private void activate(Visitor visitor, String code) {
        assertThat(send(visitor, "/activate", redeeming(code)).body()).contains("现在可以登录");
    }

    private static HttpResponse<String> send(Visitor visitor, String path, Map<String, String> form) {
        var withToken = new HashMap<>(form);
        withToken.put("_csrf", visitor.csrf("/activate"));
        return visitor.post(path, withToken);
    }

    private Visitor signedIn(String somebody) {
        return new Visitor(port).signIn(somebody, demo.password().orElseThrow());
    }

    private PersonId id() {
        return new PersonId(person);
    }
}
