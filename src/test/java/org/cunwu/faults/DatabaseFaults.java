package org.cunwu.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cunwu.RunningJar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("数据库中断、变慢")
class DatabaseFaults {

    private static final int KILLS = Integer.getInteger("faults.database-kills", 5);

    /** More than the pool has connections. */
    private static final List<String> VILLAGES =
            IntStream.rangeClosed(1, 14).mapToObj(it -> "v%03d".formatted(it)).toList();

    @TempDir
    Path folder;

    /** What a fault does to the database while officials work, until it answers again. */
    interface Fault {
        void strike(EmbeddedPostgres server, Path postgres) throws Exception;
    }

    @Test
    @DisplayName("PostgreSQL 被强行中断：说得明白，自己接着办，一件不丢、不重")
    void killed() throws Exception {
        during("kill -9 of PostgreSQL", KILLS, (server, postgres) -> {
            killServer(postgres);
            TimeUnit.SECONDS.sleep(3);
            restart(postgres);
        });
    }

    @Test
    @DisplayName("数据库不答复，连接用尽：十秒后说得明白，自己接着办，一件不丢、不重")
    void slow() throws Exception {
        during("database does not answer, pool exhausted", 1, (server, postgres) -> {
            try (var other = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                    var statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("lock table org_post, engine_submission, ledger_head in access exclusive mode");
                TimeUnit.SECONDS.sleep(45);
                other.rollback();
            }
        });
    }

    private void during(String name, int times, Fault fault) throws Exception {
        var postgres = folder.resolve("postgres");
        try (var server = EmbeddedPostgres.builder()
                .setDataDirectory(postgres)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            var url = server.getJdbcUrl("postgres", "postgres");
            var settings = Map.of("CUNWU_DB_URL", url, "CUNWU_DB_USER", "postgres", "CUNWU_DB_PASSWORD", "");
            var data = folder.resolve("data");
            var client = new Client();
            var wrong = new ArrayList<String>();
            var slowest = 0L;
            try (var jar = RunningJar.start(data, settings)) {
                for (int i = 0; i < times; i++) {
                    try (var officials = new Officials(client, jar, VILLAGES)) {
                        officials.atWork();
                        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(200, 2_000));
                        fault.strike(server, postgres);
                        var back = System.nanoTime();
                        officials.again();
                        slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - back));
                    }
                }
                if (client.unavailable.isEmpty()) wrong.add("nobody was told");
                wrong.addAll(Aftermath.wrong(jar, client, VILLAGES));
                jar.stop();
            }
            wrong.addAll(Verdicts.inside(data, settings, url, "postgres"));
            if (!client.defects.isEmpty()) wrong.addAll(RunningJar.errors(data));
            Verdicts.say(name, times + " times, " + client.measured() + ", goes on within " + slowest + " s", wrong);
        }
    }

    /** The postmaster alone; its children find out by themselves, as after a crash. */
    private static void killServer(Path postgres) throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(postgres.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** With the options it had; PostgreSQL does not run as root, so root gives up being root as the first start did. */
    private static void restart(Path postgres) throws Exception {
        var options = Files.readString(postgres.resolve("postmaster.opts")).strip();
        var control = Path.of(options.substring(0, options.indexOf(' '))).resolveSibling("pg_ctl");
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) command.addAll(List.of("unshare", "-U"));
        command.addAll(List.of(control.toString(), "-D", postgres.toString(), "-w", "restart"));
        var log = postgres.resolveSibling("restart.log").toFile();
        var ended = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start()
                .waitFor();
        if (ended != 0) throw new IllegalStateException(Files.readString(log.toPath()));
    }
}
