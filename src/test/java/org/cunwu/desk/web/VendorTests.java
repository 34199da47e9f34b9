package org.cunwu.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("随附的第三方脚本")
class VendorTests {

    private static final Path VENDOR = Path.of("src/main/resources/static/vendor");

    @Test
    @DisplayName("每个文件都在清单里，版本和 SHA-256 一致，许可文本在旁边")
    void everyFileIsListedWithItsHashAndLicence() throws IOException, GeneralSecurityException {
        for (var line : listed()) {
            var parts = List.of(line.split(" ", -1));
            var file = VENDOR.resolve(parts.get(2));
            var sha256 = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertThat(HexFormat.of().formatHex(sha256)).as(line).isEqualTo(parts.get(3));
            assertThat(file.resolveSibling("LICENSE.txt")).isNotEmptyFile();
        }
        assertThat(present()).hasSameSizeAs(listed());
    }

    private static List<String> listed() throws IOException {
        return Files.readAllLines(VENDOR.resolve("vendor.txt")).stream()
                .filter(it -> !it.startsWith("#"))
                .toList();
    }

    private static List<Path> present() throws IOException {
        try (var files = Files.walk(VENDOR)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> !it.toString().endsWith(".txt"))
                    .toList();
        }
    }
}
