package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.cunwu.RunningJar;
import org.cunwu.TestDatabase;
import org.cunwu.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A town of its own with its figures on a second port, and its database over a wire that can be pulled. */
@Tag("database")
@ActiveProfiles("demo")
@ContextConfiguration(initializers = {TestDatabase.class, WatchedTown.Watched.class})
// the engine's web applications find engines by name in one registry per machine: this one must not hide the others'
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.process-engine-name=watched")
@AutoConfigureObservability(tracing = false)
abstract class WatchedTown extends OpenTown {

    static final int FIGURES = RunningJar.freePort();

    @org.jspecify.annotations.Nullable
    static volatile Wire wire;

    /** The database over a wire that can be pulled, where it is a server; figures on a port, never stale. */
    static final class Watched implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final Pattern PORT = Pattern.compile("://localhost:(\\d+)/");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var url = context.getEnvironment().getRequiredProperty("spring.datasource.url");
            var server = PORT.matcher(url);
            if (server.find()) {
                var made = new Wire(Integer.parseInt(server.group(1)));
                url = url.replace(server.group(), "://127.0.0.1:" + made.port() + "/");
                wire = made;
            }
            TestPropertyValues.of(
                            "spring.datasource.url=" + url, "cunwu.metrics.port=" + FIGURES, "cunwu.metrics.fresh=PT0S")
                    .applyTo(context);
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void clockGoesOn() {
        clock.goOn();
    }

    /** The status of an answer that came in time. */
    int timed(int where, String path, int seconds) {
        var from = System.nanoTime();
        var status = send(where, "GET", path, Map.of()).statusCode();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).as(path).isLessThan(Duration.ofSeconds(seconds));
        return status;
    }

    HttpResponse<String> send(int where, String method, String path, Map<String, String> headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + where + path))
                    .timeout(Duration.ofSeconds(20))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            headers.forEach(request::header);
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Double> figures() {
        return read(send(FIGURES, "GET", "/actuator/prometheus", Map.of()).body());
    }

    static Map<String, Double> read(String text) {
        var figures = new java.util.TreeMap<String, Double>();
        text.lines().filter(it -> it.startsWith("cunwu_")).forEach(it -> {
            var end = it.lastIndexOf(' ');
            figures.put(it.substring(0, end), Double.parseDouble(it.substring(end + 1)));
        });
        return figures;
    }
}
