package org.cunwu.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.cunwu.engine.register.RestingFile.FileChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("停机后数据库文件有改动就拒绝启动")
class RestingFileTests {

    @TempDir
    Path folder;

    private String url = "";
    private Path file = Path.of("");
    private Path sum = Path.of("");

    @BeforeEach
    void someDatabase() throws Exception {
        url = "jdbc:h2:file:" + folder.resolve("cunwu") + ";WRITE_DELAY=0";
        file = folder.resolve("cunwu.mv.db");
        sum = folder.resolve("cunwu.mv.db.sha256");
        try (var connection = DriverManager.getConnection(url, "sa", "")) {
            connection.createStatement().execute("create table t (n int)");
        }
    }

    @Test
    @DisplayName("没有改动：照常启动，运行时不留旧的摘要")
    void whatIsAsItWasOpens() throws Exception {
        new RestingFile(url).destroy();
        assertThat(sum).exists();
        new RestingFile(url);
        assertThat(sum).doesNotExist();
    }

    @ParameterizedTest(name = "第 {0} 成处")
    @ValueSource(ints = {0, 1, 5, 9})
    @DisplayName("改动一位：拒绝，原文件和摘要都还在")
    void oneBitIsEnough(int tenths) throws Exception {
        new RestingFile(url).destroy();
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 10 * tenths] ^= 1;
        Files.write(file, bytes);
        assertThatExceptionOfType(FileChanged.class).isThrownBy(() -> new RestingFile(url));
        assertThat(sum).exists();
    }

    @Test
    @DisplayName("截短、丢失：拒绝")
    void lessIsRefusedToo() throws Exception {
        new RestingFile(url).destroy();
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 4096));
        assertThatExceptionOfType(FileChanged.class).isThrownBy(() -> new RestingFile(url));
        Files.delete(file);
        assertThatExceptionOfType(FileChanged.class).isThrownBy(() -> new RestingFile(url));
    }

    @Test
    @DisplayName("别的程序正开着它：不记摘要")
    void whatIsOpenIsNotAtRest() throws Exception {
        var later = new RestingFile(url);
        try (var connection = DriverManager.getConnection(url, "sa", "")) {
            assertThat(connection.isValid(1)).isTrue();
            assertThatNothingIsWritten(later);
        }
        later.destroy();
        assertThat(sum).exists();
    }

    private void assertThatNothingIsWritten(RestingFile resting) {
        try {
            resting.destroy();
        } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
            // within one program the lock itself says so
        }
        assertThat(sum).doesNotExist();
    }

    @Test
    @DisplayName("PostgreSQL、内存数据库：没有这个文件，不管")
    void otherDatabasesHaveNone() throws Exception {
        new RestingFile("jdbc:postgresql://database/cunwu").destroy();
        new RestingFile("jdbc:h2:mem:x").destroy();
        assertThat(sum).doesNotExist();
    }
}
