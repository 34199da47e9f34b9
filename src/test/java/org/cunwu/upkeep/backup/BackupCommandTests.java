package org.cunwu.upkeep.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cunwu.DatabaseTest;
import org.cunwu.kernel.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("备份和恢复的命令")
class BackupCommandTests {

    private static final int DAMAGES = 60;

    @Autowired
    BackupCommand backup;

    @Autowired
    RestoreCommand restore;

    @TempDir
    Path folder;

    @Test
    @DisplayName("放进有旧备份的目录：旧的都留着，一个字节不变")
    void olderBackupsStay() throws Exception {
        run(backup, 0, folder.toString());
        var first = only(".zip");
        var bytes = Files.readAllBytes(first);
        run(backup, 0, folder.toString());
        run(backup, 0, folder.toString());
        assertThat(listed()).hasSize(3).allMatch(it -> it.toString().endsWith(".zip"));
        assertThat(first).hasBinaryContent(bytes);
        var archive = new Archive(first);
        try (archive) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> archive.finish(manifest()));
        }
        assertThat(first).hasBinaryContent(bytes);
    }

    @Test
    @DisplayName("写到一半失败：不留下看起来完整的文件，也不留下半个")
    void aHalfWrittenBackupIsNone() throws Exception {
        try (var archive = new Archive(folder.resolve("cunwu-1.zip"))) {
            archive.add("database/one.jsonl", out -> out.write(new byte[100_000]));
            assertThat(listed()).singleElement().asString().endsWith(".part");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> archive.add("database/two.jsonl", out -> {
                        throw new IOException("No space left on device");
                    }));
        }
        assertThat(listed()).isEmpty();
    }

    @Test
    @DisplayName("截短、改动任何一处：拒绝，说明白，退出码 1；没有一处能悄悄恢复成别的")
    void aDamagedBackupIsRefused() throws Exception {
        run(backup, 0, folder.toString());
        var whole = Files.readAllBytes(only(".zip"));
        var random = new Random(7);
        var damaged = folder.resolve("damaged.zip");
        for (int i = 0; i < DAMAGES; i++) {
            var place = random.nextInt(whole.length);
            var bytes = i % 3 == 0 ? Arrays.copyOf(whole, place) : whole.clone();
            if (i % 3 == 1) bytes[place] ^= (byte) (1 << random.nextInt(8));
            if (i % 3 == 2) Arrays.fill(bytes, place, Math.min(whole.length, place + 512), (byte) 0);
            Files.write(damaged, bytes);
            refusedOrTheSame(damaged);
        }
        assertThat(run(restore, 1, folder.resolve("nowhere.zip").toString())).contains("nowhere.zip");
    }

    /** Some bits of a ZIP file mean nothing, such as the time of an entry; then everything reads as it was written. */
    private void refusedOrTheSame(Path damaged) throws Exception {
        try (var file = BackupFile.open(damaged)) {
            assertThat(file.manifest().digests()).isNotEmpty();
            return;
        } catch (RestoreRefused e) {
            assertThat(e.getMessage()).matches("(?s)[\\p{IsHan}].* / .*");
        }
        assertThat(run(restore, 1, damaged.toString())).contains("没有恢复任何数据");
    }

    @Test
    @DisplayName("恢复只认空的数据库")
    void onlyAnEmptyDatabaseTakesIt() throws Exception {
        run(backup, 0, folder.toString());
        assertThat(run(restore, 1, only(".zip").toString())).contains("不是空的").contains("没有恢复任何数据");
    }

    @Test
    @DisplayName("用法不对：退出码 2，中英文说明用法")
    void aWrongCall() {
        for (var wrong : List.of(List.<String>of(), List.of("a", "b"), List.of("--all"))) {
            assertThat(run(backup, 2, wrong.toArray(String[]::new)))
                    .contains("用法：backup")
                    .contains("usage: backup");
        }
        for (var wrong : List.of(List.<String>of(), List.of("a", "b"), List.of("a", "--key"), List.of("--all", "a"))) {
            assertThat(run(restore, 2, wrong.toArray(String[]::new)))
                    .contains("用法：restore")
                    .contains("usage: restore");
        }
    }

    private static String run(Command command, int code, String... arguments) {
        var said = new ByteArrayOutputStream();
        var ended = command.run(List.of(arguments), new PrintStream(said, true, UTF_8));
        assertThat(ended).as(said.toString(UTF_8)).isEqualTo(code);
        return said.toString(UTF_8);
    }

    private static Manifest manifest() {
        return new Manifest(Manifest.FORMAT, "", "", 0, List.of(), java.util.Map.of(), List.of(), java.util.Map.of());
    }

    private Path only(String end) throws IOException {
        return listed().stream()
                .filter(it -> it.toString().endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> listed() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
