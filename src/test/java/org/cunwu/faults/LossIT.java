package org.cunwu.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.UUID;
import org.cunwu.RunningJar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("办理记录被截去一段")
class LossIT {

    private static final String PASSWORD = "cunwu-demo-2026";
    private static final String MATTER = """
            {"matter":"VILLAGE_AFFAIRS","title":"安装路灯","planText":"沿村道安装路灯 30 盏。",
             "budget":"86000.00","funding":"FISCAL_GRANT","origin":"PARTY_MEMBERS_OR_VILLAGERS"}
            """;

    @TempDir
    Path folder;

    @Test
    @DisplayName("与检查点对不上就拒绝启动；管理员写明原因确认缺失后才能启动")
    void aCutTailIsFoundAndOnlyAcceptedOnPurpose() throws Exception {
        var data = folder.resolve("data");
        try (var jar = RunningJar.start(data)) {
            for (int i = 0; i < 3; i++) {
                var key = UUID.randomUUID().toString();
                var answer =
                        jar.send("v011-village-clerk", PASSWORD, "POST", "/api/v1/cases/four_discussions", key, MATTER);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            }
            jar.stop();
        }
        assertThat(RunningJar.command(data, "verify").code()).isZero();

        cutTheTailOf(data, "v011");

        var changed = RunningJar.command(data);
        assertThat(changed.code()).isNotZero();
        assertThat(changed.output()).contains("和停机时不一样");
        // as whoever has the file in hand has this one too
        Files.delete(data.resolve("cunwu.mv.db.sha256"));
        var refused = RunningJar.command(data);
        assertThat(refused.code()).isNotZero();
        assertThat(refused.output()).contains("办理记录不完整，系统拒绝启动").contains("accept-loss");
        var verified = RunningJar.command(data, "verify");
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.output()).contains("链 v011 第 3 条");
        assertThat(RunningJar.command(data, "accept-loss", "--reason", "短").code())
                .isEqualTo(2);

        var accepted = RunningJar.command(data, "accept-loss", "--reason", "磁盘损坏，备份只到昨晚");
        assertThat(accepted.code()).as(accepted.output()).isZero();
        try (var jar = RunningJar.start(data)) {
            var town = jar.send("town-auditor", PASSWORD, "GET", "/api/v1/villages/town/ledger?size=200", "", "");
            assertThat(town.body()).contains("磁盘损坏");
        }
    }

    /** As somebody with the file in hand would do it: triggers away, last record away, head set back. */
    private static void cutTheTailOf(Path data, String chain) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("cunwu"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("drop trigger ledger_entry_append_only");
            statement.execute("drop trigger ledger_personal_append_only");
            statement.execute("delete from ledger_personal where entry in"
                    + " (select id from ledger_entry where chain = '" + chain + "' and height = 3)");
            statement.execute("delete from ledger_entry where chain = '" + chain + "' and height = 3");
            statement.execute("update ledger_head set height = 2, hash ="
                    + " (select hash from ledger_entry where chain = '" + chain + "' and height = 2)"
                    + " where chain = '" + chain + "'");
        }
    }
}
