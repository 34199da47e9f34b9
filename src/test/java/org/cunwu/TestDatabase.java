package org.cunwu;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A new, empty database for each application context: H2, or PostgreSQL where the run asks for it. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + url(),
                        "spring.datasource.username=" + (isPostgres() ? "postgres" : "sa"),
                        "spring.datasource.password=",
                        // the server may stop before the application does: it must not wait long for a connection then
                        "spring.datasource.hikari.connection-timeout=8000",
                        "cunwu.demo.matters=false",
                        "cunwu.data=" + folder())
                .applyTo(context);
    }

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("cunwu.test.database"));
    }

    /** The URL of a new, empty database. */
    public static String url() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        if (!isPostgres()) return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return Server.POSTGRES.getJdbcUrl("postgres", name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("cunwu").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started once per run, on first use. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        // as operations.md tells: its own log quotes no values
                        .setServerConfig("log_error_verbosity", "terse")
                        .setServerConfig("log_min_error_statement", "panic")
                        .setServerConfig("log_parameter_max_length_on_error", "0")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
