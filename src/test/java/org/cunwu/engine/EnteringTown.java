package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.ledger.Act;
import org.cunwu.org.RollKind;

/** A village whose clerk enters what others signed on paper. */
abstract class EnteringTown extends OpenTown {

    static final String VILLAGE = "v025";
    static final String CLERK = "v025-village-clerk";
    static final String SECRETARY = "v025-party-secretary";
    static final String DIRECTOR = "v025-village-director";
    static final String SUPERVISOR = "v025-supervision-director";
    static final String SECOND = "v025-second-clerk";

    Matter proposed() {
        var matter = raised(VILLAGE);
        confirmed(matter);
        done(SECRETARY, matter, proposal());
        return matter;
    }

    Map<String, String> proposal() {
        var fields = meeting(SECRETARY, VILLAGE, 80, RollKind.BRANCH_COMMITTEE);
        fields.put("planText", "\"硬化道路，编号" + UUID.randomUUID() + "\"");
        fields.put("budget", "\"186000.00\"");
        return fields;
    }

    Map<String, String> consultation() {
        return consultation(CLERK);
    }

    Map<String, String> consultation(String clerk) {
        return meeting(clerk, VILLAGE, 78, RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE);
    }

    HttpResponse<String> enter(String clerk, String task, String person, Map<String, String> values, String sheet) {
        return enter(clerk, task, person, values, sheet, clock.today());
    }

    HttpResponse<String> enter(
            String clerk, String task, String person, Map<String, String> values, String sheet, LocalDate signedOn) {
        return api(clerk, "POST", "/tasks/" + task + "/entry-for", json(body(person, values, sheet, signedOn)));
    }

    static Map<String, String> body(String person, Map<String, String> values, String sheet, LocalDate signedOn) {
        var body = new LinkedHashMap<String, String>(values);
        body.put("statementOf", "\"" + person + "\"");
        body.put("signedOn", "\"" + signedOn + "\"");
        body.put("signedSheet", quoted(List.of(sheet)));
        return body;
    }

    HttpResponse<String> say(String person, String task, String json) {
        return api(person, "POST", "/entered/" + task, json);
    }

    static Map<String, String> typed(org.cunwu.Visitor visitor, Map<String, String> values) {
        return typed(visitor, values, "/");
    }

    /** With the token of that page's forms. */
    static Map<String, String> typed(org.cunwu.Visitor visitor, Map<String, String> values, String page) {
        var typed = new LinkedHashMap<>(values);
        typed.put("_csrf", visitor.csrf(page));
        typed.put("_key", "k-" + UUID.randomUUID());
        return typed;
    }

    static void refused(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        for (var word : words) assertThat(answer.body()).contains(word);
    }

    List<Act> acts(Matter matter, String kind) {
        return ledger.ofCase(matter.file().id()).stream()
                .map(it -> it.act())
                .filter(it -> it.kind().equals(kind))
                .toList();
    }

    String name(String person) {
        return directory.person(new PersonId(person)).orElseThrow().name();
    }

    LocalDate ago(int days) {
        return clock.today().minusDays(days);
    }

    String day(int daysAgo) {
        return "\"" + ago(daysAgo) + "\"";
    }
}
