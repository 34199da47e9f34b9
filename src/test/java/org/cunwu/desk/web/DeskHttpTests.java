package org.cunwu.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cunwu.DatabaseTest;
import org.cunwu.Visitor;
import org.cunwu.org.DemoAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseTest
@DisplayName("登录、页面和接口")
class DeskHttpTests {

    private static final String CLERK = "v021-village-clerk";

    @LocalServerPort
    int port;

    @Autowired
    DemoAccess demo;

    private Visitor visitor;
    private String password;

    @BeforeEach
    void come() {
        visitor = new Visitor(port);
        password = demo.password().orElseThrow();
    }

    @Test
    @DisplayName("没有登录：页面转到登录页，接口回 401 和中文说明")
    void strangersAreAskedToSignIn() {
        var page = visitor.get("/");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(header(page, "Location")).endsWith("/login");
        var api = visitor.get("/api/v1/me");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(header(api, "Content-Type")).startsWith("application/problem+json");
        assertThat(api.body()).contains("请先登录");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/start", "/audit", "/?tab=done", "/?tab=mine", "/?tab=closed", "/api/v1/me"})
    @DisplayName("登录以后打得开，安全响应头都在")
    void signedInPagesOpen(String path) {
        var page = visitor.signIn(CLERK, password).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'self'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.body()).doesNotContain("style=\"", "onclick=", "<style");
    }

    @Test
    @DisplayName("令牌不对：拒绝并说明，登录还在")
    void aBadTokenEndsNoSession() {
        visitor.signIn(CLERK, password);
        var refused = visitor.post("/text-size", Map.of("large", "true", "_csrf", "wrong"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("页面放得太久了");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("登录时换会话编号，登录页带来的编号作废")
    void theSessionIdChangesAtSignIn() {
        var before = header(visitor.get("/login"), "Set-Cookie");
        visitor.signIn(CLERK, password);
        var again = visitor.get("/login");
        assertThat(before).contains("SESSION=", "HttpOnly", "SameSite=Lax");
        assertThat(header(again, "Set-Cookie")).doesNotContain(before.substring(0, 30));
    }

    @Test
    @DisplayName("乱试密码会变慢，说明要等几秒；换个地方登录过的本人照常")
    void guessingIsSlowed() {
        HttpResponse<String> last = visitor.get("/login");
        for (int i = 0; i < 7; i++) {
            var token = visitor.csrf("/login");
            last = visitor.post(
                    "/login", Map.of("username", "nobody-signs-in-so", "password", "wrong", "_csrf", token));
        }
        assertThat(header(last, "Location")).contains("/login?wait=");
        assertThat(visitor.get("/login?wait=9").body()).contains("账号没有被锁");
    }

    @Test
    @DisplayName("外村的总账、编造的编号一律 404，不说有没有")
    void otherVillagesAreUnknown() {
        assertThat(call("GET", "/villages/v021/ledger", "").statusCode()).isEqualTo(200);
        for (var path : List.of("/villages/v020/ledger", "/cases/SQ-YS-2026-0001", "/tasks/no-such-task")) {
            assertThat(call("GET", path, "").statusCode()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest(name = "{0} {1} → {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /cases/four_discussions | {             | 400",
                "POST   | /cases/four_discussions | []            | 400",
                "POST   | /cases/no_such_process  | {}            | 404",
                "DELETE | /cases/four_discussions | {}            | 405",
                "GET    | /inbox?size=x           | ''            | 400",
                "GET    | /inbox?size=999999999   | ''            | 200",
                "GET    | /inbox?after=%00        | ''            | 200",
                "GET    | /villages/v021/ledger?after=-5 | ''     | 200",
                "GET    | /nothing                | ''            | 404",
                "POST   | /files                  | {}            | 4xx"
            })
    @DisplayName("接口收到坏请求，回 4xx 的说明，从不 5xx")
    void badRequestsAreAnsweredPlainly(String method, String path, String json, String status) {
        var answer = call(method, path, json == null ? "" : json);
        if (status.equals("4xx")) assertThat(answer.statusCode()).isBetween(400, 499);
        else assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(status));
        if (answer.statusCode() >= 400) {
            assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"title\"", "\"detail\"").doesNotContain("Exception");
        }
    }

    @Test
    @DisplayName("写入没有带提交编号，或者太长：400，说明怎么带")
    void writesNeedAKey() {
        var tooLong = visitor.api(CLERK, password, "POST", "/cases/four_discussions", "{}", "k".repeat(101));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("Idempotency-Key");
    }

    @Test
    @DisplayName("只有健康检查公开")
    void onlyHealthIsPublic() {
        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/env").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("大字版记在这台设备上，转向只去本站")
    void largeTextIsRemembered() {
        visitor.signIn(CLERK, password);
        var sent =
                visitor.post("/text-size", Map.of("large", "true", "to", "//evil.example", "_csrf", visitor.csrf("/")));
        assertThat(header(sent, "Location")).doesNotContain("evil");
        assertThat(visitor.get("/").body()).contains("class=\"large\"");
    }

    @Test
    @DisplayName("接口的表单错误：按路径，句子里是中文的栏目名；不认识的附件记在自己的栏目上")
    void formErrorsNameTheFieldInChinese() {
        var wrong = call("POST", "/cases/four_discussions", "{\"budget\":\"many\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("\"budget\":\"“预算金额（元）”", "\"title\":\"")
                .doesNotContain("：budget");
        var file = call("POST", "/cases/four_discussions", """
                {"matter":"VILLAGE_AFFAIRS","title":"修路","planText":"硬化村内道路","budget":"100.00",
                 "funding":"COLLECTIVE_INCOME","origin":"VILLAGE_OFFICIALS",
                 "attachments":["00000000-0000-4000-8000-000000000000"]}
                """);
        assertThat(file.statusCode()).as(file.body()).isEqualTo(400);
        assertThat(file.body()).contains("\"attachments\":\"").doesNotContain("\"files\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/%zz", "/%", "/start/%zz?x=%zz", "/%00", "/a%2Fb", "/..%2f..%2fetc/passwd", "/a;b=c/d"})
    @DisplayName("读不懂的地址：4xx，用中文说明，不露出服务器")
    void unreadableAddressesAreAnsweredInChinese(String target) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var line = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .containsPattern("^HTTP/1.1 (4\\d\\d|302)")
                    .doesNotContain("Tomcat", "Exception", "HTTP Status");
            if (!answer.startsWith("HTTP/1.1 302")) assertThat(answer).containsPattern("\\p{IsHan}");
        }
    }

    @Test
    @DisplayName("超过 20 MB 的附件：413，说明办法；页面上已经填的都还在")
    void aLargeFileIsRefusedAndTheRestKept() {
        visitor.signIn(CLERK, password);
        var token = visitor.csrf("/start/four_discussions");
        var page = visitor.upload(
                "/start/four_discussions",
                Map.of("_csrf", token, "title", "村东头修路", "planText", "硬化道路"),
                "attachments",
                new byte[21 * 1024 * 1024]);
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("每个文件不超过 20 MB", "value=\"村东头修路\"", ">硬化道路</textarea>");
        var everything = visitor.upload(
                "/start/four_discussions", Map.of("_csrf", token), "attachments", new byte[61 * 1024 * 1024]);
        assertThat(everything.statusCode()).isEqualTo(413);
        assertThat(everything.body()).contains("一次提交合计不超过 60 MB");
    }

    private HttpResponse<String> call(String method, String path, String json) {
        return visitor.api(CLERK, password, method, path, json);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
