package org.cunwu.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cunwu.RunningJar;
import org.cunwu.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("一个 PostgreSQL 上的两个节点")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "cunwu-demo-2026";
    private static final String START = "/api/v1/cases/four_discussions";
    private static final String CONFIRM = "{\"decision\":\"CONFIRM\"}";
    private static final String MATTER = """
            {"matter":"VILLAGE_AFFAIRS","title":"安装路灯","planText":"沿村道安装路灯 30 盏。",
             "budget":"86000.00","funding":"FISCAL_GRANT","origin":"PARTY_MEMBERS_OR_VILLAGERS"}
            """;

    private static final String ACTS_OF_SECRETARIES = """
            select count(*) from ledger_entry e join engine_case c on c.id = e.case_id
            where c.number = ? and e.acted_by in ('v011-party-secretary', 'v011-second')
            """;

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static Map<String, String> settings;
    private static JdbcClient database;
    private static RunningJar one;
    private static RunningJar two;

    @BeforeAll
    static void startTwoNodes() throws Exception {
        postgres = EmbeddedPostgres.start();
        database = JdbcClient.create(postgres.getPostgresDatabase());
        settings = Map.of(
                "CUNWU_DB_URL",
                postgres.getJdbcUrl("postgres", "postgres"),
                "CUNWU_DB_USER",
                "postgres",
                "CUNWU_DB_PASSWORD",
                "",
                // files, keys and checkpoints lie in one place for all nodes
                "CUNWU_DATA",
                folder.resolve("data").toString());
        one = RunningJar.start(folder.resolve("one"), settings);
        two = RunningJar.start(folder.resolve("two"), settings);
    }

    @AfterAll
    static void stop() throws Exception {
        if (one != null) one.close();
        if (two != null) two.close();
        postgres.close();
    }

    @Test
    @Order(1)
    @DisplayName("在一个节点登录，在另一个节点继续办")
    void oneSignInHoldsOnBoth() {
        var visitor = new Visitor(port(one)).signIn("v011-village-clerk", PASSWORD);
        var there = visitor.at(port(two));
        var page = there.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("待办");
        var token = visitor.csrf("/");
        assertThat(there.post("/logout", Map.of("_csrf", token)).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    @Order(2)
    @DisplayName("两名经办人在两个节点同时办同一步：一个办成，另一个得到 409")
    void ofTwoWhoCompleteAtOnceOneIsTold() throws Exception {
        secondSecretary();
        for (int i = 0; i < 6; i++) {
            var number = number(start(one, "v011", key()));
            var task = task(number);
            var answers = atOnce(List.of(
                    () -> one.send("v011-party-secretary", PASSWORD, "POST", "/api/v1/tasks/" + task, key(), CONFIRM),
                    () -> two.send("v011-second", PASSWORD, "POST", "/api/v1/tasks/" + task, key(), CONFIRM)));
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
            assertThat(count(ACTS_OF_SECRETARIES, number)).isEqualTo(1);
        }
    }

    @Test
    @Order(3)
    @DisplayName("两个节点同时立项：编号连续，不重不漏")
    void numbersHaveNoGaps() throws Exception {
        var officials = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 10; i++) {
            var node = i % 2 == 0 ? one : two;
            officials.add(() -> start(node, "v012", key()));
        }
        var numbers = new ArrayList<Integer>();
        for (var answer : atOnce(officials)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var number = number(answer);
            numbers.add(Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)));
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    @Order(4)
    @DisplayName("同一个幂等键同时发给两个节点：只立一项，回执相同")
    void oneKeyHasOneEffect() throws Exception {
        for (int i = 0; i < 6; i++) {
            var key = key();
            var before = count("select count(*) from engine_case where village = ?", "v013");
            var answers = atOnce(List.of(() -> start(one, "v013", key), () -> start(two, "v013", key)));
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
            assertThat(receipt(answers.get(1))).isEqualTo(receipt(answers.get(0)));
            assertThat(count("select count(*) from engine_case where village = ?", "v013"))
                    .isEqualTo(before + 1);
        }
    }

    @Test
    @Order(5)
    @DisplayName("四十个定时同时到点，两个节点都在找：每个只响一次")
    void aTimerFiresOnce() throws Exception {
        var timers = OwnTimers.dueAtOnce(postgres.getPostgresDatabase(), 40);
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (count("select count(*) from act_ru_job where process_def_key_ = ?", timers) > 0) {
            assertThat(System.nanoTime()).as("timers fire within a minute").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(500);
        }
        assertThat(count(
                        "select count(*) from act_hi_actinst where act_type_ = 'noneEndEvent' and proc_def_key_ = ?",
                        timers))
                .isEqualTo(40);
        assertThat(count("select count(*) from act_hi_job_log where job_state_ = 2 and process_def_key_ = ?", timers))
                .isEqualTo(40);
    }

    @Test
    @Order(6)
    @DisplayName("一个节点被强行中断：另一个接着办，登录还在，链条完好")
    void theOtherNodeGoesOn() throws Exception {
        var visitor = new Visitor(port(two)).signIn("v014-village-clerk", PASSWORD);
        var load = Executors.newSingleThreadExecutor();
        var killed = load.submit(() -> {
            while (true) start(two, "v014", key());
        });
        TimeUnit.MILLISECONDS.sleep(1_500);
        two.kill();
        assertThat(killed).failsWithin(java.time.Duration.ofSeconds(30));
        load.shutdown();

        assertThat(visitor.at(port(one)).get("/").statusCode()).isEqualTo(200);
        var answer = start(one, "v014", key());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        one.stop();
        var verified = RunningJar.command(settings, folder.resolve("one"), "verify");
        assertThat(verified.code()).as(verified.output()).isZero();
    }

    /** Another holder of the same post, who came into office beside the first. */
    private static void secondSecretary() {
        database.sql("insert into org_person (id, name, enabled) values ('v011-second', '第二书记', true)")
                .update();
        database.sql("insert into org_account (person, password_hash) select 'v011-second', password_hash"
                        + " from org_account where person = 'v011-village-clerk'")
                .update();
        database.sql("insert into org_post (id, person, kind, place, from_day)"
                        + " values (?, 'v011-second', 'party-secretary', 'v011', date '2026-01-01')")
                .param(UUID.randomUUID())
                .update();
    }

    /** Sends all of them at the same moment. */
    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<HttpResponse<String>>();
            var sent = calls.stream()
                    .map(it -> threads.submit(() -> {
                        start.await();
                        return it.call();
                    }))
                    .toList();
            for (var one : sent) answers.add(one.get());
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static HttpResponse<String> start(RunningJar node, String village, String key) throws Exception {
        return node.send(village + "-village-clerk", PASSWORD, "POST", START, key, MATTER);
    }

    private static String task(String number) {
        return database.sql(
                        "select i.task from engine_inbox i join engine_case c on c.id = i.case_id where c.number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private static long count(String sql, String parameter) {
        return database.sql(sql).param(parameter).query(Long.class).single();
    }

    private static String number(HttpResponse<String> answer) throws Exception {
        return read(answer).get("caseNumber").asText();
    }

    private static String receipt(HttpResponse<String> answer) throws Exception {
        return read(answer).get("receipt").asText();
    }

    private static JsonNode read(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    private static int port(RunningJar node) {
        return URI.create(node.root()).getPort();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
