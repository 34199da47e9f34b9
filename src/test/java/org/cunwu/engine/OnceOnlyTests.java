package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cunwu.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("一次提交只办一次")
class OnceOnlyTests extends OpenTown {

    private static final String SECRETARY = "v019-party-secretary";
    private static final String SECOND = "v019-second-secretary";
    private static final String CONFIRM = "{\"decision\":\"CONFIRM\"}";

    @AfterEach
    void forgetTheSecond() {
        forget(SECOND);
    }

    @Test
    @DisplayName("同一编号、同一内容再交一次：同一张回执，总账只有一条")
    void theSameSubmissionHasOneReceipt() {
        var key = key();
        var form = json(startForm("v019-village-clerk"));
        var first = api("v019-village-clerk", "POST", "/cases/four_discussions", form, key);
        var again = api("v019-village-clerk", "POST", "/cases/four_discussions", form, key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());

        var file = cases.byNumber(
                        field(first.body(), "caseNumber"), java.util.Set.of(new org.cunwu.kernel.VillageCode("v019")))
                .orElseThrow();
        assertThat(ledger.ofCase(file.id())).hasSize(1);

        var step = "/tasks/" + inbox.ofCase(file.id()).get(0).task();
        var done = key();
        var confirmed = api(SECRETARY, "POST", step, CONFIRM, done);
        var recorded = ledger.ofCase(file.id()).size();
        assertThat(api(SECRETARY, "POST", step, CONFIRM, done).body()).isEqualTo(confirmed.body());
        assertThat(ledger.ofCase(file.id())).hasSize(recorded);
    }

    @Test
    @DisplayName("编号用过了，换了内容、换了步骤或者换了人：409，什么也没有办")
    void aKeyIsBoundToPersonAndContent() {
        var matter = raised("v019");
        var other = raised("v019");
        var key = key();
        assertThat(confirm(matter, key).statusCode()).isEqualTo(200);
        var before = ledger.ofCase(other.file().id()).size();
        for (var refused : List.of(
                api(SECRETARY, "POST", "/tasks/" + task(other), CONFIRM, key),
                api(SECRETARY, "POST", "/tasks/" + task(matter), "{\"heldOn\":\"2026-01-01\"}", key),
                api(
                        "v019-village-clerk",
                        "POST",
                        "/cases/four_discussions",
                        json(startForm("v019-village-clerk")),
                        key),
                api(
                        "v020-village-clerk",
                        "POST",
                        "/cases/four_discussions",
                        json(startForm("v020-village-clerk")),
                        key))) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body())
                    .contains("编号已用于别的内容")
                    .doesNotContain(matter.file().number());
        }
        assertThat(ledger.ofCase(other.file().id())).hasSize(before);
    }

    @Test
    @DisplayName("被拒绝的提交不占用编号，改好以后用同一编号可以提交")
    void aRefusalBindsNoKey() {
        var key = key();
        var clerk = "v019-village-clerk";
        var path = "/cases/four_discussions";
        var form = startForm("v019-village-clerk");
        form.put("budget", "\"很多\"");
        assertThat(api(clerk, "POST", path, json(form), key).statusCode()).isEqualTo(400);
        form.put("budget", "\"186000\"");
        form.put("matter", "\"VILLAGE_CHARTER\"");
        form.put("body", "\"REPRESENTATIVES_ASSEMBLY\"");
        var unlawful = api(clerk, "POST", path, json(form), key);
        assertThat(unlawful.statusCode()).as(unlawful.body()).isEqualTo(422);
        var good = api(clerk, "POST", path, json(startForm("v019-village-clerk")), key);
        assertThat(good.statusCode()).as(good.body()).isEqualTo(200);
    }

    @Test
    @DisplayName("同一编号同时交十次：办一次，十张相同的回执")
    void tenAtOnceHaveOneEffect() {
        var matter = raised("v019");
        var key = key();
        var answers = atOnce(IntStream.range(0, 10)
                .<Callable<HttpResponse<String>>>mapToObj(it -> () -> confirm(matter, key))
                .toList());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(ledger.ofCase(matter.file().id()).stream()
                        .filter(it -> it.act().kind().equals("decision.confirm")))
                .hasSize(1);
    }

    @Test
    @DisplayName("同一编号同时提出十次：只有一件事项")
    void tenStartsAtOnceAreOneCase() {
        var key = key();
        var form = json(startForm("v019-village-clerk"));
        var answers = atOnce(IntStream.range(0, 10)
                .<Callable<HttpResponse<String>>>mapToObj(
                        it -> () -> api("v019-village-clerk", "POST", "/cases/four_discussions", form, key))
                .toList());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
    }

    @RepeatedTest(3)
    @DisplayName("两个人同时办一步：一个办成，另一个 409，说明是谁、什么时候办的；总账完好")
    void ofTwoOneWins() {
        appoint(SECOND, "v019", "party-secretary");
        var matter = raised("v019");
        var path = "/tasks/" + task(matter);
        var answers =
                atOnce(List.of(() -> api(SECRETARY, "POST", path, CONFIRM), () -> api(SECOND, "POST", path, CONFIRM)));
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        var lost = answers.stream()
                .filter(it -> it.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(lost.body()).containsPattern("已由 \\S+ 于 \\S*2\\d{3}").doesNotContain("T0", "T1", "T2");
        assertThat(ledger.ofCase(matter.file().id()).stream()
                        .filter(it -> it.act().kind().equals("decision.confirm")))
                .hasSize(1);
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("一边在引擎里签收，一边办理：不出 5xx，办成的那个算数")
    void signingAndCompletingAtOnce() {
        appoint(SECOND, "v019", "party-secretary");
        var matter = raised("v019");
        var task = task(matter);
        var rival = atTheEngine(SECOND);
        var answers = atOnce(List.of(
                () -> api(SECRETARY, "POST", "/tasks/" + task, CONFIRM),
                () -> rival.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + SECOND + "\"}")));
        assertThat(answers.get(0).statusCode()).isIn(200, 403, 409);
        assertThat(answers.get(1).statusCode()).as(answers.get(1).body()).isBetween(200, 499);
    }

    private HttpResponse<String> confirm(Matter matter, String key) {
        var task = jdbc.sql("select task from engine_signature where case_id = ? union all"
                        + " select task from engine_inbox where case_id = ? and step = 'user_confirm'")
                .params(matter.file().id(), matter.file().id())
                .query(String.class)
                .list()
                .get(0);
        return api(SECRETARY, "POST", "/tasks/" + task, CONFIRM, key);
    }

    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> calls) {
        var ready = new CountDownLatch(calls.size());
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var running = calls.stream()
                    .map(it -> pool.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return it.call();
                    }))
                    .toList();
            return running.stream().map(OnceOnlyTests::answer).toList();
        } finally {
            pool.shutdown();
        }
    }

    private static HttpResponse<String> answer(java.util.concurrent.Future<HttpResponse<String>> running) {
        try {
            return running.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
