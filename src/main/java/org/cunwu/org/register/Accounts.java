package org.cunwu.org.register;

import java.util.Collection;
import java.util.Optional;
import org.cunwu.kernel.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 账号台账 — hashes of passwords and of one-time codes; never the texts themselves. */
@Component
public class Accounts {

    private final JdbcTemplate database;

    Accounts(JdbcTemplate database) {
        this.database = database;
    }

    /** The hash by which somebody may sign in; empty for a closed account and before the first password. */
    public Optional<String> passwordHash(PersonId person) {
        return database
                .queryForList(
                        "select a.password_hash from org_account a join org_person p on p.id = a.person"
                                + " where a.person = ? and p.enabled = true and a.password_hash is not null",
                        String.class,
                        person.value())
                .stream()
                .findFirst();
    }

    /** Opens accounts that share one password; only the demo has such. */
    public void openWith(String hash, Collection<PersonId> persons) {
        database.batchUpdate(
                "insert into org_account (person, password_hash) values (?, ?)",
                persons.stream().map(it -> new Object[] {it.value(), hash}).toList());
    }

    public boolean anyWith(String hash) {
        return !database.queryForList("select 1 from org_account where password_hash = ? limit 1", Integer.class, hash)
                .isEmpty();
    }
}
