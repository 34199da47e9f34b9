package org.cunwu.upkeep.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.cunwu.kernel.TownClock;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("检查：数据库、角色、时钟")
class DatabaseInspectionTests {

    private static final String RECORDS = "create table ledger_entry (entered_at timestamp(6) with time zone not null)";

    @TempDir
    Path folder;

    @Test
    @DisplayName("内置数据库：没有 WRITE_DELAY=0 是坏；只有一个角色是弱")
    void theEmbeddedDatabaseDelaysItsWrites() throws Exception {
        assertThat(Given.look(inspection(embedded(""))))
                .contains("BAD 停电可能丢失已经给过回执的办理")
                .contains("CUNWU_DB_URL");
        assertThat(Given.look(inspection(embedded(";WRITE_DELAY=0"))))
                .contains("GOOD 办结即落盘")
                .contains("WEAK 内置数据库只有一个角色")
                .doesNotContain("BAD");
    }

    @Test
    @DisplayName("数据库结构旧了，说要执行 migrate")
    void theSchemaIsBehind() throws Exception {
        var source = embedded(";WRITE_DELAY=0");
        Files.writeString(folder.resolve("V1__one.sql"), RECORDS);
        assertThat(Given.look(inspection(source))).contains("BAD 数据库结构还差 1 个脚本，请执行 migrate");
        flyway(source).migrate();
        assertThat(Given.look(inspection(source))).doesNotContain("BAD");
    }

    @Test
    @DisplayName("PostgreSQL：不落盘是坏；程序用的角色拥有表是弱，只能办事是好")
    void theRoleAndTheDisk() throws Exception {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            var owner = server.getPostgresDatabase();
            execute(owner, RECORDS, "create role app login", "grant select, insert on ledger_entry to app");
            assertThat(Given.look(inspection(owner)))
                    .contains("GOOD 办结即落盘")
                    .contains("WEAK 数据库角色 postgres 同时拥有表")
                    .contains("CUNWU_DB_OWNER_USER");
            var application = server.getDatabase("app", "postgres");
            assertThat(Given.look(inspection(application))).contains("GOOD 数据库角色 app 改不了、删不掉办理记录");
            execute(owner, "grant delete on ledger_entry to app");
            assertThat(Given.look(inspection(application))).contains("WEAK 数据库角色 app");
            execute(owner, "alter role app set synchronous_commit = off");
            assertThat(Given.look(inspection(application)))
                    .contains("BAD 停电可能丢失已经给过回执的办理（off on）")
                    .contains("synchronous_commit");
        }
    }

    @Test
    @DisplayName("数据库连不上，不算通过")
    void itDoesNotAnswer() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none", "nobody", "");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> inspection(nowhere).look());
    }

    @Test
    @DisplayName("时钟比最后一条办理记录早，或者和数据库差五秒以上，说要校准")
    void theClockIsWrong() throws Exception {
        var source = embedded("");
        execute(source, RECORDS);
        var clock = new TownClock();
        var inspection = new ClockInspection(Given.the(DataSource.class, source), clock);
        assertThat(Given.bad(inspection)).isZero();
        clock.advance(Duration.ofMinutes(10));
        assertThat(Given.look(inspection)).contains("BAD 程序和数据库的时钟相差").contains("请校准");
        clock.goOn();
        execute(source, "insert into ledger_entry values (dateadd(hour, 1, current_timestamp))");
        assertThat(Given.look(inspection)).contains("BAD 时钟").contains("还早，请校准");
    }

    private DatabaseInspection inspection(DataSource source) {
        return new DatabaseInspection(Given.the(DataSource.class, source), Given.the(Flyway.class, flyway(source)));
    }

    private Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("filesystem:" + folder)
                .load();
    }

    private DataSource embedded(String settings) {
        return new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("db") + settings, "sa", "");
    }

    private static void execute(DataSource source, String... statements) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }
}
