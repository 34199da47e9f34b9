package org.cunwu.upkeep.order;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The H2 file, which one program at a time may have open. */
@Component
class DatabaseFile {

    private final String url;
    private final String user;
    private final String password;

    DatabaseFile(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    boolean isTaken() {
        if (!url.startsWith("jdbc:h2:file:")) return false;
        try (var connection = DriverManager.getConnection(url + ";IFEXISTS=TRUE", user, password)) {
            return connection.isClosed();
        } catch (SQLException e) {
            // whatever else is wrong with it, the command itself will say
            return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
        }
    }
}
