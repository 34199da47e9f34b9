package org.cunwu.org.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Council;
import org.cunwu.org.CouncilKind;
import org.cunwu.org.Directory;
import org.cunwu.org.District;
import org.cunwu.org.Level;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.Roll;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;
import org.cunwu.org.Village;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 组织名录 out of the tables. Nothing is kept beyond one act: a post that ends takes effect at the next request. */
@Component
class TownDirectory implements Directory {

    private static final String OFFICE = " from org_post p join org_person h on h.id = p.person and h.enabled = true"
            + " where p.from_day <= :day and (p.to_day is null or p.to_day >= :day)";

    private record PostsOf(PersonId person, LocalDate day) {}

    private record VillageOf(VillageCode code) {}

    private record AllVillages() {}

    private final JdbcClient database;
    private final Councils councils;

    TownDirectory(JdbcClient database, Councils councils) {
        this.database = database;
        this.councils = councils;
    }

    @Override
    public String townName() {
        return database.sql("select name from org_town")
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Override
    public Optional<Village> village(VillageCode code) {
        return Recall.once(
                new VillageOf(code),
                () -> database.sql("select * from org_village where code = :code")
                        .param("code", code.value())
                        .query(TownDirectory::village)
                        .optional());
    }

    @Override
    public List<Village> villages() {
        return Recall.once(
                new AllVillages(),
                () -> database.sql("select * from org_village order by code")
                        .query(TownDirectory::village)
                        .list());
    }

    @Override
    public List<District> districts() {
        return database.sql("select * from org_district order by code")
                .query((row, at) -> new District(row.getString("code"), row.getString("name")))
                .list();
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return database.sql("select * from org_person where id = :id")
                .param("id", id.value())
                .query(TownDirectory::person)
                .optional();
    }

    @Override
    public List<Person> persons(String namePart, int first, int size) {
        return database.sql("select * from org_person where enabled = true"
                        + " and (:part = '' or position(:part in name) > 0) order by id limit :size offset :first")
                .param("part", namePart)
                .param("size", size)
                .param("first", first)
                .query(TownDirectory::person)
                .list();
    }

    @Override
    public List<Post> posts(PersonId person, LocalDate day) {
        return Recall.once(
                new PostsOf(person, day),
                () -> database.sql("select p.*" + OFFICE + " and p.person = :person order by p.place, p.kind")
                        .param("person", person.value())
                        .param("day", day)
                        .query(TownDirectory::post)
                        .list());
    }

    @Override
    public List<Person> holders(String place, PostKind kind, LocalDate day) {
        return database.sql("select h.*" + OFFICE + " and p.place = :place and p.kind = :kind order by h.id")
                .param("place", place)
                .param("kind", kind.code())
                .param("day", day)
                .query(TownDirectory::person)
                .list();
    }

    @Override
    public List<Person> holders(PostKind kind, LocalDate day) {
        return database.sql("select h.* from org_person h where h.id in (select p.person" + OFFICE
                        + " and p.kind = :kind) order by h.id")
                .param("kind", kind.code())
                .param("day", day)
                .query(TownDirectory::person)
                .list();
    }

    @Override
    public List<Post> terms(String group, LocalDate since) {
        return database.sql("select p.* from org_post p join org_person h on h.id = p.person and h.enabled = true"
                        + " where p.place = :place and p.kind = :kind and (p.to_day is null or p.to_day >= :since)"
                        + " order by p.from_day, p.person")
                .param("place", Post.placeOf(group))
                .param("kind", group.substring(group.indexOf('-') + 1))
                .param("since", since)
                .query(TownDirectory::post)
                .list();
    }

    @Override
    public List<Post> ending(LocalDate first, LocalDate last) {
        return database.sql("select * from org_post where to_day between :first and :last"
                        + " order by to_day, place, kind, person")
                .param("first", first)
                .param("last", last)
                .query(TownDirectory::post)
                .list();
    }

    @Override
    public Set<VillageCode> villagesOf(PersonId person, LocalDate day) {
        var posts = posts(person, day);
        Set<VillageCode> reached = new LinkedHashSet<>();
        if (posts.isEmpty()) return reached;
        if (posts.stream().allMatch(it -> it.kind().level() == Level.VILLAGE)) {
            posts.forEach(it -> reached.add(new VillageCode(it.place())));
            return reached;
        }
        for (var village : villages()) {
            if (posts.stream().anyMatch(it -> reaches(it, village))) reached.add(village.code());
        }
        return reached;
    }

    private static boolean reaches(Post post, Village village) {
        return switch (post.kind().level()) {
            case VILLAGE -> post.place().equals(village.code().value());
            case DISTRICT -> post.place().equals(village.district());
            case TOWN -> post.kind() != PostKind.ADMINISTRATOR;
        };
    }

    @Override
    public Roll roll(VillageCode village, RollKind kind, LocalDate day) {
        var entries = database.sql("""
            select * from org_roll_entry where roll = (
                select id from org_roll
                where village = :village and kind = :kind and valid_from <= :day
                order by valid_from desc, confirmed_at desc limit 1)
            order by code\
            """)
                .param("village", village.value())
                .param("kind", kind.code())
                .param("day", day)
                .query(TownDirectory::entry)
                .list();
        return new Roll(village, kind, day, entries);
    }

    @Override
    public Optional<Council> council(String place, CouncilKind kind, LocalDate day) {
        return councils.on(day, place, kind);
    }

    static Village village(ResultSet row, int at) throws SQLException {
        return new Village(
                new VillageCode(row.getString("code")),
                row.getString("letters"),
                row.getString("name"),
                row.getString("district"));
    }

    static Person person(ResultSet row, int at) throws SQLException {
        return new Person(new PersonId(row.getString("id")), row.getString("name"), row.getBoolean("enabled"));
    }

    static Post post(ResultSet row, int at) throws SQLException {
        return new Post(
                new PersonId(row.getString("person")),
                PostKind.of(row.getString("kind")).orElseThrow(),
                row.getString("place"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }

    private static RollEntry entry(ResultSet row, int at) throws SQLException {
        return new RollEntry(
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("woman"),
                row.getString("household"),
                row.getBoolean("entitled"),
                row.getString("reason"));
    }
}
