package org.cunwu.org.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.cunwu.Visitor;
import org.cunwu.ledger.Act;
import org.cunwu.org.Post;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("人员与岗位")
class PeopleHttpTests extends PeoplePage {

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

    @Test
    @DisplayName("按姓名和编号查得到人，一页一页往后翻")
    void peopleAreFound() {
        assertThat(office.get("/admin/people?q=v028-village-cl").body()).contains("v028-village-clerk", "荷风村文书");
        assertThat(office.get("/admin/people?q=%00%ED%A0%80").statusCode()).isEqualTo(200);
        assertThat(office.get("/admin/people").body()).contains("后面的人");
        assertThat(office.get("/admin/people?q=zzzz").body()).contains("没有找到");
    }
}
