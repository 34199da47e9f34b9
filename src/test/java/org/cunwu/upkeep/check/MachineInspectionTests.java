package org.cunwu.upkeep.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

@DisplayName("检查：数据目录、密钥、磁盘、汉字编码")
class MachineInspectionTests {

    @TempDir
    Path data;

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    @DisplayName("数据目录不在，说要看 CUNWU_DATA")
    void theDataFolderIsMissing() throws Exception {
        assertThat(Given.look(new ConfigurationInspection(data, environment))).startsWith("GOOD");
        assertThat(Given.look(new ConfigurationInspection(data.resolve("nowhere"), environment)))
                .startsWith("BAD")
                .contains("请检查 CUNWU_DATA");
    }

    @Test
    @DisplayName("签名私钥别人也能读，说要改为 0600")
    void othersCanReadTheKey() throws Exception {
        var key = Files.writeString(Files.createDirectory(data.resolve("keys")).resolve("ledger.key"), "secret");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(Given.bad(new ConfigurationInspection(data, environment))).isZero();
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(Given.look(new ConfigurationInspection(data, environment)))
                .contains("BAD")
                .contains("0600");
    }

    @Test
    @DisplayName("演示不能用于办公")
    void theDemoIsNotForWork() throws Exception {
        assertThat(Given.look(new ConfigurationInspection(data, environment))).doesNotContain("演示");
        environment.setActiveProfiles("demo");
        assertThat(Given.look(new ConfigurationInspection(data, environment))).contains("WEAK 这是演示");
    }

    @Test
    @DisplayName("磁盘快满、将满，分开说")
    void theDiskIsFillingUp() throws Exception {
        var room = Files.getFileStore(data).getUsableSpace();
        assertThat(Given.look(disk(room / 2))).startsWith("GOOD");
        assertThat(Given.look(disk(room * 3))).startsWith("WEAK").contains("尽快清理或扩容");
        assertThat(Given.look(disk(room * 30))).startsWith("BAD").contains("立即清理或扩容");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> new DiskInspection(data.resolve("nowhere"), DataSize.ofGigabytes(2)).look());
    }

    private DiskInspection disk(long little) {
        return new DiskInspection(data, DataSize.ofBytes(little));
    }

    @Test
    @DisplayName("文件名存不下汉字，说要用 UTF-8")
    void namesOfFilesLoseChinese() throws Exception {
        assertThat(Given.look(new FontInspection(StandardCharsets.UTF_8))).startsWith("GOOD");
        assertThat(Given.look(new FontInspection(StandardCharsets.US_ASCII)))
                .startsWith("WEAK")
                .contains("UTF-8");
    }
}
