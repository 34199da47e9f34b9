package org.cunwu.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.cunwu.RunningJar;
import org.cunwu.faults.Client.Sent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("同时办同一件事")
class RaceFaults {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAIRS = Integer.getInteger("faults.pairs", 200);
    private static final int REPEATS = Integer.getInteger("faults.repeats", 100);
    private static final int AT_ONCE = 10;
    private static final String SECRETARY = "v011-party-secretary";
    private static final String CLERK = "v012-village-clerk";
    private static final String SECOND = "v011-second";

    @TempDir
    Path folder;

    @Test
    @DisplayName("H2：两人同办一步，一人办成；同一提交同时交十次，办一次；都没有 5xx，链条完好")
    void onH2() throws Exception {
        var data = folder.resolve("data");
        raced("H2", data, Map.of(), "jdbc:h2:file:" + data.resolve("cunwu"), "sa");
    }

    @Test
    @DisplayName("PostgreSQL：同样")
    void onPostgres() throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            var url = server.getJdbcUrl("postgres", "postgres");
            var settings = Map.of("CUNWU_DB_URL", url, "CUNWU_DB_USER", "postgres", "CUNWU_DB_PASSWORD", "");
            raced("PostgreSQL", folder.resolve("data"), settings, url, "postgres");
        }
    }

    private static void raced(String database, Path data, Map<String, String> settings, String url, String user)
            throws Exception {
        try (var jar = RunningJar.start(data, settings)) {
            jar.stop();
        }
        secondSecretary(JdbcClient.create(new DriverManagerDataSource(url, user, "")));
        // changed on purpose while nothing ran, which the next start would refuse
        Files.deleteIfExists(data.resolve("cunwu.mv.db.sha256"));
        try (var jar = RunningJar.start(data, settings)) {
            pairs(database, jar);
            repeats(database, jar);
            jar.stop();
        }
        Verdicts.say("after the races, " + database, "", Verdicts.inside(data, settings, url, user));
    }

    private static void pairs(String database, RunningJar jar) throws Exception {
        int won = 0;
        for (int i = 0; i < PAIRS; i++) {
            var path =
                    "/api/v1/tasks/" + taskOf(jar, raised(jar, UUID.randomUUID().toString()));
            var answers = atOnce(List.of(
                    () -> Client.again(jar, key(), new Sent(SECRETARY, path, Client.CONFIRM)),
                    () -> Client.again(jar, key(), new Sent(SECOND, path, Client.CONFIRM))));
            var statuses =
                    answers.stream().map(HttpResponse::statusCode).sorted().toList();
            if (statuses.equals(List.of(200, 409))) won++;
            else System.out.println("Two officials: " + statuses);
        }
        Verdicts.say(
                "two officials, one step, " + database,
                won + " of " + PAIRS + ": one wins, the other 409",
                won == PAIRS);
    }

    private static void repeats(String database, RunningJar jar) throws Exception {
        // whoever has signed in once from an address may send several at once
        jar.send(CLERK, Client.PASSWORD, "GET", "/api/v1/me", "", "");
        int same = 0;
        for (int i = 0; i < REPEATS; i++) {
            var key = key();
            var calls = new ArrayList<Callable<HttpResponse<String>>>();
            for (int j = 0; j < AT_ONCE; j++) {
                calls.add(() -> Client.again(jar, key, new Sent(CLERK, Client.START, Client.MATTER)));
            }
            var answers = atOnce(calls);
            var good = answers.stream().allMatch(it -> it.statusCode() == 200)
                    && answers.stream().map(HttpResponse::body).distinct().count() == 1;
            if (good) same++;
            else
                System.out.println(
                        answers.stream().map(HttpResponse::statusCode).toList());
        }
        Verdicts.say(
                "one submission, ten at once, " + database, same + " of " + REPEATS + ": one receipt", same == REPEATS);
    }

    private static String raised(RunningJar jar, String key) throws Exception {
        var answer = Client.again(jar, key, new Sent("v011-village-clerk", Client.START, Client.MATTER));
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + answer.body());
        return Client.text(answer, "caseNumber");
    }

    private static String taskOf(RunningJar jar, String number) throws Exception {
        var inbox = jar.send(SECRETARY, Client.PASSWORD, "GET", "/api/v1/inbox?size=10", "", "");
        for (var item : JSON.readTree(inbox.body()).get("items")) {
            if (item.get("caseNumber").asText().equals(number))
                return item.get("task").asText();
        }
        throw new AssertionError("No task of " + number + " in " + inbox.body());
    }

    private static void secondSecretary(JdbcClient database) {
        database.sql("insert into org_person (id, name, enabled) values (?, '临时人员', true)")
                .param(SECOND)
                .update();
        database.sql("insert into org_account (person, password_hash) select ?, password_hash from org_account"
                        + " where person = ?")
                .params(SECOND, SECRETARY)
                .update();
        database.sql("insert into org_post (id, person, kind, place, from_day)"
                        + " values (?, ?, 'party-secretary', 'v011', date '2026-01-01')")
                .params(UUID.randomUUID(), SECOND)
                .update();
    }

    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> calls) throws Exception {
        var ready = new CyclicBarrier(calls.size());
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<HttpResponse<String>>();
            for (var running : pool.invokeAll(calls.stream()
                    .<Callable<HttpResponse<String>>>map(it -> () -> {
                        ready.await();
                        return it.call();
                    })
                    .toList())) {
                answers.add(running.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
