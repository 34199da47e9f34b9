package org.cunwu.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.cunwu.RunningJar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("写入时强行中断二十次")
class TwentyKillsFaults {

    private static final int KILLS = Integer.getInteger("faults.kills", 20);
    private static final List<String> VILLAGES = List.of("v001", "v002", "v003", "v004");

    @TempDir
    Path folder;

    @Test
    @DisplayName("H2：凡给过回执的都在，且只在一次；没有回执的至多一次；引擎与台账一致，链条完好")
    void onH2() throws Exception {
        var data = folder.resolve("data");
        killed("kill -9 of the program, H2", data, Map.of(), "jdbc:h2:file:" + data.resolve("cunwu"), "sa");
    }

    @Test
    @DisplayName("PostgreSQL：同样")
    void onPostgres() throws Exception {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            var url = server.getJdbcUrl("postgres", "postgres");
            var settings = Map.of("CUNWU_DB_URL", url, "CUNWU_DB_USER", "postgres", "CUNWU_DB_PASSWORD", "");
            killed("kill -9 of the program, PostgreSQL", folder.resolve("data"), settings, url, "postgres");
        }
    }

    private static void killed(String fault, Path data, Map<String, String> settings, String url, String user)
            throws Exception {
        var client = new Client();
        for (int kill = 0; kill < KILLS; kill++) {
            try (var jar = RunningJar.start(data, settings)) {
                var millis = ThreadLocalRandom.current().nextLong(200, 3_000);
                client.writeUntilKilled(jar, VILLAGES, millis);
            }
        }
        boolean held;
        try (var jar = RunningJar.start(data, settings)) {
            held = everyReceiptStandsOnce(jar, client) && whatWasUnknownHappensOnce(jar, client);
            jar.stop();
        }
        var wrong = Checker.wrong(url, user);
        var verified = RunningJar.command(settings, data, "verify");
        if (!wrong.isEmpty() || verified.code() != 0) System.out.println(wrong + "\n" + verified.output());
        Verdicts.say(
                fault,
                "%d kills, %d acknowledged, %d unknown, %d refused"
                        .formatted(KILLS, client.acknowledged.size(), client.unknown.size(), client.failed.size()),
                held
                        && wrong.isEmpty()
                        && verified.code() == 0
                        && client.failed.values().stream().allMatch(it -> it == 409));
    }

    private static boolean everyReceiptStandsOnce(RunningJar jar, Client client)
            throws IOException, InterruptedException {
        var standing = Client.standing(jar, VILLAGES);
        var once = new HashSet<>(standing);
        return once.size() == standing.size()
                && once.containsAll(client.acknowledged.values())
                && new HashSet<>(client.acknowledged.values()).size() == client.acknowledged.size();
    }

    /** Asked again under its key it happens, or is found to have happened: one receipt, however often it is asked for. */
    private static boolean whatWasUnknownHappensOnce(RunningJar jar, Client client)
            throws IOException, InterruptedException {
        var records = Client.standing(jar, VILLAGES).size();
        var held = true;
        for (var lost : client.unknown.entrySet()) {
            var first = Client.again(jar, lost.getKey(), lost.getValue());
            var second = Client.again(jar, lost.getKey(), lost.getValue());
            // a step that somebody else completed meanwhile is a plain refusal, twice
            held &= first.statusCode() == second.statusCode()
                    && (first.statusCode() == 200 || first.statusCode() == 409);
            if (first.statusCode() == 200) {
                held &= Client.text(first, "receipt").equals(Client.text(second, "receipt"));
            }
        }
        return held && Client.standing(jar, VILLAGES).size() <= records + client.unknown.size();
    }
}
