package org.cunwu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One official's browser: signed in once, then the cookie and the form token; connections are kept open. */
final class Official {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String JSON = "application/json";

    private final String root;
    private @Nullable String cookie;
    private String token = "";

    private Official(String root) {
        this.root = root;
    }

    static Official signedIn(String root, String person, String password) {
        var official = new Official(root);
        official.token = official.tokenOf("/login");
        official.send(
                "POST",
                "/login",
                "application/x-www-form-urlencoded",
                "username=" + person + "&password=" + password,
                302);
        official.token = official.tokenOf("/");
        return official;
    }

    /** A page or an answer that is there. */
    String get(String path) {
        return send("GET", path, JSON, "", 200);
    }

    /** A submission that is taken; answers the receipt. */
    String submit(String path, String json) {
        return send("POST", "/api/v1" + path, JSON, json, 200);
    }

    /** Uploads a picture and answers its id. */
    String upload(byte[] picture) {
        var edge = "edge" + UUID.randomUUID();
        var content = "--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n" + new String(picture, StandardCharsets.ISO_8859_1) + "\r\n--" + edge
                + "--\r\n";
        var answer = send(
                "POST",
                "/api/v1/files",
                "multipart/form-data; boundary=" + edge,
                content.getBytes(StandardCharsets.ISO_8859_1),
                200);
        var start = answer.indexOf("\"id\":\"") + 6;
        return answer.substring(start, answer.indexOf('"', start));
    }

    private String tokenOf(String page) {
        var found = TOKEN.matcher(get(page));
        if (!found.find()) throw new IllegalStateException("No token on " + page);
        return found.group(1);
    }

    private String send(String method, String path, String type, String body, int expected) {
        return send(method, path, type, body.getBytes(StandardCharsets.UTF_8), expected);
    }

    private String send(String method, String path, String type, byte[] body, int expected) {
        try {
            var connection = (HttpURLConnection) URI.create(root + path).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod(method);
            var known = cookie;
            if (known != null) connection.setRequestProperty("Cookie", known);
            if (!method.equals("GET")) {
                connection.setRequestProperty("Content-Type", type);
                connection.setRequestProperty("X-CSRF-TOKEN", token);
                connection.setRequestProperty(
                        "Idempotency-Key", UUID.randomUUID().toString());
                connection.setDoOutput(true);
                connection.setFixedLengthStreamingMode(body.length);
                try (var out = connection.getOutputStream()) {
                    out.write(body);
                }
            }
            var status = connection.getResponseCode();
            var answer = text(status < 400 ? connection.getInputStream() : connection.getErrorStream());
            if (status != expected) throw new IllegalStateException(method + " " + path + ": " + status + " " + answer);
            keepCookie(connection.getHeaderFields());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepCookie(Map<String, java.util.List<String>> headers) {
        for (var line : headers.getOrDefault("Set-Cookie", java.util.List.of())) {
            if (line.startsWith("SESSION=")) cookie = line.substring(0, line.indexOf(';'));
        }
    }

    private static String text(@Nullable InputStream in) throws IOException {
        if (in == null) return "";
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
