package org.cunwu.engine.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 数据库角色 — where another role owns the tables, the application's role may read and write them, but neither change nor
 * remove a record of the ledger, nor make or drop anything. With one role the triggers alone stand guard.
 */
@Component
class RoleGrants implements Callback {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    private final String application;
    private final String owner;

    RoleGrants(
            @Value("${spring.datasource.username}") String application, @Value("${spring.flyway.user}") String owner) {
        this.application = application;
        this.owner = owner;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE && !owner.equals(application);
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            var connection = context.getConnection();
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) grant(connection);
        } catch (SQLException e) {
            throw new FlywayException("The rights of the application's role could not be granted", e);
        }
    }

    private void grant(Connection connection) throws SQLException {
        if (!PLAIN_NAME.matcher(application).matches()) throw new FlywayException("Not a plain role name");
        var role = '"' + application + '"';
        var statements = List.of(
                "grant usage on schema public to " + role,
                "grant select, insert, update, delete on all tables in schema public to " + role,
                "grant usage, select on all sequences in schema public to " + role,
                "revoke update, delete, truncate on ledger_entry from " + role,
                "revoke insert, update, delete on flyway_schema_history from " + role);
        try (var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    @Override
    public String getCallbackName() {
        return "role grants";
    }
}
