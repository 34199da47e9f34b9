package org.cunwu.engine;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunwu.engine.process.Mornings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A village with two secretaries, of whom one leaves. */
abstract class HandOverTown extends OpenTown {

    static final String VILLAGE = "v011";
    static final String LEAVING = "v011-leaving";
    static final String SUCCESSOR = "v011-party-secretary";
    static final String CLERK = "v011-village-clerk";
    static final String WITNESS = "v011-supervision-director";
    static final String OFFICE = "town-party-government-office";

    @Autowired
    Mornings mornings;

    @BeforeEach
    void somebodyLeaves() {
        appoint(LEAVING, VILLAGE, "party-secretary");
    }

    @AfterEach
    void forgetTheLists() {
        var own = " (select id from engine_hand_over where place = ?)";
        for (var table : List.of("engine_hand_over_signature", "engine_hand_over_item")) {
            jdbc.sql("delete from " + table + " where hand_over in" + own)
                    .param(VILLAGE)
                    .update();
        }
        jdbc.sql("delete from engine_hand_over where place = ?").param(VILLAGE).update();
        forget(LEAVING);
    }

    /** The list of a term that ends on that day. */
    String list(int daysAhead) {
        endPosts(LEAVING, day(daysAhead));
        look();
        return list();
    }

    void look() {
        mornings.lookAtTerms(clock.today());
    }

    LocalDate day(int ahead) {
        return clock.today().plusDays(ahead);
    }

    String list() {
        return lists("dropped_at is null").get(0);
    }

    List<String> lists(String condition) {
        return jdbc
                .sql("select id from engine_hand_over where person = ? and " + condition)
                .param(LEAVING)
                .query(UUID.class)
                .list()
                .stream()
                .map(UUID::toString)
                .toList();
    }

    LocalDate due(String list) {
        return jdbc.sql("select due_day from engine_hand_over where id = ?")
                .param(UUID.fromString(list))
                .query(LocalDate.class)
                .single();
    }

    void term(String person, String kind, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("insert into org_post (id, person, kind, place, from_day, to_day) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), person, kind, VILLAGE, from, to)
                .update();
    }

    /** What the chain of the village tells about the list, the latest last. */
    List<String> told(String list) {
        return ledger.chain(VILLAGE, 0, 10_000).stream()
                .map(it -> it.act())
                .filter(it -> list.equals(it.content().get("handOver")))
                .map(it -> it.kind().replace("engine.hand-over-", "") + " " + it.by())
                .toList();
    }

    static HttpResponse<String> accepted(HttpResponse<String> answer) {
        return DeputyTown.done(answer);
    }

    static void refused(HttpResponse<String> answer, int status, String... words) {
        DeputyTown.refused(answer, status, words);
    }

    HttpResponse<String> shown(String person, String list) {
        return api(person, "GET", "/hand-overs/" + list, "");
    }

    HttpResponse<String> sign(String person, String list, String part) {
        return api(person, "POST", "/hand-overs/" + list, signature(person, list, part, ""));
    }

    /** Of the list as the person sees it now. */
    String signature(String person, String list, String part, String missing) {
        var shown = shown(person, list);
        var seen = shown.statusCode() == 200 ? field(shown.body(), "seen") : "";
        return "{\"part\":\"%s\",\"missing\":\"%s\",\"seen\":\"%s\"}".formatted(part, missing, seen);
    }

    HttpResponse<String> absent(String person, String list, String why) {
        return api(person, "POST", "/hand-overs/" + list + "/absence", "{\"reason\":\"" + why + "\"}");
    }
}
