package org.cunwu.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cunwu.RunningJar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("强行中断")
class KillIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "cunwu-demo-2026";
    private static final List<String> VILLAGES = List.of("v011", "v012", "v013", "v014");
    private static final String MATTER = """
            {"matter":"VILLAGE_AFFAIRS","title":"村内道路硬化","planText":"硬化村内道路 1.2 公里，宽 4 米。",
             "budget":"186000.00","funding":"COLLECTIVE_INCOME","origin":"VILLAGE_OFFICIALS"}
            """;

    /** Receipts as the client wrote them down: key → receipt number. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** Sent, but no answer came before the kill. */
    private final Map<String, String> unknown = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    @Test
    @DisplayName("写入时连续三次强行中断，凡给过回执的办理都在，且只在一次，链条完好")
    void everyAcknowledgedActSurvivesThreeKills() throws Exception {
        var data = folder.resolve("data");
        for (int kill = 1; kill <= 3; kill++) {
            var before = acknowledged.size();
            try (var jar = RunningJar.start(data)) {
                writeUntilKilled(jar, 1_500L * kill);
            }
            assertThat(acknowledged.size())
                    .as("acts acknowledged before kill %d", kill)
                    .isGreaterThan(before + 5);
        }
        try (var jar = RunningJar.start(data)) {
            everyReceiptStandsOnceInItsChain(jar);
            everyRetryGetsTheSameReceipt(jar);
            whatWasUnknownHappenedAtMostOnce(jar);
        }
        var verified = RunningJar.command(data, "verify");
        assertThat(verified.code()).as(verified.output()).isZero();
    }

    private void writeUntilKilled(RunningJar jar, long millis) throws InterruptedException {
        var stop = new AtomicBoolean();
        var officials = Executors.newFixedThreadPool(VILLAGES.size());
        for (var village : VILLAGES) officials.execute(() -> write(jar, village, stop));
        // let the first answers come before the clock runs: a cold start compiles for seconds
        var seen = acknowledged.size();
        while (acknowledged.size() < seen + 6) TimeUnit.MILLISECONDS.sleep(20);
        TimeUnit.MILLISECONDS.sleep(millis);
        jar.kill();
        stop.set(true);
        officials.shutdown();
        assertThat(officials.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private void write(RunningJar jar, String village, AtomicBoolean stop) {
        while (!stop.get()) {
            var key = village + "/" + UUID.randomUUID();
            try {
                var answer = start(jar, village, key);
                if (answer.statusCode() == 200) acknowledged.put(key, receipt(answer.body()));
                else throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            } catch (IOException e) {
                unknown.put(key, village);
                return;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static java.net.http.HttpResponse<String> start(RunningJar jar, String village, String key)
            throws IOException, InterruptedException {
        return jar.send(village + "-village-clerk", PASSWORD, "POST", "/api/v1/cases/four_discussions", key, MATTER);
    }

    private static String receipt(String body) throws IOException {
        return JSON.readTree(body).get("receipt").asText();
    }

    private void everyReceiptStandsOnceInItsChain(RunningJar jar) throws Exception {
        var standing = new HashMap<String, Integer>();
        for (var village : VILLAGES) {
            for (var entry : chain(jar, village)) {
                var number = "%s-%08d-%s"
                        .formatted(
                                village,
                                entry.get("height").asLong(),
                                entry.get("hash").asText().substring(0, 8));
                standing.merge(number, 1, Integer::sum);
            }
        }
        assertThat(acknowledged.values()).allSatisfy(it -> assertThat(standing).containsEntry(it, 1));
        assertThat(acknowledged.values()).doesNotHaveDuplicates();
    }

    private void everyRetryGetsTheSameReceipt(RunningJar jar) throws Exception {
        for (var key : acknowledged.keySet().stream().limit(20).toList()) {
            var again = start(jar, key.substring(0, key.indexOf('/')), key);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(receipt(again.body())).isEqualTo(acknowledged.get(key));
        }
    }

    /** Asking again with the key of a lost answer gives one effect, and asking twice the same receipt. */
    private void whatWasUnknownHappenedAtMostOnce(RunningJar jar) throws Exception {
        for (var lost : unknown.entrySet()) {
            var first = start(jar, lost.getValue(), lost.getKey());
            var second = start(jar, lost.getValue(), lost.getKey());
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(receipt(second.body())).isEqualTo(receipt(first.body()));
        }
    }

    private static List<JsonNode> chain(RunningJar jar, String village) throws Exception {
        var entries = new ArrayList<JsonNode>();
        long after = 0;
        while (true) {
            var path = "/api/v1/villages/" + village + "/ledger?size=200&after=" + after;
            var page = JSON.readTree(
                    jar.send("town-auditor", PASSWORD, "GET", path, "", "").body());
            page.get("entries").forEach(entries::add);
            if (page.get("next").isNull()) return entries;
            after = page.get("next").asLong();
        }
    }
}
