package org.cunwu.org.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
import org.cunwu.org.PostKind;
import org.cunwu.org.StandIn;
import org.cunwu.org.StandIns;
import org.cunwu.org.rules.StandInRules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 代理台账 out of the tables; what runs is asked anew with every act. */
@Component
class StandInRegister implements StandIns {

    private static final String IN_OFFICE = " exists (select 1 from org_post p join org_person h on h.id = p.person"
            + " and h.enabled = true where p.place = s.place and p.from_day <= :day"
            + " and (p.to_day is null or p.to_day >= :day)";

    private static final String RUNNING = "select s.* from org_stand_in s where s.ended_at is null"
            + " and (s.needs_second = false or s.confirmed_at is not null)"
            + " and s.from_day <= :day and s.to_day >= :day"
            + " and" + IN_OFFICE + " and p.person = s.represented and p.kind = s.kind)"
            + " and" + IN_OFFICE + " and p.person = s.deputy and p.kind = s.deputy_kind)";

    private record Of(PersonId deputy, LocalDate day) {}

    private final JdbcClient database;
    private final Staff staff;
    private final DeputyObstacles obstacles;

    StandInRegister(JdbcClient database, Staff staff, DeputyObstacles obstacles) {
        this.database = database;
        this.staff = staff;
        this.obstacles = obstacles;
    }

    @Override
    public List<StandIn> of(PersonId deputy, LocalDate day) {
        return Recall.once(
                new Of(deputy, day),
                () -> database.sql(RUNNING + " and s.deputy = :deputy order by s.place, s.kind, s.id")
                        .param("day", day)
                        .param("deputy", deputy.value())
                        .query(StandInRegister::row)
                        .list());
    }

    @Override
    public List<StandIn> in(String group, LocalDate day) {
        var dash = group.indexOf('-');
        if (dash < 0) return List.of();
        return database.sql(RUNNING + " and s.place = :place and s.kind = :kind order by s.represented, s.id")
                .param("day", day)
                .param("place", group.substring(0, dash))
                .param("kind", group.substring(dash + 1))
                .query(StandInRegister::row)
                .list();
    }

    @Override
    public List<StandIn> running(Collection<String> places, LocalDate day) {
        if (places.isEmpty()) return List.of();
        return database.sql(RUNNING + " and s.place in (:places) order by s.represented, s.id")
                .param("day", day)
                .param("places", places)
                .query(StandInRegister::row)
                .list();
    }

    @Override
    public Optional<StandIn> find(UUID id) {
        return database.sql("select * from org_stand_in where id = ?")
                .param(id)
                .query(StandInRegister::row)
                .optional();
    }

    @Override
    public List<StandIn> at(Collection<String> places, LocalDate since) {
        if (places.isEmpty()) return List.of();
        return database.sql("select * from org_stand_in where place in (:places) and to_day >= :since"
                        + " order by entered_at desc, id")
                .param("places", places)
                .param("since", since)
                .query(StandInRegister::row)
                .list();
    }

    @Override
    public List<StandIn> waiting(LocalDate day) {
        return database.sql("select * from org_stand_in where needs_second = true and confirmed_at is null"
                        + " and ended_at is null and to_day >= ? order by entered_at, id")
                .param(day)
                .query(StandInRegister::row)
                .list();
    }

    @Override
    public Set<PostKind> above(PostKind kind) {
        return StandInRules.above(kind);
    }

    @Override
    public Optional<Obstacle> against(StandIn wanted) {
        return obstacles.against(wanted, notEnded(wanted));
    }

    @Override
    public Optional<Obstacle> daysAgainst(LocalDate from, LocalDate to, LocalDate today, long most) {
        return StandInRules.days(from, to, today, most)
                .map(it -> new Obstacle("org.stand-in.refused." + it, List.of(most)));
    }

    @Override
    public Optional<Obstacle> inARow(StandIn wanted, LocalDate today, long most, long apart) {
        var days = StandInRules.inARow(wanted, inPost(wanted, today), apart);
        return days <= most
                ? Optional.empty()
                : Optional.of(new Obstacle("org.stand-in.refused.in-a-row", List.of(most, days, apart)));
    }

    /** Whatever ran or is to run in that post: what nobody confirmed in its time never ran. */
    private List<StandIn> inPost(StandIn wanted, LocalDate today) {
        return database.sql(
                        "select * from org_stand_in where place = :place and kind = :kind and id <> :id"
                                + " and (needs_second = false or confirmed_at is not null or (ended_at is null and to_day >= :today))")
                .param("place", wanted.place())
                .param("kind", wanted.kind().code())
                .param("id", wanted.id())
                .param("today", today)
                .query(StandInRegister::row)
                .list();
    }

    /** Of these two persons, whatever the post: what may overlap or make a chain. */
    private List<StandIn> notEnded(StandIn wanted) {
        return database.sql("select * from org_stand_in where ended_at is null and id <> :id and to_day >= :from"
                        + " and (represented in (:both) or deputy in (:both)) order by entered_at, id")
                .param("id", wanted.id())
                .param("from", wanted.from())
                .param(
                        "both",
                        List.of(wanted.represented().value(), wanted.deputy().value()))
                .query(StandInRegister::row)
                .list();
    }

    @Override
    public void lock() {
        staff.lock();
    }

    @Override
    public void enter(StandIn wanted) {
        database.sql("insert into org_stand_in (id, kind, place, represented, deputy, deputy_kind, from_day, to_day,"
                        + " reason, entered_by, entered_at, needs_second) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        wanted.id(),
                        wanted.kind().code(),
                        wanted.place(),
                        wanted.represented().value(),
                        wanted.deputy().value(),
                        wanted.by().code(),
                        wanted.from(),
                        wanted.to(),
                        wanted.reason(),
                        wanted.enteredBy().value(),
                        wanted.enteredAt().atOffset(ZoneOffset.UTC),
                        wanted.needsSecond())
                .update();
        Recall.forget();
    }

    @Override
    public void confirm(UUID id, PersonId by, Instant at) {
        database.sql("update org_stand_in set confirmed_by = ?, confirmed_at = ? where id = ? and confirmed_at is null")
                .params(by.value(), at.atOffset(ZoneOffset.UTC), id)
                .update();
        Recall.forget();
    }

    @Override
    public void end(UUID id, PersonId by, String reason, Instant at) {
        database.sql("update org_stand_in set ended_by = ?, ended_at = ?, end_reason = ?"
                        + " where id = ? and ended_at is null")
                .params(by.value(), at.atOffset(ZoneOffset.UTC), reason, id)
                .update();
        Recall.forget();
    }

    private static StandIn row(ResultSet row, int at) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new StandIn(
                row.getObject("id", UUID.class),
                PostKind.of(row.getString("kind")).orElseThrow(),
                row.getString("place"),
                new PersonId(row.getString("represented")),
                new PersonId(row.getString("deputy")),
                PostKind.of(row.getString("deputy_kind")).orElseThrow(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                new PersonId(row.getString("entered_by")),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("needs_second"),
                person(row.getString("confirmed_by")),
                person(row.getString("ended_by")),
                ended == null ? null : ended.toInstant());
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }
}
