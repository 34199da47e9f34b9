package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.cunwu.kernel.PersonId;
import org.cunwu.ledger.Checkpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("村界按今天的任职算")
class WallsOfTodayTests extends OpenTown {

    private static final String HERE = "v031";
    private static final String THERE = "v033";
    private static final String BOTH = "v031-both";

    @Autowired
    Checkpoints checkpoints;

    @AfterEach
    void forgetWhoServedBoth() {
        forget(BOTH);
    }

    @Test
    @DisplayName("离开一个村：已办、我提出的、已办结里不再有那个村的事项")
    void theListsEndWithThePost() {
        serveBoth();
        var there = started(THERE);
        var here = started(HERE);
        confirm(there, THERE);
        ended(there, true);
        var visitor = signedIn(BOTH);
        assertThat(visitor.get("/?tab=mine").body()).contains(here.number()).contains(there.number());
        assertThat(visitor.get("/?tab=closed").body()).contains(there.number());

        jdbc.sql("update org_post set to_day = ? where person = ? and place = ?")
                .params(clock.today().minusDays(1), BOTH, THERE)
                .update();
        assertThat(visitor.get("/?tab=mine").body()).contains(here.number()).doesNotContain(there.number());
        for (var tab : List.of("done", "closed")) {
            assertThat(visitor.get("/?tab=" + tab).body()).doesNotContain(there.number());
        }
        assertThat(cases.signedBy(new PersonId(THERE + "-party-secretary"), java.util.Set.of(), 9))
                .isEmpty();
        ended(there, false);
    }

    @Test
    @DisplayName("最近的检查点：村干部只看到本村链头，审计和系统管理员看到全部和签名")
    void headsOfOtherVillagesAreNotTold() {
        raised(HERE);
        raised(THERE);
        checkpoints.take();
        var clerk = api(HERE + "-village-clerk", "GET", "/checkpoints/latest", "");
        assertThat(clerk.statusCode()).as(clerk.body()).isEqualTo(200);
        assertThat(clerk.body())
                .contains("\"" + HERE + "\"", "\"publicKey\"")
                .doesNotContain(THERE)
                .doesNotContain("\"town\"");
        for (var person : List.of("town-auditor", "town-administrator")) {
            var all = api(person, "GET", "/checkpoints/latest", "");
            assertThat(all.body()).as(person).contains("\"" + HERE + "\"", "\"" + THERE + "\"");
            assertThat(field(all.body(), "signature")).isNotEmpty();
        }
    }

    @Test
    @DisplayName("两个村的文书：页面先问为哪个村，接口要写明；没有写明不替他选")
    void whoServesTwoVillagesChooses() {
        serveBoth();
        var unsaid = start("");
        assertThat(unsaid.statusCode()).as(unsaid.body()).isEqualTo(400);
        assertThat(unsaid.body()).contains("为哪个村提出");
        for (var village : List.of(HERE, THERE)) {
            assertThat(started(village).village()).hasToString(village);
        }
        assertThat(start("?village=v002").statusCode()).isEqualTo(404);
        assertThat(start("?village=%00").statusCode()).isEqualTo(404);

        var visitor = signedIn(BOTH);
        assertThat(visitor.get("/start/four_discussions").body())
                .contains("为哪个村提出", "_village=" + HERE, "_village=" + THERE);
        assertThat(visitor.get("/start/four_discussions?_village=" + THERE).body())
                .contains("name=\"_village\" value=\"" + THERE + "\"");
        assertThat(visitor.get("/start/four_discussions?_village=v002").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("给别人的步骤、别村的步骤、没有的步骤上传附件：不收，什么也不留下")
    void filesAreKeptOnlyForOnesOwnStep() {
        var task = task(raised(HERE));
        for (var attempt : Map.of(
                        HERE + "-village-director",
                        task,
                        THERE + "-party-secretary",
                        task,
                        HERE + "-mediator",
                        "no-such")
                .entrySet()) {
            var person = attempt.getKey();
            var visitor = signedIn(person);
            var form =
                    Map.of("_csrf", visitor.csrf("/"), "_key", UUID.randomUUID().toString());
            for (var path : List.of("", "/draft")) {
                var sent = visitor.upload("/task/" + attempt.getValue() + path, form, "records", picture());
                assertThat(sent.statusCode()).as(person + path).isIn(403, 404);
            }
            assertThat(uploadsOf(person)).as(person).isZero();
        }
        var secretary = signedIn(HERE + "-party-secretary");
        var form =
                Map.of("_csrf", secretary.csrf("/"), "_key", UUID.randomUUID().toString());
        assertThat(secretary
                        .upload("/task/" + task + "/draft", form, "records", picture())
                        .statusCode())
                .isEqualTo(200);
        assertThat(uploadsOf(HERE + "-party-secretary")).isEqualTo(1);
    }

    private static byte[] picture() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};
    }

    private int uploadsOf(String person) {
        return jdbc.sql("select count(*) from engine_file where uploaded_by = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    private void serveBoth() {
        appoint(BOTH, HERE, "village-clerk");
        jdbc.sql("insert into org_post (id, person, kind, place, from_day) values (?, ?, 'village-clerk', ?, ?)")
                .params(UUID.randomUUID(), BOTH, THERE, clock.today().minusDays(100))
                .update();
    }

    private CaseFile started(String village) {
        var answer = start("?village=" + village);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return cases.byNumber(
                        field(answer.body(), "caseNumber"), directory.villagesOf(new PersonId(BOTH), clock.today()))
                .orElseThrow();
    }

    private HttpResponse<String> start(String query) {
        var fields = new LinkedHashMap<>(startForm(BOTH));
        return api(BOTH, "POST", "/cases/four_discussions" + query, json(fields));
    }

    private void confirm(CaseFile file, String village) {
        var task = inbox.ofCase(file.id()).get(0).task();
        var done = api(village + "-party-secretary", "POST", "/tasks/" + task, "{\"decision\":\"CONFIRM\"}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }

    private void ended(CaseFile file, boolean ended) {
        jdbc.sql("update engine_case set ended_at = ?, outcome = ? where id = ?")
                .params(
                        ended ? clock.instant().atOffset(java.time.ZoneOffset.UTC) : null,
                        ended ? "end_withdrawn" : null,
                        file.id())
                .update();
    }
}
