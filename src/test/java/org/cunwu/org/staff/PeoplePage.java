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
import org.cunwu.ledger.Ledger;
import org.cunwu.org.DemoAccess;
import org.cunwu.org.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 人员与岗位页 — somebody of the office, the mayor, and a person who is new in each test. */
@DatabaseTest
abstract class PeoplePage {

    static final String VILLAGE = "v028";
    static final String CHOSEN = "槐花开了要去石桥村看看";
    static final Pattern CONFIRM = Pattern.compile("/admin/people/changes/[0-9a-f-]{36}/confirm");
    static final Pattern CODE = Pattern.compile("一次性登录码是 ([0-9a-z]{14})");

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

    Visitor office;
    Visitor mayor;
    String person;

    @BeforeEach
    void come() {
        office = signedIn("town-party-government-office");
        mayor = signedIn("town-mayor");
        person = VILLAGE + "-n" + UUID.randomUUID().toString().substring(0, 8);
    }

    String enrolled() {
        assertThat(propose(office, Map.of("kind", "ENROL", "name", "田新")).statusCode())
                .isEqualTo(302);
        var answer = send(mayor, waitingInList(), Map.of());
        var code = CODE.matcher(answer.body());
        assertThat(code.find()).as(answer.body()).isTrue();
        return code.group(1);
    }

    void appoint(String post) {
        confirmedByMayor(appointment(post));
    }

    Map<String, String> appointment(String post) {
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

    void confirmedByMayor(Map<String, String> form) {
        var proposed = propose(office, form);
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(302);
        var confirmed = send(mayor, waiting(mayor), Map.of());
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);
    }

    String waiting(Visitor visitor) {
        var found = CONFIRM.matcher(look(visitor).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** Somebody new has no page yet. */
    String waitingInList() {
        var article = Pattern.compile(person + "</dd>.*?(" + CONFIRM + ")", Pattern.DOTALL)
                .matcher(mayor.get("/admin/people").body());
        assertThat(article.find()).isTrue();
        return article.group(1);
    }

    HttpResponse<String> look(Visitor visitor) {
        return visitor.get("/admin/people/" + person);
    }

    HttpResponse<String> propose(Visitor visitor, Map<String, String> form) {
        var whole = new HashMap<>(Map.of(
                "person", person, "reason", "换届", "key", UUID.randomUUID().toString()));
        whole.putAll(form);
        return send(visitor, "/admin/people/changes", whole);
    }

    Map<String, String> redeeming(String code) {
        return Map.of("person", person, "code", code, "password", CHOSEN, "again", CHOSEN);
    }

    void activate(Visitor visitor, String code) {
        assertThat(send(visitor, "/activate", redeeming(code)).body()).contains("现在可以登录");
    }

    static HttpResponse<String> send(Visitor visitor, String path, Map<String, String> form) {
        var withToken = new HashMap<>(form);
        withToken.put("_csrf", visitor.csrf("/activate"));
        return visitor.post(path, withToken);
    }

    Visitor signedIn(String somebody) {
        return new Visitor(port).signIn(somebody, demo.password().orElseThrow());
    }

    PersonId id() {
        return new PersonId(person);
    }
}
