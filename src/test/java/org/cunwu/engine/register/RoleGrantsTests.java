package org.cunwu.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("两个数据库角色")
class RoleGrantsTests {

    @Test
    @DisplayName("程序用的角色能办事，但改不了、删不掉办理记录，也建不了表")
    void theApplicationsRoleCannotChangeTheLedger() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            try (var root = server.getPostgresDatabase().getConnection();
                    var statement = root.createStatement()) {
                statement.execute("create role cunwu_owner login password 'owner'");
                statement.execute("create role cunwu_app login password 'app'");
                statement.execute("create database town owner cunwu_owner");
            }
            var url = "jdbc:postgresql://localhost:" + server.getPort() + "/town";
            Flyway.configure()
                    .dataSource(url, "cunwu_owner", "owner")
                    .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                    .javaMigrations(new V001__engine_tables())
                    .callbacks(new RoleGrants("cunwu_app", "cunwu_owner"))
                    .load()
                    .migrate();
            try (var application = DriverManager.getConnection(url, "cunwu_app", "app")) {
                assertThat(count(application, "select count(*) from engine_case"))
                        .isZero();
                assertThat(count(application, "select count(*) from act_ru_task"))
                        .isZero();
                refused(application, "update ledger_entry set hash = ''");
                refused(application, "delete from ledger_entry");
                refused(application, "truncate ledger_entry cascade");
                refused(application, "drop trigger ledger_entry_append_only on ledger_entry");
                refused(application, "drop table ledger_entry");
                refused(application, "create table mine (id integer)");
                refused(application, "delete from flyway_schema_history");
            }
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void refused(Connection connection, String sql) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .matches(it -> "42501".equals(it.getSQLState()), "permission denied");
    }
}
