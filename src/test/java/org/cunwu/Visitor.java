package org.cunwu;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody in front of the running server: keeps cookies, signs in, sends forms and JSON. */
public final class Visitor {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private final String root;
    private final CookieManager cookies;
    private final HttpClient http;

    public Visitor(int port) {
        this(port, new CookieManager());
    }

    private Visitor(int port, CookieManager cookies) {
        this.root = "http://127.0.0.1:" + port;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The same browser, with the same cookies, in front of another node. */
    public Visitor at(int port) {
        return new Visitor(port, cookies);
    }

    public Visitor signIn(String person, String password) {
        var token = csrf("/login");
        var answer = post("/login", Map.of("username", person, "password", password, "_csrf", token));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("/login")) {
            throw new IllegalStateException("Could not sign in as " + person + ": " + answer.statusCode());
        }
        return this;
    }

    /** The token that a page carries in its forms. */
    public String csrf(String page) {
        var matcher = TOKEN.matcher(get(page).body());
        if (!matcher.find()) throw new IllegalStateException("No token on " + page);
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** A form with one file. */
    public HttpResponse<String> upload(String path, Map<String, String> form, String field, byte[] content) {
        var boundary = "b" + UUID.randomUUID();
        var fields = form.entrySet().stream()
                .map(it -> part(boundary, it.getKey(), "") + it.getValue() + "\r\n")
                .collect(Collectors.joining());
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(fields + part(boundary, field, "; filename=\"photo.png\"")),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private static String part(String boundary, String name, String more) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n";
    }

    /** A call to the engine's own web API, with the token that it hands out in a cookie. */
    public HttpResponse<String> engine(String method, String path, String json) {
        return engine(method, path, "application/json", json);
    }

    /** The same with a body of another type. */
    public HttpResponse<String> engine(String method, String path, String type, String body) {
        var request = request("/camunda/api/engine/engine/default" + path).header("Content-Type", type);
        cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(it -> request.header("X-XSRF-TOKEN", it));
        return send(request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** A call to our JSON API with HTTP Basic and a new idempotency key. */
    public HttpResponse<String> api(String person, String password, String method, String path, String json) {
        return api(person, password, method, path, json, UUID.randomUUID().toString());
    }

    public HttpResponse<String> api(
            String person, String password, String method, String path, String json, String key) {
        var credentials =
                Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = request("/api/v1" + path)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key);
        return send(request.method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(it -> URLEncoder.encode(it.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
