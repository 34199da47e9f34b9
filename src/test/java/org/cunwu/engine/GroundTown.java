package org.cunwu.engine;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.ground.Account;
import org.cunwu.ground.Grounds;
import org.cunwu.kernel.VillageCode;
import org.springframework.beans.factory.annotation.Autowired;

/** Grounds from before the system as a clerk enters them, over HTTP. */
abstract class GroundTown extends OpenTown {

    static final String VILLAGE = "v025";
    static final String CLERK = VILLAGE + "-village-clerk";
    static final String STATION = "town-station-head";
    static final String MAYOR = "town-mayor";
    static final Map<String, String> CONFIRM = Map.of("check", "\"CONFIRM\"");

    @Autowired
    Grounds grounds;

    String paper() {
        return "荷村决〔2024〕" + UUID.randomUUID().toString().substring(0, 6) + "号";
    }

    Map<String, String> resolution(String clerk) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", "\"RESOLUTION\"");
        fields.put("title", "\"改建村卫生室\"");
        fields.put("paperNumber", "\"" + paper() + "\"");
        fields.put("authority", "\"REPRESENTATIVES_ASSEMBLY\"");
        fields.put("affairs", "[\"VILLAGE_AFFAIRS\"]");
        fields.put("decidedOn", "\"" + clock.today().minusDays(400) + "\"");
        fields.put("ceiling", "\"100000\"");
        fields.put("spent", "\"40000.01\"");
        fields.put("papers", quoted(List.of(photograph(clerk))));
        return fields;
    }

    HttpResponse<String> enters(String clerk, Map<String, String> fields) {
        return api(clerk, "POST", "/cases/ground_entry", json(fields));
    }

    Matter entered(Map<String, String> fields) {
        var answer = enters(CLERK, fields);
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + answer.body());
        var number = field(answer.body(), "caseNumber");
        return new Matter(
                cases.byNumber(number, java.util.Set.of(new VillageCode(VILLAGE)))
                        .orElseThrow(),
                field(answer.body(), "receipt"));
    }

    HttpResponse<String> checks(String person, Matter matter, Map<String, String> fields) {
        return api(person, "POST", "/tasks/" + task(matter), json(fields));
    }

    Account confirmed(Map<String, String> fields) {
        var matter = entered(fields);
        done(STATION, matter, CONFIRM);
        return account(matter.file().number());
    }

    Account account(String number) {
        return grounds.find(number).orElseThrow();
    }

    Map<String, String> order(String person) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("article", "\"COMMITTEE_LAW_31\"");
        fields.put("onDay", "\"" + clock.today() + "\"");
        fields.put("reason", "\"未经村民会议授权\"");
        fields.put("papers", quoted(List.of(photograph(person))));
        return fields;
    }
}
