package org.cunwu.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.cunwu.RunningJar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("备份、恢复、检查、升级数据库")
class BackupIT {

    private static final String PASSWORD = "cunwu-demo-2026";
    private static final String MATTER = """
        {"matter":"VILLAGE_AFFAIRS","title":"安装路灯","planText":"沿村道安装路灯 30 盏。",
         "budget":"86000.00","funding":"FISCAL_GRANT","origin":"PARTY_MEMBERS_OR_VILLAGERS","attachments":[]}
        """;
    private static final byte[] PHOTOGRAPH = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    @TempDir
    Path folder;

    @Test
    @DisplayName("内置数据库：边办理边备份；在新机器的 PostgreSQL（两个角色）上恢复，缺哪些办理说得清；确认后接着用")
    void fromTheEmbeddedDatabaseToTwoRoles() throws Exception {
        var old = folder.resolve("data");
        try (var roles = new TwoRoles();
                var jar = RunningJar.start(old)) {
            savedWhileOfficialsWork(jar, Map.of(), old);
            var check = RunningJar.command(old, "check");
            assertThat(check.output())
                    .contains("办理记录完好")
                    .contains("WRITE_DELAY=0")
                    .contains("只靠触发器保护");
            assertThat(check.code()).as(check.output()).isZero();
            assertThat(RunningJar.command(old, "migrate").output()).contains("请先停下");
            jar.stop();
            var fresh = folder.resolve("fresh");
            var asApplication = RunningJar.command(roles.application(), fresh, "restore", backup());
            assertThat(asApplication.code()).isEqualTo(1);
            assertThat(asApplication.output()).contains("CUNWU_DB_OWNER_USER").contains("没有恢复任何数据");
            namesWhatIsMissing(roles.owner(), fresh, old);
            goesOn(roles.application(), fresh);
        }
    }

    @Test
    @DisplayName("PostgreSQL（两个角色）：边办理边备份；在新机器的内置数据库上恢复，缺哪些办理说得清；确认后接着用")
    void fromTwoRolesToTheEmbeddedDatabase() throws Exception {
        var old = folder.resolve("data");
        try (var roles = new TwoRoles()) {
            var migrated = RunningJar.command(roles.owner(), old, "migrate");
            assertThat(migrated.code()).as(migrated.output()).isZero();
            try (var jar = RunningJar.start(old, roles.application())) {
                savedWhileOfficialsWork(jar, roles.application(), old);
                assertThat(RunningJar.command(roles.application(), old, "check").output())
                        .contains("改不了、删不掉办理记录");
                jar.stop();
            }
            var fresh = folder.resolve("fresh");
            namesWhatIsMissing(Map.of(), fresh, old);
            goesOn(Map.of(), fresh);
        }
    }

    @Test
    @DisplayName("数据库连不上时，检查逐项说明，不算通过")
    void checkSaysWhatItCannotReach() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        var nowhere = Map.of("CUNWU_DB_URL", "jdbc:postgresql://127.0.0.1:1/none", "CUNWU_DB_USER", "nobody");
        var check = RunningJar.command(nowhere, folder.resolve("data"), "check");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.output())
                .contains("［坏］ 数据库检查不了")
                .contains("CUNWU_DB_URL")
                .contains("MB")
                .contains("必须处理");
    }

    /** The backup holds everything that was acknowledged before it began; two more acts come after it. */
    private void savedWhileOfficialsWork(RunningJar jar, Map<String, String> settings, Path data) throws Exception {
        var photograph = jar.upload("v011-village-clerk", PASSWORD, PHOTOGRAPH).body();
        var id = new ObjectMapper().readTree(photograph).get("id").asText();
        raise(jar, "v011", MATTER.replace("[]", "[\"" + id + "\"]"));
        var receipts = Collections.synchronizedList(new ArrayList<String>());
        var stop = new AtomicBoolean();
        var official = new Thread(() -> {
            while (!stop.get()) receipts.add(raise(jar, "v011", MATTER));
        });
        official.start();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> receipts.size() >= 3);
        var before = List.copyOf(receipts);
        var saved = RunningJar.command(
                settings, data, "backup", folder.resolve("backups").toString());
        stop.set(true);
        official.join();
        assertThat(saved.code()).as(saved.output()).isZero();
        assertThat(saved.output()).contains("备份写好了").contains("1 个附件").contains("没有签名私钥");
        assertThat(receipts).hasSizeGreaterThan(before.size());
        assertThat(leftIn(data.resolve("orders"))).isEmpty();
        raise(jar, "v012", MATTER);
        raise(jar, "v012", MATTER);
    }

    private void namesWhatIsMissing(Map<String, String> settings, Path fresh, Path old) throws Exception {
        var key = old.resolve("keys/ledger.key").toString();
        var restored =
                RunningJar.command(settings, fresh, "restore", backup(), "--checkpoints", old.toString(), "--key", key);
        assertThat(restored.code()).as(restored.output()).isEqualTo(1);
        assertThat(restored.output())
                .contains("（链 v012）缺第 1 到第 2 条办理记录，共 2 条")
                .contains("accept-loss")
                .doesNotContain("新的密钥");
        assertThat(fresh.resolve("checkpoints")).isNotEmptyDirectory();
        assertThat(fresh.resolve("keys/ledger.pub")).hasSameTextualContentAs(old.resolve("keys/ledger.pub"));
        var verified = RunningJar.command(settings, fresh, "verify");
        assertThat(verified.output()).contains("链 v012 第 1 条起：链尾被截").doesNotContain("缺失，后面的记录还在");
        var again = RunningJar.command(settings, fresh, "restore", backup());
        assertThat(again.output()).contains("不是空的");
    }

    /** Refuses to start on what lacks acts; after the administrator's decision the town works, its files are there. */
    private void goesOn(Map<String, String> settings, Path fresh) throws Exception {
        assertThat(RunningJar.command(settings, fresh).output()).contains("系统拒绝启动");
        var accepted = RunningJar.command(settings, fresh, "accept-loss", "--reason", "旧机器损坏，备份只到上午");
        assertThat(accepted.code()).as(accepted.output()).isZero();
        try (var jar = RunningJar.start(fresh, settings)) {
            raise(jar, "v011", MATTER);
            jar.stop();
        }
        var verified = RunningJar.command(settings, fresh, "verify");
        assertThat(verified.code()).as(verified.output()).isZero();
        assertThat(leftIn(fresh.resolve("files"))).isNotEmpty();
    }

    private String backup() throws IOException {
        return leftIn(folder.resolve("backups")).get(0).toString();
    }

    private static List<Path> leftIn(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String raise(RunningJar jar, String village, String matter) {
        try {
            var key = UUID.randomUUID().toString();
            var answer = jar.send(
                    village + "-village-clerk", PASSWORD, "POST", "/api/v1/cases/four_discussions", key, matter);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
