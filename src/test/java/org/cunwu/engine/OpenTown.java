package org.cunwu.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunwu.Visitor;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.ledger.Ledger;
import org.cunwu.ledger.Verification;
import org.cunwu.org.DemoAccess;
import org.cunwu.org.Directory;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running town as seen by those who attack its door: officials over HTTP, and what stands in the tables. */
abstract class OpenTown {

    static final byte[] PHOTOGRAPH = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    @LocalServerPort
    int port;

    @Autowired
    DemoAccess demo;

    @Autowired
    Inbox inbox;

    @Autowired
    Cases cases;

    @Autowired
    Files files;

    @Autowired
    Ledger ledger;

    @Autowired
    Verification verification;

    @Autowired
    Directory directory;

    @Autowired
    TownClock clock;

    @Autowired
    JdbcClient jdbc;

    /** A matter that was raised: its number and receipt. */
    record Matter(CaseFile file, String receipt) {}

    String password() {
        return demo.password().orElseThrow();
    }

    Visitor signedIn(String person) {
        return new Visitor(port).signIn(person, password());
    }

    /** Signed in, and with the token that the engine's web API asks for. */
    Visitor atTheEngine(String person) {
        var visitor = signedIn(person);
        visitor.get("/camunda/api/engine/engine/default/task/count");
        return visitor;
    }

    HttpResponse<String> api(String person, String method, String path, String json) {
        return new Visitor(port).api(person, password(), method, path, json);
    }

    HttpResponse<String> api(String person, String method, String path, String json, String key) {
        return new Visitor(port).api(person, password(), method, path, json, key);
    }

    Matter raised(String village, List<String> attachments) {
        var clerk = village + "-village-clerk";
        var fields = startForm(clerk);
        if (!attachments.isEmpty()) fields.put("attachments", quoted(attachments));
        var answer = api(clerk, "POST", "/cases/four_discussions", json(fields));
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + answer.body());
        var number = field(answer.body(), "caseNumber");
        var file = cases.byNumber(number, java.util.Set.of(new VillageCode(village)))
                .orElseThrow();
        return new Matter(file, field(answer.body(), "receipt"));
    }

    Matter raised(String village) {
        return raised(village, List.of());
    }

    String task(Matter matter) {
        return inbox.ofCase(matter.file().id()).get(0).task();
    }

    void confirmed(Matter matter) {
        done(matter.file().village() + "-party-secretary", matter, Map.of("decision", "\"CONFIRM\""));
    }

    void done(String person, Matter matter, Map<String, String> fields) {
        var answer = api(person, "POST", "/tasks/" + task(matter), json(fields));
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + answer.body());
    }

    /** The fields of the start form, each as JSON; the delegation is shown by a photograph. */
    Map<String, String> startForm(String clerk) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("matter", "\"VILLAGE_AFFAIRS\"");
        fields.put("title", "\"硬化村东道路1.2公里\"");
        fields.put("planText", "\"宽4米，厚18厘米，编号" + UUID.randomUUID() + "\"");
        fields.put("budget", "\"186000.00\"");
        fields.put("funding", "\"COLLECTIVE_INCOME\"");
        fields.put("origin", "\"VILLAGE_OFFICIALS\"");
        fields.put("delegatedOn", "\"" + LocalDate.now(TownClock.ZONE).minusDays(300) + "\"");
        fields.put("attachments", quoted(List.of(photograph(clerk))));
        return fields;
    }

    /** The fields of a meeting at which everybody agreed, each as JSON. */
    Map<String, String> meeting(String person, String village, int daysAgo, RollKind... rolls) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("heldOn", "\"" + clock.today().minusDays(daysAgo) + "\"");
        fields.put("votes", votes(village, daysAgo, rolls));
        fields.put("records", quoted(List.of(photograph(person))));
        return fields;
    }

    private String votes(String village, int daysAgo, RollKind... rolls) {
        var day = clock.today().minusDays(daysAgo);
        return List.of(rolls).stream()
                .flatMap(it -> directory.roll(new VillageCode(village), it, day).entries().stream())
                .filter(RollEntry::entitled)
                .map(RollEntry::code)
                .distinct()
                .map(it -> "{\"code\":\"" + it + "\",\"vote\":\"AGREE\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    String photograph(String person) {
        return files.store(new PersonId(person), "照片.png", new ByteArrayInputStream(newPicture()))
                .toString();
    }

    /** Each taken by itself: no two have the same bytes. */
    static byte[] newPicture() {
        var taken = new ByteArrayOutputStream();
        taken.writeBytes(PHOTOGRAPH);
        taken.writeBytes(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        return taken.toByteArray();
    }

    /** Somebody who comes into office for one test, with the password of the demo. */
    void appoint(String person, String place, String... kinds) {
        jdbc.sql("insert into org_person (id, name, enabled) values (?, '临时人员', true)")
                .param(person)
                .update();
        jdbc.sql("insert into org_account (person, password_hash) select ?, password_hash from org_account"
                        + " where person = ?")
                // all of the demo town have one password
                .params(person, "v001-village-clerk")
                .update();
        for (var kind : kinds) {
            jdbc.sql("insert into org_post (id, person, kind, place, from_day) values (?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            person,
                            kind,
                            place,
                            clock.today().minusDays(100))
                    .update();
        }
    }

    /** From yesterday to tomorrow, as entered by the absent person. */
    void standsIn(String deputy, String deputyKind, String represented, String kind, String place) {
        jdbc.sql(
                        "insert into org_stand_in (id, kind, place, represented, deputy, deputy_kind, from_day, to_day, reason,"
                                + " entered_by, entered_at, needs_second) values (?, ?, ?, ?, ?, ?, ?, ?, '外出学习',"
                                + " ?, ?, false)")
                .params(
                        UUID.randomUUID(),
                        kind,
                        place,
                        represented,
                        deputy,
                        deputyKind,
                        clock.today().minusDays(1),
                        clock.today().plusDays(1),
                        represented,
                        clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    void noStandIns(String place) {
        jdbc.sql("delete from org_stand_in where place = ?").param(place).update();
    }

    void endPosts(String person, @Nullable LocalDate last) {
        jdbc.sql("update org_post set to_day = ? where person = ?")
                .params(last, person)
                .update();
    }

    void forget(String person) {
        jdbc.sql("delete from org_post where person = ?").param(person).update();
        jdbc.sql("delete from org_account where person = ?").param(person).update();
        jdbc.sql("delete from org_person where id = ?").param(person).update();
    }

    static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> "\"" + it.getKey() + "\":" + it.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String quoted(List<String> values) {
        return values.stream().map(it -> "\"" + it + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    /** A text of a JSON answer by its name. */
    static String field(String body, String name) {
        var start = body.indexOf("\"" + name + "\":\"");
        if (start < 0) throw new AssertionError("No " + name + " in " + body);
        var from = start + name.length() + 4;
        return body.substring(from, body.indexOf('"', from));
    }
}
