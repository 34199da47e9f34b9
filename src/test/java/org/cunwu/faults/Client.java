package org.cunwu.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.cunwu.RunningJar;

/** 客户端的账 — of each submission what the client was told: a receipt, a refusal, or nothing that it can rely on. */
final class Client {

    static final String PASSWORD = "cunwu-demo-2026";
    static final String START = "/api/v1/cases/four_discussions";
    static final String CONFIRM = "{\"decision\":\"CONFIRM\"}";
    static final String MATTER = """
        {"matter":"VILLAGE_AFFAIRS","title":"村内道路硬化","planText":"硬化村内道路 1.2 公里，宽 4 米。",
         "budget":"186000.00","funding":"COLLECTIVE_INCOME","origin":"VILLAGE_OFFICIALS"}
        """;

    private static final byte[] PHOTOGRAPH = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A submission as it was sent. */
    record Sent(String person, String path, String body) {}

    /** A submission with the number of its receipt. */
    record Acknowledged(Sent sent, String receipt) {}

    /** By key. */
    final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();

    /** No answer came, or 暂时不能办理: the server does not know either. */
    final Map<String, Sent> unknown = new ConcurrentHashMap<>();

    /** Refused, in words. */
    final Queue<String> refused = new ConcurrentLinkedQueue<>();

    /** How often the server said that it cannot work for the moment. */
    final Queue<String> unavailable = new ConcurrentLinkedQueue<>();

    /** What no client may ever see. */
    final Queue<String> defects = new ConcurrentLinkedQueue<>();

    /** Sends it once under a new key and notes what came; the receipt, if there is one. */
    Optional<JsonNode> submit(RunningJar jar, Sent submission) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        try {
            var answer = again(jar, key, submission);
            if (answer.statusCode() == 200) {
                acknowledged.put(key, new Acknowledged(submission, text(answer, "receipt")));
                return Optional.of(JSON.readTree(answer.body()));
            }
            if (isTrouble(answer)) unknown.put(key, submission);
            else refused.add(answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            unknown.put(key, submission);
        }
        return Optional.empty();
    }

    /** What a page or a list answers. */
    Optional<JsonNode> read(RunningJar jar, String person, String path) throws InterruptedException {
        try {
            return content(jar.send(person, PASSWORD, "GET", path, "", ""));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The id of an uploaded photograph. */
    Optional<String> upload(RunningJar jar, String person) throws InterruptedException {
        try {
            return content(jar.upload(person, PASSWORD, PHOTOGRAPH))
                    .map(it -> it.get("id").asText());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> content(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() == 200) return Optional.of(JSON.readTree(answer.body()));
        if (!isTrouble(answer)) refused.add(answer.statusCode() + " " + answer.body());
        return Optional.empty();
    }

    /** A 503 says in plain words what to do; everything else above 500 is a defect. */
    private boolean isTrouble(HttpResponse<String> answer) {
        if (answer.statusCode() < 500) return false;
        var plain = answer.statusCode() == 503 && answer.body().contains("暂时不能办理");
        (plain ? unavailable : defects).add(answer.statusCode() + " " + answer.body());
        return true;
    }

    static HttpResponse<String> again(RunningJar jar, String key, Sent submission)
            throws IOException, InterruptedException {
        return jar.send(submission.person(), PASSWORD, "POST", submission.path(), key, submission.body());
    }

    static String text(HttpResponse<String> answer, String field) throws IOException {
        return JSON.readTree(answer.body()).get(field).asText();
    }

    String measured() {
        return "%d acknowledged, %d unknown, %d refused, %d × 503"
                .formatted(acknowledged.size(), unknown.size(), refused.size(), unavailable.size());
    }
}
