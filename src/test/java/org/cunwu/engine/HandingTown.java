package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.cunwu.ledger.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A village with two secretaries, who hand steps to each other. */
abstract class HandingTown extends OpenTown {

    static final String VILLAGE = "v031";
    static final String CLERK = "v031-village-clerk";
    static final String SECRETARY = "v031-party-secretary";
    static final String SECOND = "v031-second";
    static final String REASON = "{\"reason\":\"材料要补充，先拿回来\"}";
    static final String CONFIRM = "{\"decision\":\"CONFIRM\"}";

    @BeforeEach
    void appointASecondSecretary() {
        appoint(SECOND, VILLAGE, "party-secretary");
    }

    @AfterEach
    void forgetTheSecondSecretary() {
        forget(SECOND);
    }

    HttpResponse<String> hand(String person, String task, String verb, String json) {
        return api(person, "POST", "/tasks/" + task + "/hand/" + verb, json);
    }

    HttpResponse<String> handed(String person, String task, String verb, String json) {
        var answer = hand(person, task, verb, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    void refused(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        for (var word : words) assertThat(answer.body()).contains(word);
    }

    String offered(String person, String task) {
        return api(person, "GET", "/tasks/" + task + "/hand", "").body();
    }

    void claimed(String person, String task) {
        var claimed = atTheEngine(person).engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
    }

    List<Act> acts(Matter matter, String kind) {
        return ledger.ofCase(matter.file().id()).stream()
                .map(it -> it.act())
                .filter(it -> it.kind().equals(kind))
                .toList();
    }

    InboxItem only(Matter matter) {
        var open = inbox.ofCase(matter.file().id());
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    static String person(String id) {
        return json(Map.of("person", "\"" + id + "\""));
    }
}
