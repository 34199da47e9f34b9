package org.cunwu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cunwu.RunningJar;

/** A jar as its own process, from the command line to the first answer. */
final class Served implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(4);

    private final Process process;
    private final int port;
    private final double seconds;

    private Served(Process process, int port, double seconds) {
        this.process = process;
        this.port = port;
        this.seconds = seconds;
    }

    /** Starts {@code java OPTIONS -jar JAR} in a folder and waits until the path answers. */
    static Served start(Path folder, List<String> options, Path jar, String path) {
        var port = RunningJar.freePort();
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        try {
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile());
            builder.environment().put("SPRING_PROFILES_ACTIVE", "demo");
            builder.environment().put("CUNWU_DEMO_MATTERS", "false");
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            builder.environment()
                    .put("SPRING_DATASOURCE_URL", "jdbc:h2:file:./data/db;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
            builder.environment().put("SPRING_DATASOURCE_USERNAME", "sa");
            var begun = System.nanoTime();
            var process = builder.start();
            while (!answers(port, path)) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE) {
                    process.destroyForcibly();
                    throw new IllegalStateException("Not served: " + Files.readString(folder.resolve("log")));
                }
                pause();
            }
            return new Served(process, port, (System.nanoTime() - begun) / 1e9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double seconds() {
        return seconds;
    }

    String root() {
        return "http://127.0.0.1:" + port;
    }

    /** Resident memory in MB, as the kernel says it. */
    long resident() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(it -> it.startsWith("VmRSS:"))
                            .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers(int port, String path) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            // not listening yet: look again
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
