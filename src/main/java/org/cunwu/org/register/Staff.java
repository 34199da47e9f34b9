package org.cunwu.org.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 人员台账 — everybody and every term, the past ones too; nothing is ever removed. */
@Component
public class Staff {

    private final JdbcClient database;

    Staff(JdbcClient database) {
        this.database = database;
    }

    /** Changes to the town's people come one after the other: what was checked still holds when it is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        database.sql("select id from org_town where id = 1 for update")
                .query(Integer.class)
                .optional();
    }

    /** By a part of the name or of the id, those with closed accounts too, after the last id that was seen. */
    public List<Person> search(String part, String after, int size) {
        return database.sql("select * from org_person where id > :after"
                        + " and (position(:part in name) > 0 or position(:part in id) > 0) order by id limit :size")
                .param("after", after)
                .param("part", part)
                .param("size", size)
                .query(TownDirectory::person)
                .list();
    }

    /** Every term of the person, the latest first. */
    public List<Post> terms(PersonId person) {
        return database.sql("select * from org_post where person = ? order by from_day desc, place, kind")
                .param(person.value())
                .query(TownDirectory::post)
                .list();
    }

    public void enrol(Person person) {
        database.sql("insert into org_person (id, name, enabled) values (?, ?, ?)")
                .params(person.id().value(), person.name(), person.enabled())
                .update();
    }

    public void appoint(Post post) {
        database.sql("insert into org_post (id, person, kind, place, from_day, to_day) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        post.person().value(),
                        post.kind().code(),
                        post.place(),
                        post.from(),
                        post.to())
                .update();
    }

    public void end(Post term, LocalDate last) {
        database.sql("update org_post set to_day = ? where person = ? and kind = ? and place = ? and from_day = ?")
                .params(last, term.person().value(), term.kind().code(), term.place(), term.from())
                .update();
    }

    public void enable(PersonId person, boolean enabled) {
        database.sql("update org_person set enabled = ? where id = ?")
                .params(enabled, person.value())
                .update();
    }
}
