package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.cunwu.kernel.Command;
import org.cunwu.kernel.PersonId;
import org.cunwu.ledger.Checkpoints;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@DatabaseTest
@DisplayName("审计自己能核对：记录的哈希、附件的字节、办结的结果")
class AuditorsProofTests extends OpenTown {

    private static final String VILLAGE = "v025";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    List<Command> commands;

    @Autowired
    Checkpoints checkpoints;

    @Value("${cunwu.data}")
    Path data;

    @Test
    @DisplayName("只凭接口的回答，按说明就能算出每条记录的哈希，并连成链")
    void theHashFollowsFromTheAnswerAlone() throws Exception {
        confirmed(raised(VILLAGE));
        var answer = api("town-auditor", "GET", "/villages/" + VILLAGE + "/ledger?size=200", "");
        var previous = "0".repeat(64);
        var height = 0L;
        for (var record : JSON.readTree(answer.body()).get("entries")) {
            var hashed = record.get("hashed");
            assertThat(sha256(canonical(hashed))).isEqualTo(record.get("hash").asText());
            assertThat(hashed.get("previous").asText()).isEqualTo(previous);
            assertThat(hashed.get("height").asLong()).isEqualTo(++height);
            assertThat(hashed.get("kind")).isEqualTo(record.get("kind"));
            assertThat(JSON.readTree(hashed.get("findings").asText()).isArray()).isTrue();
            assertThat(JSON.readTree(hashed.get("personal").asText()).isObject())
                    .isTrue();
            previous = record.get("hash").asText();
        }
        assertThat(height).isGreaterThanOrEqualTo(2);
        assertThat(api("town-auditor", "GET", "/openapi.json", "").body()).contains("RFC 8785");
    }

    @Test
    @DisplayName("附件的字节被改、被删：不提供下载，说明原因；verify 点名，退出码 1")
    void changedBytesAreNotGivenOut() throws Exception {
        var clerk = VILLAGE + "-village-clerk";
        var picture = ("\u0089PNG\r\n\u001a\n" + UUID.randomUUID()).getBytes(StandardCharsets.ISO_8859_1);
        var id = files.store(new PersonId(clerk), "合同.png", new ByteArrayInputStream(picture));
        raised(VILLAGE, List.of(id.toString()));
        checkpoints.take();
        var stored = files.find(new PersonId(clerk), id);
        var place =
                data.resolve("files").resolve(stored.sha256().substring(0, 2)).resolve(stored.sha256());
        var visitor = signedIn(clerk);
        assertThat(visitor.get("/file/" + id).statusCode()).isEqualTo(200);
        assertThat(verify()).contains("附件核对").contains("有问题 0 个");

        java.nio.file.Files.writeString(place, "改了");
        assertThat(visitor.get("/file/" + id).body()).contains("与登记时的内容不一致").doesNotContain("改了");
        assertThat(verify()).contains("附件内容被改动：合同.png").startsWith("1");
        java.nio.file.Files.delete(place);
        assertThat(visitor.get("/file/" + id).statusCode()).isEqualTo(500);
        assertThat(verify()).contains("附件缺失：合同.png").startsWith("1");
        java.nio.file.Files.write(place, picture);

        jdbc.sql("update engine_file set sha256 = ? where id = ?")
                .params("ab".repeat(32), id.value())
                .update();
        assertThat(verify()).contains("附件登记与办理记录不符：合同.png").startsWith("1");
        jdbc.sql("update engine_file set sha256 = ? where id = ?")
                .params(stored.sha256(), id.value())
                .update();
        assertThat(verify()).contains("有问题 0 个");
    }

    @Test
    @DisplayName("事项查询：办结的写明结果；填错的条件说出来，不当作没有填；只列可以查到的程序")
    void theListSaysHowItEndedAndWhatIsWrong() {
        var file = raised(VILLAGE).file();
        var auditor = signedIn("town-auditor");
        for (var end : List.of("end_archived 已归档", "end_withdrawn 已撤回", "end_of_a_later_version 已办结")) {
            ended(file, end.split(" ", -1)[0]);
            assertThat(auditor.get("/audit?village=" + VILLAGE + "&state=closed")
                            .body())
                    .contains(end.split(" ", -1)[1], file.number());
        }
        jdbc.sql("update engine_case set ended_at = null, outcome = null where id = ?")
                .param(file.id())
                .update();

        assertThat(auditor.get("/audit").body()).contains("four_discussions").doesNotContain("value=\"disclosure\"");
        assertThat(auditor.get("/audit?process=four_discussions&village=" + VILLAGE)
                        .body())
                .contains(file.number());
        for (var wrong : List.of(
                "village=v999 没有这个村",
                "village=%27 没有这个村",
                "process=disclosure 没有这种程序",
                "from=2026-02-30 没有这一天",
                "to=昨天 没有这一天",
                "from=2026-02-02&to=2026-02-01 起始日期晚于截止日期",
                "state=maybe 没有这种状态")) {
            var page = auditor.get("/audit?" + wrong.split(" ", -1)[0].replace("昨天", "%E6%98%A8%E5%A4%A9"));
            assertThat(page.statusCode()).as(wrong).isEqualTo(400);
            assertThat(page.body()).contains(wrong.split(" ", -1)[1]).doesNotContain(file.number());
        }
        assertThat(signedIn(VILLAGE + "-village-clerk")
                        .get("/audit?village=v001")
                        .body())
                .contains("没有这个村");
    }

    private void ended(CaseFile file, String outcome) {
        jdbc.sql("update engine_case set ended_at = ?, outcome = ? where id = ?")
                .params(clock.instant().atOffset(java.time.ZoneOffset.UTC), outcome, file.id())
                .update();
    }

    /** The exit code and what was said. */
    private String verify() {
        var said = new ByteArrayOutputStream();
        var verify = commands.stream()
                .filter(it -> it.name().equals("verify"))
                .findFirst()
                .orElseThrow();
        var code = verify.run(List.of(), new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + "\n" + said.toString(StandardCharsets.UTF_8);
    }

    /** The recipe of the API's description, without a line of the program. */
    private static String canonical(JsonNode hashed) throws Exception {
        return JSON.writeValueAsString(JSON.convertValue(hashed, new TypeReference<TreeMap<String, Object>>() {}));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
