package org.cunwu.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 两个角色 — a PostgreSQL where one role owns the tables and the other works with them, as the containers set it up. */
final class TwoRoles implements AutoCloseable {

    private final EmbeddedPostgres server;

    TwoRoles() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        try (var root = server.getPostgresDatabase().getConnection();
                var statement = root.createStatement()) {
            for (var sql : List.of(
                    "create role cunwu_owner login password 'owner'",
                    "create role cunwu_app login password 'app'",
                    "create database cunwu",
                    "revoke all on database cunwu from public",
                    "grant connect on database cunwu to cunwu_app, cunwu_owner")) {
                statement.execute(sql);
            }
        }
        try (var root = server.getDatabase("postgres", "cunwu").getConnection();
                var statement = root.createStatement()) {
            statement.execute("alter schema public owner to cunwu_owner");
            statement.execute("revoke create on schema public from public");
        }
    }

    /** As a node runs: it does not know the owner. */
    Map<String, String> application() {
        return Map.of(
                "CUNWU_DB_URL",
                "jdbc:postgresql://localhost:" + server.getPort() + "/cunwu",
                "CUNWU_DB_USER",
                "cunwu_app",
                "CUNWU_DB_PASSWORD",
                "app");
    }

    /** As whoever migrates or restores. */
    Map<String, String> owner() {
        var settings = new HashMap<>(application());
        settings.put("CUNWU_DB_OWNER_USER", "cunwu_owner");
        settings.put("CUNWU_DB_OWNER_PASSWORD", "owner");
        return settings;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
