package org.cunwu.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
         "budget":"86000.00","funding":"FISCAL_GRANT","origin":"PARTY_MEMBERS_OR_VILLAGERS"}
        """;

    @TempDir
    Path folder;

    @Test
    @DisplayName("内置数据库：边办理边备份；在新机器上恢复，缺哪些办理说得清；确认后接着用")
    void onTheEmbeddedDatabase() throws Exception {
        var data = folder.resolve("data");
        try (var jar = RunningJar.start(data)) {
            savedWhileOfficialsWork(jar, Map.of(), data);
            raise(jar, "v012");
            raise(jar, "v012");
            var check = RunningJar.command(data, "check");
            assertThat(check.output())
                    .contains("办理记录完好")
                    .contains("WRITE_DELAY=0")
                    .contains("只靠触发器保护");
            assertThat(check.code()).as(check.output()).isZero();
            assertThat(RunningJar.command(data, "migrate").output()).contains("请先停下");
            jar.stop();
        }
        var fresh = folder.resolve("fresh");
        namesWhatIsMissing(Map.of(), fresh, data);
        assertThat(RunningJar.command(fresh).output()).contains("系统拒绝启动");
        assertThat(RunningJar.command(fresh, "accept-loss", "--reason", "旧机器损坏，备份只到上午")
                        .code())
                .isZero();
        try (var jar = RunningJar.start(fresh)) {
            raise(jar, "v011");
            jar.stop();
        }
        assertThat(RunningJar.command(fresh, "verify").code()).isZero();
    }

    @Test
    @DisplayName("数据库连不上时，检查逐项说明，不算通过")
    void checkSaysWhatItCannotReach() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        var nowhere = Map.of("CUNWU_DB_URL", "jdbc:postgresql://127.0.0.1:1/none", "CUNWU_DB_USER", "nobody");
        var check = RunningJar.command(nowhere, folder.resolve("data"), "check");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.output()).contains("［坏］ 无法检查 database").contains("MB").contains("必须处理");
    }

    /** The backup holds everything that was acknowledged before it began. */
    private void savedWhileOfficialsWork(RunningJar jar, Map<String, String> settings, Path data) throws Exception {
        var receipts = Collections.synchronizedList(new ArrayList<String>());
        var stop = new AtomicBoolean();
        var official = new Thread(() -> {
            while (!stop.get()) receipts.add(raise(jar, "v011"));
        });
        official.start();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> receipts.size() >= 3);
        var before = List.copyOf(receipts);
        var saved = RunningJar.command(
                settings, data, "backup", folder.resolve("backups").toString());
        stop.set(true);
        official.join();
        assertThat(saved.code()).as(saved.output()).isZero();
        assertThat(saved.output()).contains("备份写好了").contains("没有签名私钥");
        assertThat(receipts).hasSizeGreaterThan(before.size());
        assertThat(leftIn(data.resolve("orders"))).isEmpty();
    }

    private void namesWhatIsMissing(Map<String, String> settings, Path fresh, Path old) throws Exception {
        String backup;
        try (var files = Files.list(folder.resolve("backups"))) {
            backup = files.findFirst().orElseThrow().toString();
        }
        var restored = RunningJar.command(
                settings,
                fresh,
                "restore",
                backup,
                "--checkpoints",
                old.toString(),
                "--key",
                old.resolve("keys/ledger.key").toString());
        assertThat(restored.code()).as(restored.output()).isEqualTo(1);
        assertThat(restored.output())
                .contains("（链 v012）缺第 1 到第 2 条办理记录，共 2 条")
                .contains("accept-loss")
                .doesNotContain("新的密钥");
        var verified = RunningJar.command(settings, fresh, "verify");
        assertThat(verified.output()).contains("链 v012 第 1 条起：链尾被截").doesNotContain("缺失，后面的记录还在");
        var again = RunningJar.command(settings, fresh, "restore", backup);
        assertThat(again.output()).contains("不是空的");
    }

    private static List<Path> leftIn(Path folder) throws java.io.IOException {
        if (!Files.exists(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String raise(RunningJar jar, String village) {
        try {
            var key = UUID.randomUUID().toString();
            var answer = jar.send(
                    village + "-village-clerk", PASSWORD, "POST", "/api/v1/cases/four_discussions", key, MATTER);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
