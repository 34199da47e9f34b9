package org.cunwu.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.cunwu.RunningJar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("写入时强行中断二十次")
class TwentyKillsFaults {

    private static final int KILLS = Integer.getInteger("faults.kills", 20);
    private static final List<String> VILLAGES = List.of("v001", "v002", "v003", "v004", "v005");

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
            try (var jar = RunningJar.start(data, settings);
                    var officials = new Officials(client, jar, VILLAGES)) {
                officials.atWork();
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(200, 3_000));
                jar.kill();
            }
        }
        var wrong = new ArrayList<String>();
        var measured = KILLS + " kills, " + client.measured();
        try (var jar = RunningJar.start(data, settings)) {
            wrong.addAll(Aftermath.wrong(jar, client, VILLAGES));
            jar.stop();
        }
        wrong.addAll(Verdicts.inside(data, settings, url, user));
        Verdicts.say(fault, measured, wrong);
    }
}
