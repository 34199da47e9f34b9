package org.cunwu.upkeep.health;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * 探头 — one connection beside the pool, kept open: a pool that is all in use says nothing about the database. Belongs to
 * one thread.
 */
final class DatabaseProbe implements AutoCloseable {

    private static final String SECONDS = "2";

    private final String url;
    private final Properties settings = new Properties();
    private @Nullable Connection connection;

    DatabaseProbe(String url, String user, String password) {
        this.url = url;
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        if (url.startsWith("jdbc:postgresql:")) {
            // what stands in the address itself wins
            for (var name : new String[] {"loginTimeout", "connectTimeout", "socketTimeout", "cancelSignalTimeout"}) {
                settings.setProperty(name, SECONDS);
            }
        }
    }

    /** @throws SQLException when not even a new connection answers; an old one may have died without harm */
    void look() throws SQLException {
        var kept = connection;
        if (kept != null) {
            try {
                ask(kept);
                return;
            } catch (SQLException e) {
                close();
            }
        }
        var fresh = DriverManager.getConnection(url, settings);
        connection = fresh;
        ask(fresh);
    }

    private static void ask(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    @Override
    public void close() {
        var kept = connection;
        connection = null;
        if (kept == null) return;
        try {
            kept.close();
        } catch (SQLException e) {
            // it is of no use any more either way
            connection = null;
        }
    }
}
