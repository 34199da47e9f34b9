package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.cunwu.ledger.Act;
import org.junit.jupiter.api.AfterEach;

/** A village whose secretary is away and whose 支部委员 stands in. */
abstract class DeputyTown extends OpenTown {

    static final String VILLAGE = "v010";
    static final String CLERK = "v010-village-clerk";
    static final String SECRETARY = "v010-party-secretary";
    static final String DEPUTY = "v010-branch-member";
    static final String POST = "v010-party-secretary";
    static final String CONFIRM = "{\"decision\":\"CONFIRM\"}";
    static final String BACK = "{\"reason\":\"本人已经回来了\"}";

    @AfterEach
    void nobodyStandsInAnyMore() {
        jdbc.sql("delete from org_stand_in where place in ('v010', 'town')").update();
    }

    HttpResponse<String> enter(String by, String post, String represented, String deputy, int from, int to) {
        return api(by, "POST", "/stand-ins", form(post, represented, deputy, from, to));
    }

    String form(String post, String represented, String deputy, int from, int to) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("absent", "\"" + post + "/" + represented + "\"");
        fields.put("deputy", "\"" + deputy + "\"");
        fields.put("from", "\"" + day(from) + "\"");
        fields.put("to", "\"" + day(to) + "\"");
        fields.put("reason", "\"去县里学习几天\"");
        return json(fields);
    }

    LocalDate day(int ahead) {
        return clock.today().plusDays(ahead);
    }

    /** The secretary enters it for himself; in force at once. */
    void deputyStandsIn() {
        done(enter(SECRETARY, POST, SECRETARY, DEPUTY, 0, 4));
    }

    static HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + answer.body());
        return answer;
    }

    static void refused(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        for (var word : words) assertThat(answer.body()).contains(word);
    }

    String standIn() {
        return jdbc.sql("select id from org_stand_in where place in ('v010', 'town') order by entered_at desc limit 1")
                .query(java.util.UUID.class)
                .single()
                .toString();
    }

    List<Act> acts(Matter matter, String kind) {
        return ledger.ofCase(matter.file().id()).stream()
                .map(it -> it.act())
                .filter(it -> it.kind().equals(kind))
                .toList();
    }

    /** What the village's own chain tells of standing in, the latest last. */
    List<String> recorded(String by) {
        return jdbc.sql("select kind from ledger_entry where chain = 'v010' and acted_by = ?"
                        + " and kind like 'engine.stand-in%' order by height")
                .param(by)
                .query(String.class)
                .list();
    }
}
