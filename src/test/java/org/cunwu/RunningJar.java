package org.cunwu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The built jar as its own process, so that it can be killed like one. */
public final class RunningJar implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private RunningJar(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the jar with the demo town on a data folder and waits until it is ready. */
    public static RunningJar start(Path data) {
        return start(data, Map.of());
    }

    /** Starts the jar as a real town does, with nobody in it. */
    public static RunningJar startEmpty(Path data) {
        return start(data, Map.of("SPRING_PROFILES_ACTIVE", ""));
    }

    /** The same with settings of its own. */
    public static RunningJar start(Path data, Map<String, String> environment) {
        var port = freePort();
        var settings = new HashMap<>(environment);
        settings.put("SERVER_PORT", String.valueOf(port));
        var jar = new RunningJar(launch(data, logFile(data), List.of(), settings), port);
        jar.awaitReady(data);
        return jar;
    }

    /** Runs a sub-command, or without one a start that should be refused, to its end. */
    public static Ended command(Path data, String... arguments) {
        return command(Map.of(), data, arguments);
    }

    public static Ended command(Map<String, String> environment, Path data, String... arguments) {
        var settings = new HashMap<>(environment);
        settings.put("SERVER_PORT", "0");
        // beside the log of an application that may be running on the same folder
        var log = data.resolveSibling(data.getFileName() + ".command.log");
        var process = launch(data, log, List.of(arguments), settings);
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("No end:\n" + text(log));
            }
            return new Ended(process.exitValue(), text(log));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Exit code and everything printed. */
    public record Ended(int code, String output) {}

    /** Where it answers. */
    public String root() {
        return "http://127.0.0.1:" + port;
    }

    /** Ends it as a system does that is told to stop. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IllegalStateException("Did not stop");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    public HttpResponse<String> send(
            String person, String password, String method, String path, String key, String body)
            throws IOException, InterruptedException {
        var request = request(person, password, path).header("Content-Type", "application/json");
        if (!key.isEmpty()) request.header("Idempotency-Key", key);
        var content = body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return http.send(request.method(method, content).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends one picture. */
    public HttpResponse<String> upload(String person, String password, byte[] picture)
            throws IOException, InterruptedException {
        var edge = "edge" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(picture);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = request(person, password, "/api/v1/files")
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .header("Idempotency-Key", edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String person, String password, String path) {
        var credentials =
                Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + credentials);
    }

    private void awaitReady(Path data) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) throw new IllegalStateException("The jar ended:\n" + log(data));
            try {
                var request = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                        .timeout(Duration.ofSeconds(2))
                        .build();
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException e) {
                // not listening yet: look again
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            pause();
        }
        throw new IllegalStateException("The jar did not become ready:\n" + log(data));
    }

    private static Process launch(Path data, Path log, List<String> arguments, Map<String, String> environment) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-jar"));
        line.add(System.getProperty("cunwu.jar", "target/cunwu.jar"));
        line.addAll(arguments);
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CUNWU_DATA", data.toString());
        builder.environment().put("SPRING_PROFILES_ACTIVE", "demo");
        builder.environment().put("CUNWU_DEMO_MATTERS", "false");
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path logFile(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** What the application of this folder logged as its own failure, with the causes. */
    public static List<String> errors(Path data) {
        return log(data)
                .lines()
                .filter(it ->
                        it.contains(" ERROR ") || it.startsWith("Caused by: ") || it.matches("(org|java)\\.\\S+: .*"))
                .distinct()
                .limit(40)
                .toList();
    }

    static String log(Path data) {
        return text(logFile(data));
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
