package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cunwu.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("“停下的作业”页：看得见，写明理由才重试")
class StoppedPageTests extends StoppedTown {

    @Test
    @DisplayName("列出事项、村、步骤、原因、次数；重试后不再列出，作业自己办成，记录完整")
    void whatStoppedIsSeenAndRetried() throws Exception {
        var administrator = signedIn(ADMINISTRATOR);
        var card = card(administrator);
        assertThat(card)
                .contains("统计公示意见", "NumberFormatException", "3 次", "<button")
                .doesNotContain("at org.", "??");
        assertThat(stopped.count()).isPositive();

        Failing.fails = false;
        var answer = press(administrator, job, REASON, key());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var location = answer.headers().firstValue("Location").orElseThrow();
        var after = administrator.get(location.substring(location.indexOf("/admin")));
        assertThat(after.body()).contains("已经安排再试一次", VILLAGE + "-").doesNotContain("admin/stopped/" + job);
        assertThat(acts())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.content()).containsEntry("reason", REASON).containsEntry("retriesAfter", 1L));

        due(job);
        for (int looks = 0; looks < 60 && retries(job) >= 0; looks++) Thread.sleep(500);
        assertThat(retries(job)).isEqualTo(-1);
        assertThat(Failing.RUNS).hasValue(4);
        assertThat(verification.verify().good()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "    ", "好的好的", "五个字\u0000的"})
    @DisplayName("理由不够：400，说明，填的还在，什么也没有改变")
    void aReasonIsNeeded(String reason) {
        var administrator = signedIn(ADMINISTRATOR);
        var answer = press(administrator, job, reason, key());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("请写明为什么重试", "role=\"alert\"");
        if (!reason.contains("\u0000")) assertThat(answer.body()).contains("value=\"" + reason + "\"");
        unchanged();
    }

    @Test
    @DisplayName("同一张表单交两次：一次办理、同一个回执；同一编号换了理由：409；又停下后旧表单也不再生效")
    void sentTwiceDoneOnce() {
        var administrator = signedIn(ADMINISTRATOR);
        var key = key();
        var first = press(administrator, job, REASON, key);
        var second = press(administrator, job, REASON, key);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(press(administrator, job, "另一个理由", key).statusCode()).isEqualTo(409);
        assertThat(press(administrator, job, REASON, key()).statusCode()).isEqualTo(409);
        assertThat(acts()).hasSize(1);

        runInVain(job);
        assertThat(press(administrator, job, REASON, key).statusCode()).isEqualTo(302);
        assertThat(retries(job)).isZero();
        assertThat(acts()).hasSize(1);
    }

    @Test
    @DisplayName("两人同时重试：一人办成，另一人被告知别人已经先办")
    void twoAtTheSameMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            var start = new CyclicBarrier(4);
            var visitors = IntStream.range(0, 4).mapToObj(it -> signedIn(ADMINISTRATOR));
            var tasks = visitors.<Callable<Integer>>map(it -> () -> {
                        start.await();
                        return press(it, job, REASON, key()).statusCode();
                    })
                    .toList();
            var pool = Executors.newFixedThreadPool(4);
            try {
                var answers = pool.invokeAll(tasks).stream().map(StoppedPageTests::answer);
                assertThat(answers).containsExactlyInAnyOrder(302, 409, 409, 409);
            } finally {
                pool.shutdownNow();
            }
            assertThat(acts()).hasSize(round + 1);
            assertThat(retries(job)).isEqualTo(1);
            runInVain(job);
        }
        assertThat(verification.verify().good()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {VILLAGE + "-village-clerk", "town-station-head", "town-mayor", "town-auditor"})
    @DisplayName("别的职务看不到也办不了：403")
    void othersAreRefused(String person) {
        var visitor = signedIn(person);
        assertThat(visitor.get("/admin/stopped").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").body()).doesNotContain("/admin/stopped");
        assertThat(press(visitor, job, REASON, key()).statusCode()).isEqualTo(403);
        unchanged();
    }

    @Test
    @DisplayName("没有登录、没有令牌、编号是编的")
    void strangersAndInventedIds() {
        assertThat(new Visitor(port).get("/admin/stopped").statusCode()).isEqualTo(302);
        var administrator = signedIn(ADMINISTRATOR);
        assertThat(administrator
                        .post("/admin/stopped/" + job, Map.of("reason", REASON, "_key", key()))
                        .statusCode())
                .isEqualTo(403);
        var answer = press(administrator, key(), REASON, key());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("已经不在停下之列");
        unchanged();
    }

    @Test
    @DisplayName("停下时日志有一行：事项编号和作业编号，没有个人信息")
    void theLogTellsOfIt(CapturedOutput output) {
        var other = stoppedJob(
                started(Map.of("village", VILLAGE, "caseId", matter.file().id().toString())));
        var lines = output.getAll()
                .lines()
                .filter(it -> it.contains("a job stands still") && it.contains(other))
                .toList();
        assertThat(lines)
                .singleElement()
                .satisfies(it ->
                        assertThat(it).contains("ERROR", matter.file().number()).doesNotContain("王建国"));
    }

    @Test
    @DisplayName("停下以前自己试三次，每次隔一分钟")
    void itIsTriedThreeTimesByItself() {
        var other = management
                .createJobQuery()
                .processInstanceId(started(Map.of("village", VILLAGE)))
                .singleResult()
                .getId();
        for (int left = 2; left >= 0; left--) {
            var before = clock.instant();
            runInVain(other);
            assertThat(retries(other)).isEqualTo(left);
            var due = management
                    .createJobQuery()
                    .jobId(other)
                    .singleResult()
                    .getDuedate()
                    .toInstant();
            assertThat(Duration.between(before, due)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(75));
        }
    }

    @Test
    @DisplayName("没有停下的作业时，页面说没有")
    void nothingStopped() {
        jdbc.sql("update act_ru_job set retries_ = 1 where retries_ = 0").update();
        assertThat(stopped.count()).isZero();
        assertThat(signedIn(ADMINISTRATOR).get("/admin/stopped").body()).contains("现在没有停下的作业");
    }

    private String card(Visitor administrator) {
        var cards = Pattern.compile("<article.*?</article>", Pattern.DOTALL)
                .matcher(administrator.get("/admin/stopped").body())
                .results()
                .map(it -> it.group())
                .filter(it -> it.contains(job))
                .toList();
        assertThat(cards).hasSize(1);
        assertThat(cards.get(0))
                .contains(
                        matter.file().number(),
                        directory.village(matter.file().village()).orElseThrow().name());
        return cards.get(0);
    }

    private void due(String id) {
        org.cunwu.engine.process.InnerDoor.through(() -> {
            management.setJobDuedate(id, java.util.Date.from(clock.instant()));
            return true;
        });
    }

    private static int answer(java.util.concurrent.Future<Integer> done) {
        try {
            return done.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
