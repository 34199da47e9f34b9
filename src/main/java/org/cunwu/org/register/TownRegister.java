package org.cunwu.org.register;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Council;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.PostsChanged;
import org.cunwu.org.rules.TownData;
import org.cunwu.org.rules.TownData.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 组织台账 — takes what was confirmed: adds places, persons, posts, councils and editions of rolls, and sets last days. */
@Component
public class TownRegister {

    private final JdbcTemplate database;
    private final Directory directory;
    private final Councils councils;
    private final TownClock clock;
    private final ApplicationEventPublisher events;

    TownRegister(
            JdbcTemplate database,
            Directory directory,
            Councils councils,
            TownClock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.directory = directory;
        this.councils = councils;
        this.clock = clock;
        this.events = events;
    }

    /** Whether no import was ever confirmed. */
    public boolean isEmpty() {
        return directory.townName().isEmpty();
    }

    /** What an import is checked against; rolls are editions of their own and need no comparison. */
    public TownData known() {
        var posts = database.query("select * from org_post", TownDirectory::post);
        return new TownData(
                directory.townName(),
                directory.districts(),
                directory.villages(),
                database.query("select * from org_person", TownDirectory::person),
                posts,
                councils.all(),
                List.of());
    }

    /** Writes all of it in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(TownData data, TownData known) {
        town(data.town());
        changeOrAdd(
                rows(data.districts(), it -> row(it.name(), it.code())),
                keys(known.districts(), it -> it.code()),
                "update org_district set name = ? where code = ?",
                "insert into org_district (name, code) values (?, ?)");
        changeOrAdd(
                rows(
                        data.villages(),
                        it -> row(
                                it.name(),
                                it.district(),
                                it.letters(),
                                it.code().value())),
                keys(known.villages(), it -> it.code().value()),
                "update org_village set name = ?, district = ?, letters = ? where code = ?",
                "insert into org_village (name, district, letters, code) values (?, ?, ?, ?)");
        changeOrAdd(
                rows(data.persons(), it -> row(it.name(), it.enabled(), it.id().value())),
                keys(known.persons(), it -> it.id().value()),
                "update org_person set name = ?, enabled = ? where id = ?",
                "insert into org_person (name, enabled, id) values (?, ?, ?)");
        posts(data.posts(), known.posts());
        councils(data.councils(), known.councils());
        data.rolls().forEach(this::roll);
        if (!data.posts().isEmpty() || !data.persons().isEmpty()) events.publishEvent(new PostsChanged());
    }

    private void town(String name) {
        if (name.isEmpty()) return;
        if (database.update("update org_town set name = ?", name) == 0) {
            database.update("insert into org_town (id, name) values (1, ?)", name);
        }
    }

    /** A post that is known by its first day takes the new last day; every other one is new. */
    private void posts(List<Post> posts, List<Post> known) {
        var terms = keys(known, TownRegister::term);
        database.batchUpdate(
                "update org_post set to_day = ? where person = ? and kind = ? and place = ? and from_day = ?",
                rows(
                        posts.stream().filter(it -> terms.contains(term(it))).toList(),
                        it -> row(it.to(), it.person().value(), it.kind().code(), it.place(), it.from())));
        database.batchUpdate(
                "insert into org_post (id, person, kind, place, from_day, to_day) values (?, ?, ?, ?, ?, ?)",
                rows(
                        posts.stream().filter(it -> !terms.contains(term(it))).toList(),
                        it -> row(
                                UUID.randomUUID(),
                                it.person().value(),
                                it.kind().code(),
                                it.place(),
                                it.from(),
                                it.to())));
    }

    private void councils(List<Council> given, List<Council> known) {
        for (var council : given) {
            if (known.stream().anyMatch(it -> it.sameTerm(council))) councils.end(council);
            else councils.add(council);
        }
    }

    private void roll(Edition edition) {
        var id = UUID.randomUUID();
        database.update(
                "insert into org_roll (id, village, kind, valid_from, confirmed_at) values (?, ?, ?, ?, ?)",
                id,
                edition.village().value(),
                edition.kind().code(),
                edition.from(),
                Timestamp.from(clock.instant()));
        database.batchUpdate(
                "insert into org_roll_entry (roll, code, name, woman, household, entitled, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows(
                        edition.entries(),
                        it -> row(id, it.code(), it.name(), it.woman(), it.household(), it.entitled(), it.reason())));
    }

    /** Rows end with their key. */
    private void changeOrAdd(List<@Nullable Object[]> rows, Set<String> known, String change, String add) {
        database.batchUpdate(
                change,
                rows.stream().filter(it -> known.contains(it[it.length - 1])).toList());
        database.batchUpdate(
                add,
                rows.stream().filter(it -> !known.contains(it[it.length - 1])).toList());
    }

    private static <T> List<@Nullable Object[]> rows(List<T> things, Function<T, @Nullable Object[]> row) {
        return things.stream().map(row).toList();
    }

    private static <T> Set<String> keys(List<T> things, Function<T, String> key) {
        Set<String> keys = new HashSet<>();
        things.forEach(it -> keys.add(key.apply(it)));
        return keys;
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static String term(Post post) {
        return post.group() + " " + post.person() + " " + post.from();
    }
}
