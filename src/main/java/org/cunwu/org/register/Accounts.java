package org.cunwu.org.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** Persons with an open account who have nothing yet to sign in with. */
    public List<PersonId> without() {
        return database
                .queryForList(
                        "select id from org_person where enabled = true"
                                + " and id not in (select person from org_account) order by id",
                        String.class)
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** Opens accounts that share one password; only the demo has such. */
    public void openWith(String hash, Collection<PersonId> persons) {
        database.batchUpdate(
                "insert into org_account (person, password_hash) values (?, ?)",
                persons.stream().map(it -> new Object[] {it.value(), hash}).toList());
    }

    /** Opens accounts whose owners choose a password with a one-time code. */
    public void openWithCodes(Map<PersonId, String> digests, Instant until) {
        database.batchUpdate(
                "insert into org_account (person, code_hash, code_until) values (?, ?, ?)",
                digests.entrySet().stream()
                        .map(it -> new Object[] {it.getKey().value(), it.getValue(), Timestamp.from(until)})
                        .toList());
    }

    /** Gives somebody a new code; the password so far is void. */
    public void recode(PersonId person, String digest, Instant until) {
        var changed = database.update(
                "update org_account set password_hash = null, code_hash = ?, code_until = ? where person = ?",
                digest,
                Timestamp.from(until),
                person.value());
        if (changed == 0) openWithCodes(Map.of(person, digest), until);
    }

    /** Sets the first password and uses the code up; false when the code is wrong, late or used. */
    public boolean setPassword(PersonId person, String codeDigest, Instant now, String passwordHash) {
        return database.update(
                        "update org_account set password_hash = ?, code_hash = null, code_until = null"
                                + " where person = ? and code_hash = ? and code_until > ?",
                        passwordHash,
                        person.value(),
                        codeDigest,
                        Timestamp.from(now))
                == 1;
    }

    /** Whether the code is this person's and may still be used. */
    public boolean hasCode(PersonId person, String codeDigest, Instant now) {
        return !database.queryForList(
                        "select 1 from org_account where person = ? and code_hash = ? and code_until > ?",
                        Integer.class,
                        person.value(),
                        codeDigest,
                        Timestamp.from(now))
                .isEmpty();
    }

    public boolean anyWith(String hash) {
        return !database.queryForList("select 1 from org_account where password_hash = ? limit 1", Integer.class, hash)
                .isEmpty();
    }
}
