package org.cunwu.upkeep.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.cunwu.DatabaseTest;
import org.cunwu.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DatabaseTest
@DisplayName("备份与恢复")
class BackupTests {

    @Autowired
    Backup backup;

    @Autowired
    Flyway flyway;

    @TempDir
    Path folder;

    @Test
    @DisplayName("恢复后再导出，每一行一个字节不差；两种数据库可以互换")
    void whatWasRestoredDumpsTheSame() throws Exception {
        var first = folder.resolve("first.zip");
        backup.write(first);
        try (var file = BackupFile.open(first)) {
            var before = tables(first);
            assertThat(before).containsKeys("database/ledger_entry.jsonl", "database/act_ge_bytearray.jsonl");
            assertThat(before.get("database/org_roll_entry.jsonl")).hasSizeGreaterThan(1_000);
            var there = restored(file, TestDatabase.isPostgres() ? memory() : empty());
            assertThat(dumped(there)).isEqualTo(before);
            assertThat(dumped(restored(file, empty()))).isEqualTo(before);
            assertThat(nextHoliday(there)).isGreaterThan(0);
        }
    }

    @Test
    @DisplayName("只恢复到空的数据库")
    void onlyAnEmptyDatabaseTakesIt() throws Exception {
        var first = folder.resolve("first.zip");
        backup.write(first);
        try (var file = BackupFile.open(first)) {
            var full = restored(file, empty());
            assertThatExceptionOfType(RestoreRefused.class).isThrownBy(() -> restored(file, full));
        }
    }

    @Test
    @DisplayName("改动、缺少、夹带，都看得出来")
    void whatIsNotAsItWasWrittenIsRefused() throws Exception {
        var whole = folder.resolve("whole.zip");
        backup.write(whole);
        BackupFile.open(whole).close();
        var name = "database/org_person.jsonl";

        refused(rewritten(whole, name, "{}", null), name);
        refused(rewritten(whole, name, null, null), name);
        refused(rewritten(whole, null, null, "files/../../evil"), "不属于备份");
        refused(Files.writeString(folder.resolve("text.zip"), "no zip"), "text.zip");
    }

    private static void refused(Path backup, String words) {
        assertThatExceptionOfType(RestoreRefused.class)
                .isThrownBy(() -> BackupFile.open(backup).close())
                .withMessageContaining(words);
    }

    private Path rewritten(
            Path whole,
            @org.jspecify.annotations.Nullable String other,
            @org.jspecify.annotations.Nullable String content,
            @org.jspecify.annotations.Nullable String more)
            throws Exception {
        var copy = folder.resolve(UUID.randomUUID() + ".zip");
        try (var zip = new ZipFile(whole.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : zip.stream().toList()) {
                var replaced = entry.getName().equals(other);
                if (replaced && content == null) continue;
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (replaced && content != null) out.write(content.getBytes(UTF_8));
                else zip.getInputStream(entry).transferTo(out);
            }
            if (more != null) out.putNextEntry(new ZipEntry(more));
        }
        return copy;
    }

    private DataSource restored(BackupFile file, DataSource target) throws Exception {
        var postgres = ((DriverManagerDataSource) target).getUrl().contains("postgresql");
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(target)
                .callbacks(new org.flywaydb.core.api.callback.Callback[0])
                .locations(
                        "classpath:db/migration/common", "classpath:db/migration/" + (postgres ? "postgresql" : "h2"))
                .load()
                .migrate();
        try (var load = new Load(target)) {
            for (var name : file.entries("database")) {
                load.read(name.substring("database/".length(), name.lastIndexOf('.')), file.stream(name));
            }
            load.keep();
        }
        return target;
    }

    private static Map<String, List<String>> dumped(DataSource source) throws Exception {
        var tables = new TreeMap<String, List<String>>();
        try (var dump = new Dump(source)) {
            for (var table : dump.tables()) {
                var out = new ByteArrayOutputStream();
                dump.write(table, out);
                tables.put("database/" + table.name() + ".jsonl", lines(out.toByteArray()));
            }
        }
        return tables;
    }

    private static Map<String, List<String>> tables(Path backup) throws Exception {
        var tables = new TreeMap<String, List<String>>();
        try (var file = BackupFile.open(backup)) {
            for (var name : file.entries("database")) {
                tables.put(name, lines(file.stream(name).readAllBytes()));
            }
        }
        return tables;
    }

    /** Each database sorts the keys by rules of its own. */
    private static List<String> lines(byte[] dump) {
        return new String(dump, UTF_8).lines().sorted().toList();
    }

    /** What the database counts by itself goes on where the backup ended. */
    private static long nextHoliday(DataSource source) throws Exception {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(
                    "insert into law_holiday_table (calendar_year, change) select 2099, min(change) from"
                            + " law_holiday_table");
        }
    }

    private static DataSource empty() {
        return new DriverManagerDataSource(TestDatabase.url(), TestDatabase.isPostgres() ? "postgres" : "sa", "");
    }

    private static DataSource memory() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }
}
