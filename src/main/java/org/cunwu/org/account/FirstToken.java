package org.cunwu.org.account;

import java.sql.Timestamp;
import java.util.Optional;
import org.cunwu.kernel.TownClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 首次启动的一次性令牌 — with it, and only once, a town without people takes its first import and administrator. */
@Component
public class FirstToken {

    static final String FILE = "first-token.txt";
    private static final int LENGTH = 28;

    private final JdbcTemplate database;
    private final PrivateFiles files;
    private final TownClock clock;

    FirstToken(JdbcTemplate database, PrivateFiles files, TownClock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /** Draws the token, replacing one that was never used; empty once it was used. */
    @Transactional
    public Optional<String> draw() {
        var token = Secrets.draw(LENGTH);
        var digest = Secrets.digest(token);
        var replaced = database.update("update org_first_token set token_hash = ? where used_at is null", digest) == 1;
        if (!replaced) {
            if (!database.queryForList("select id from org_first_token").isEmpty()) return Optional.empty();
            database.update("insert into org_first_token (id, token_hash) values (1, ?)", digest);
        }
        files.write(FILE, token + "\n");
        return Optional.of(token);
    }

    /** Uses it up in the caller's transaction; false when it is wrong or was used. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(String typed) {
        return database.update(
                        "update org_first_token set used_at = ? where token_hash = ? and used_at is null",
                        Timestamp.from(clock.instant()),
                        Secrets.digest(typed))
                == 1;
    }

    /** Removes the file with the token once it was used for good. */
    public void forget() {
        files.delete(FILE);
    }
}
