package org.cunwu.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cunwu.RunningJar;

/**
 * 客户端的账 — officials who raise matters and confirm them, and write down of each submission what they were told: a
 * receipt, a refusal, or nothing.
 */
final class Client {

    static final String PASSWORD = "cunwu-demo-2026";
    static final String START = "/api/v1/cases/four_discussions";
    static final String CONFIRM = "{\"decision\":\"CONFIRM\"}";
    static final String MATTER = """
        {"matter":"VILLAGE_AFFAIRS","title":"村内道路硬化","planText":"硬化村内道路 1.2 公里，宽 4 米。",
         "budget":"186000.00","funding":"COLLECTIVE_INCOME","origin":"VILLAGE_OFFICIALS"}
        """;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A submission as it was sent. */
    record Sent(String person, String path, String body) {}

    /** Key to receipt number. */
    final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** Sent, but no answer came. */
    final Map<String, Sent> unknown = new ConcurrentHashMap<>();

    /** Refused with a status of its own. */
    final Map<String, Integer> failed = new ConcurrentHashMap<>();

    final Map<String, Sent> sent = new ConcurrentHashMap<>();

    /** One clerk and one secretary of each village write until nothing answers, for about so long. */
    void writeUntilKilled(RunningJar jar, List<String> villages, long millis) throws InterruptedException {
        var stop = new AtomicBoolean();
        var officials = Executors.newFixedThreadPool(villages.size());
        var before = acknowledged.size();
        for (var village : villages) officials.execute(() -> write(jar, village, stop));
        // the first answers of a cold start take seconds; the kill shall hit work
        while (acknowledged.size() < before + 6) TimeUnit.MILLISECONDS.sleep(20);
        TimeUnit.MILLISECONDS.sleep(millis);
        jar.kill();
        stop.set(true);
        officials.shutdown();
        if (!officials.awaitTermination(60, TimeUnit.SECONDS)) throw new IllegalStateException("Still writing");
    }

    private void write(RunningJar jar, String village, AtomicBoolean stop) {
        while (!stop.get()) {
            if (!submit(jar, new Sent(village + "-village-clerk", START, MATTER))) return;
            var task = nextTask(jar, village + "-party-secretary");
            if (task.isEmpty()) continue;
            if (!submit(jar, new Sent(village + "-party-secretary", "/api/v1/tasks/" + task, CONFIRM))) return;
        }
    }

    /** Sends it once with a new key and notes what came; false when nothing answers any more. */
    boolean submit(RunningJar jar, Sent submission) {
        var key = submission.person().substring(0, 4) + "/" + UUID.randomUUID();
        sent.put(key, submission);
        try {
            var answer = again(jar, key, submission);
            if (answer.statusCode() == 200) acknowledged.put(key, text(answer, "receipt"));
            else failed.put(key, answer.statusCode());
            return true;
        } catch (IOException e) {
            unknown.put(key, submission);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static HttpResponse<String> again(RunningJar jar, String key, Sent submission)
            throws IOException, InterruptedException {
        return jar.send(submission.person(), PASSWORD, "POST", submission.path(), key, submission.body());
    }

    static String text(HttpResponse<String> answer, String field) throws IOException {
        return JSON.readTree(answer.body()).get(field).asText();
    }

    /** A matter of the secretary's that waits to be confirmed, or nothing. */
    private static String nextTask(RunningJar jar, String person) {
        try {
            var answer = jar.send(person, PASSWORD, "GET", "/api/v1/inbox?size=1", "", "");
            if (answer.statusCode() != 200) return "";
            for (var item : JSON.readTree(answer.body()).get("items")) {
                if (item.get("step").asText().equals("user_confirm"))
                    return item.get("task").asText();
            }
            return "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Receipt numbers as they stand in the chains of these villages, one for each record. */
    static List<String> standing(RunningJar jar, List<String> villages) throws IOException, InterruptedException {
        var numbers = new ArrayList<String>();
        for (var village : villages) {
            long after = 0;
            while (after >= 0) {
                var path = "/api/v1/villages/" + village + "/ledger?size=200&after=" + after;
                var page = JSON.readTree(
                        jar.send("town-auditor", PASSWORD, "GET", path, "", "").body());
                for (var entry : page.get("entries")) {
                    numbers.add("%s-%08d-%s"
                            .formatted(
                                    village,
                                    entry.get("height").asLong(),
                                    entry.get("hash").asText().substring(0, 8)));
                }
                after = page.get("next").isNull() ? -1 : page.get("next").asLong();
            }
        }
        return numbers;
    }
}
