package org.cunwu.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.cunwu.DatabaseTest;
import org.cunwu.Visitor;
import org.cunwu.engine.process.InnerDoor;
import org.cunwu.upkeep.log.DiscreetLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

@DatabaseTest
@DisplayName("日志：有事项编号，没有个人信息")
class DiscreetLogTests extends OpenTown {

    private static final String PHONE = "13912345678";
    private static final String IDENTITY = "110101199003078888";
    private static final String NAME = "张小花";
    private static final String WORDS = "低保户家里有病人";
    private static final String ALL = NAME + PHONE + IDENTITY + WORDS;
    private static final String CLERK = "v024-village-clerk";
    private static final String SECRETARY = "v024-party-secretary";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final OutputStreamAppender<ILoggingEvent> json = new OutputStreamAppender<>();

    @BeforeEach
    void writeJson() {
        var encoder = new StructuredLogEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.setFormat("logstash");
        encoder.setCharset(UTF_8);
        encoder.start();
        json.setContext(root.getLoggerContext());
        json.setName("json-of-a-test");
        json.setEncoder(encoder);
        json.setOutputStream(written);
        json.start();
        root.addAppender(DiscreetLog.before(json));
    }

    @AfterEach
    void writeNoMore() {
        root.detachAppender("discreet json-of-a-test");
    }

    @Test
    @DisplayName("办成、拒绝、出故障：每一行都带编号和村，谁填了什么一个字也没有")
    void aCaseInAllItsFates() throws Exception {
        var fields = startForm(CLERK);
        fields.put("title", "\"" + NAME + PHONE + "\"");
        fields.put("planText", "\"" + ALL + "\"");
        // numbers of persons are not taken where the text is published, and what was refused is not written down either
        assertThat(api(CLERK, "POST", "/cases/four_discussions", json(fields)).statusCode())
                .isEqualTo(422);
        fields.put("title", "\"" + NAME + "\"");
        fields.put("planText", "\"" + NAME + WORDS + "\"");
        var started = api(CLERK, "POST", "/cases/four_discussions", json(fields));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        var number = field(started.body(), "caseNumber");
        var matter = new Matter(
                cases.byNumber(number, java.util.Set.of(new org.cunwu.kernel.VillageCode("v024")))
                        .orElseThrow(),
                "");
        var path = "/tasks/" + task(matter);

        refusals(path);
        signedIn(SECRETARY)
                .post(
                        "/task/" + task(matter),
                        Map.of("decision", ALL, "_csrf", signedIn(SECRETARY).csrf("/task/" + task(matter))));
        failures(path);
        assertThat(api(SECRETARY, "POST", path, "{\"decision\":\"CONFIRM\",\"opinion\":\"" + ALL + "\"}")
                        .statusCode())
                .isEqualTo(200);

        var lines = lines();
        assertThat(lines).anySatisfy(it -> {
            assertThat(it.path("message").asText()).isEqualTo("Act recorded");
            assertThat(it.path("case").asText()).isEqualTo(number);
            assertThat(it.path("village").asText()).isEqualTo("v024");
            assertThat(it.path("step").asText()).isEqualTo("user_confirm");
            assertThat(it.path("act").asText()).startsWith("v024-");
        });
        assertThat(lines).anySatisfy(it -> {
            assertThat(it.path("message").asText()).startsWith("Act refused");
            assertThat(it.path("case").asText()).isEqualTo(number);
        });
        assertThat(lines).anySatisfy(it -> {
            assertThat(it.path("level").asText()).isEqualTo("ERROR");
            assertThat(it.path("message").asText()).startsWith("Failed POST");
            assertThat(it.path("stack_trace").asText()).contains("SQLSTATE 23", "at org.cunwu.engine");
            assertThat(it.path("case").asText()).isEqualTo(number);
        });
        nobodyIsNamed();
    }

    private void refusals(String path) {
        assertThat(api(SECRETARY, "POST", path, "{\"decision\":\"" + ALL + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api(SECRETARY, "POST", path, "{\"decision\":\"CONFIRM\",\"" + ALL + "\":1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api(SECRETARY, "POST", path, "{\"opinion\":\"" + ALL).statusCode())
                .isEqualTo(400);
        assertThat(api(CLERK, "POST", path, "{\"opinion\":\"" + ALL + "\"}").statusCode())
                .isEqualTo(403);
        assertThat(api(SECRETARY, "GET", "/cases/" + PHONE, "").statusCode()).isEqualTo(404);
    }

    /** In our own tables before the engine moves, and in the engine's own command. */
    private void failures(String path) {
        var body = "{\"decision\":\"CONFIRM\",\"opinion\":\"" + ALL + "失败\"}";
        during(
                "ledger_entry",
                "content not like '%失败%'",
                () -> assertThat(api(SECRETARY, "POST", path, body).statusCode())
                        .isEqualTo(500));
        during(
                "engine_inbox",
                "village <> 'v024' or step = 'user_confirm'",
                () -> assertThat(api(SECRETARY, "POST", path, body).statusCode())
                        .isEqualTo(500));
    }

    private void during(String table, String check, Runnable act) {
        jdbc.sql("alter table " + table + " add constraint of_a_test check (" + check + ")")
                .update();
        try {
            act.run();
        } finally {
            jdbc.sql("alter table " + table + " drop constraint of_a_test").update();
        }
    }

    @Test
    @DisplayName("没有登录的、乱写的请求：地址、参数、Cookie、姓名都不进日志")
    void strangersLeaveNothing() throws Exception {
        new Visitor(port).api(PHONE, ALL, "GET", "/me", "");
        var visitor = new Visitor(port);
        var token = visitor.csrf("/login");
        visitor.post("/login", Map.of("username", PHONE, "password", ALL, "_csrf", token));
        visitor.post("/people/" + PHONE, Map.of("name", NAME));
        var engine = atTheEngine(SECRETARY);
        engine.engine("POST", "/task/" + PHONE + "/complete", "{\"variables\":{\"a\":{\"value\":\"" + ALL + "\"}}}");
        engine.engine("GET", "/task?sortBy=" + PHONE + "&sortOrder=asc", "");
        engine.engine("POST", "/task", "{\"nameLike\":\"" + ALL);
        engine.engine("GET", "/history/variable-instance?variableValue=" + PHONE, "");
        raw("GET /" + PHONE + "{" + IDENTITY + " HTTP/1.1\r\nHost: a\r\n\r\n");
        raw("GET /login?" + PHONE + "=%zz" + IDENTITY + " HTTP/1.1\r\nHost: a\r\nCookie: a=\"" + PHONE
                + "\u0001\r\n\r\n");
        raw(
                "POST /login HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 24\r\n\r\n"
                        + "username=%zz" + PHONE + "1");

        assertThat(lines()).isNotEmpty();
        assertThat(lines()).allSatisfy(it -> assertThat(it.has("case")).isFalse());
        nobodyIsNamed();
    }

    @Test
    @DisplayName("程序库把值写进句子和异常：句子留下，值不留；数据库本身的毛病照说")
    void librariesQuoteWhatTheyWereGiven() {
        var library = LoggerFactory.getLogger("org.camunda.bpm.engine.context");
        var failure = new IllegalStateException(
                "ENGINE-03004 " + ALL, new java.sql.SQLException("Value too long: '" + ALL + "'", "22001"));
        library.error("ENGINE-16004 Exception while closing command context: {}", failure.getMessage(), failure);
        library.warn("ENGINE-REST-HTTP500 {}", "java.lang.IllegalStateException: " + ALL);
        LoggerFactory.getLogger("org.apache.catalina.core")
                .error("Servlet.service() threw exception [" + ALL + "] with root cause", failure.getCause());
        LoggerFactory.getLogger("org.thymeleaf.TemplateEngine").error("Failed: " + failure.getMessage(), failure);
        LoggerFactory.getLogger("org.cunwu.engine")
                .error("Failed", new java.sql.SQLException("Connection to 10.0.0.5:5432 refused", "08001"));

        assertThat(text())
                .contains("Exception while closing command context", "ENGINE-03004", "SQLSTATE 22001")
                .contains("Connection to 10.0.0.5:5432 refused");
        nobodyIsNamed();
    }

    @Test
    @DisplayName("定时任务失败：那一行带编号")
    void aFailingJobNamesItsCase() throws Exception {
        var matter = raised("v024");
        var model = Bpmn.createExecutableProcess("job_of_a_test")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("service_missing")
                .camundaAsyncBefore()
                .camundaExpression("${nobodyHere.fails(words)}")
                .endEvent()
                .done();
        var deployment = InnerDoor.through(() -> repository
                .createDeployment()
                .addModelInstance("job_of_a_test.bpmn", model)
                .deploy()
                .getId());
        try {
            InnerDoor.through(() -> runtime.startProcessInstanceByKey(
                    "job_of_a_test",
                    UUID.randomUUID().toString(),
                    Map.of("caseId", matter.file().id().toString(), "village", "v024", "words", ALL)));
            var until = System.nanoTime() + java.time.Duration.ofSeconds(30).toNanos();
            while (!text().contains("ENGINE-14006") && System.nanoTime() < until) Thread.sleep(200);
            assertThat(lines())
                    .filteredOn(it -> it.path("message").asText().contains("ENGINE-14006"))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.path("case").asText())
                            .isEqualTo(matter.file().number()));
            nobodyIsNamed();
        } finally {
            InnerDoor.through(() -> {
                repository.deleteDeployment(deployment, true);
                return true;
            });
        }
    }

    @Test
    @DisplayName("所有写日志的地方前面都有这一道")
    void nothingWritesBesides() {
        var names = new ArrayList<String>();
        root.iteratorForAppenders().forEachRemaining((Appender<ILoggingEvent> it) -> names.add(it.getName()));
        assertThat(names).contains("discreet CONSOLE").allMatch(it -> it.startsWith("discreet "));
    }

    private void raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            assertThat(socket.getInputStream().read()).isPositive();
        }
    }

    private void nobodyIsNamed() {
        assertThat(text())
                .doesNotContain(PHONE, IDENTITY, NAME, WORDS, "低保户", "病人")
                .doesNotContain(CLERK, SECRETARY);
    }

    private String text() {
        return written.toString(UTF_8);
    }

    private List<JsonNode> lines() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : text().lines().toList()) lines.add(new ObjectMapper().readTree(line));
        return lines;
    }
}
