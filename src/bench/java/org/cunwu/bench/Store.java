package org.cunwu.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/** A kind of database that can make new, empty databases, durable at every commit: an H2 file or a PostgreSQL server. */
abstract class Store implements AutoCloseable {

    private final Path folder;

    private Store() {
        try {
            this.folder = Files.createTempDirectory("cunwu-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Store of(String name) {
        return switch (name) {
            case "h2" -> new H2();
            case "postgresql" -> new Postgres();
            default -> throw new IllegalArgumentException("No such database: " + name);
        };
    }

    abstract String name();

    abstract String user();

    /** The URL of a new, empty database. */
    abstract String url();

    /** A new, empty folder. */
    Path folder() {
        return folder.resolve(UUID.randomUUID().toString());
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class H2 extends Store {

        @Override
        String name() {
            return "H2";
        }

        @Override
        String user() {
            return "sa";
        }

        @Override
        String url() {
            return "jdbc:h2:file:" + folder().resolve("cunwu")
                    + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=128";
        }
    }

    private static final class Postgres extends Store {

        private final EmbeddedPostgres server;

        Postgres() {
            try {
                // the helper's own default is not to wait for the disk
                this.server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("shared_buffers", "256MB")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        String name() {
            return "PostgreSQL";
        }

        @Override
        String user() {
            return "postgres";
        }

        @Override
        String url() {
            var name = "b" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return server.getJdbcUrl(user(), name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            super.close();
        }
    }
}
