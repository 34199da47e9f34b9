package org.cunwu.engine.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Inbox;
import org.cunwu.engine.InboxItem;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.ledger.Act;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.cunwu.org.StandIn;
import org.cunwu.org.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 待办箱 — kept by the engine's task listeners in the engine's transaction. */
@Repository
public class InboxTable implements Inbox {

    static final String COLUMNS = "i.*, c.number, c.title from engine_inbox i join engine_case c on c.id = i.case_id";
    private static final String FREE = " and (i.assignee is null or i.assignee not in (:others))";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Capacities capacities;
    private final StandIns standIns;
    private final TownClock clock;

    InboxTable(JdbcClient jdbc, Directory directory, Capacities capacities, StandIns standIns, TownClock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.capacities = capacities;
        this.standIns = standIns;
        this.clock = clock;
    }

    /** A task as the engine opens it. */
    public record Opened(
            String task,
            String process,
            String step,
            String stepName,
            UUID caseId,
            VillageCode village,
            String group,
            Instant at,
            @Nullable Instant due) {}

    public void open(Opened task) {
        jdbc.sql(
                        "insert into engine_inbox (task, process, step, step_name, case_id, village, post_group, created_at, due_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        task.task(),
                        task.process(),
                        task.step(),
                        task.stepName(),
                        task.caseId(),
                        task.village().value(),
                        task.group(),
                        CaseRegister.utc(task.at()),
                        task.due() == null ? null : CaseRegister.utc(task.due()))
                .update();
    }

    public void assign(String task, @Nullable String person) {
        jdbc.sql("update engine_inbox set assignee = ? where task = ?")
                .params(person, task)
                .update();
    }

    public void due(String task, Instant due) {
        jdbc.sql("update engine_inbox set due_at = ? where task = ?")
                .params(CaseRegister.utc(due), task)
                .update();
    }

    public void close(String task) {
        jdbc.sql("delete from engine_inbox where task = ?").param(task).update();
    }

    public Optional<InboxItem> find(String task) {
        return jdbc.sql("select " + COLUMNS + " where i.task = ?")
                .param(task)
                .query(InboxTable::row)
                .optional();
    }

    /**
     * Locks the case and the step, in this order, so that of two people exactly one goes on, also where an act ends other
     * steps of the case; empty when it is no longer open.
     */
    public Optional<Locked> lock(String task) {
        return jdbc.sql(
                        "select i.*, c.number, c.title, c.process as case_process, c.parent, c.started_by, c.started_at,"
                                + " c.ended_at, c.outcome from engine_case c join engine_inbox i on i.case_id = c.id"
                                + " where i.task = ? for update")
                .param(task)
                .query((row, index) -> new Locked(row(row, index), caseFile(row)))
                .optional();
    }

    /** An open step that nobody else can do meanwhile, and its case. */
    public record Locked(InboxItem item, CaseFile caseFile) {}

    private static CaseFile caseFile(ResultSet row) throws SQLException {
        return new CaseFile(
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("case_process"),
                new VillageCode(row.getString("village")),
                row.getString("title"),
                row.getObject("parent", UUID.class),
                new PersonId(row.getString("started_by")),
                CaseRegister.instant(row, "started_at"),
                CaseRegister.nullableInstant(row, "ended_at"),
                row.getString("outcome"));
    }

    @Override
    public List<InboxItem> of(PersonId person, @Nullable String after, int size) {
        var groups = capacities.groups(person);
        if (groups.isEmpty()) return List.of();
        var last = after == null ? Optional.<InboxItem>empty() : find(after);
        var statement = jdbc.sql(latest(groups.size(), last.isPresent()))
                .param("others", others(person, groups))
                .param("size", size);
        for (var i = 0; i < groups.size(); i++) statement = statement.param("group" + i, groups.get(i));
        if (last.isPresent()) {
            statement = statement
                    .param("at", CaseRegister.utc(last.get().createdAt()))
                    .param("after", last.get().task());
        }
        return statement.query(InboxTable::row).list();
    }

    /** Of each post in the very order of the index, so that no more is fetched than shown; of several posts the latest. */
    private static String latest(int groups, boolean paging) {
        var older = paging ? " and (i.created_at < :at or (i.created_at = :at and i.task > :after))" : "";
        var ofOne = "(select " + COLUMNS + " where i.post_group = :group%d" + FREE + older
                + " order by i.post_group, i.created_at desc, i.task limit :size)";
        return IntStream.range(0, groups)
                .mapToObj(ofOne::formatted)
                .collect(Collectors.joining(
                        " union all ", "select * from (", ") latest order by created_at desc, task limit :size"));
    }

    @Override
    public int count(PersonId person, int cap) {
        var groups = capacities.groups(person);
        if (groups.isEmpty()) return 0;
        return jdbc.sql("select count(*) from (select 1 from engine_inbox i where i.post_group in (:groups)" + FREE
                        + " limit :cap) capped")
                .param("groups", groups)
                .param("others", others(person, groups))
                .param("cap", cap)
                .query(Integer.class)
                .single();
    }

    /** All open steps, the oldest first, for computing deadlines anew. */
    public List<InboxItem> all() {
        return jdbc.sql("select " + COLUMNS + " order by i.created_at, i.task")
                .query(InboxTable::row)
                .list();
    }

    /** What ends before a moment, the latest first. */
    public List<InboxItem> dueBefore(Instant moment) {
        return jdbc.sql("select " + COLUMNS + " where i.due_at < ? order by i.due_at, i.task")
                .param(CaseRegister.utc(moment))
                .query(InboxTable::row)
                .list();
    }

    /** 签收 — who signed for steps of a post. */
    public record Signed(PersonId person, String group) {}

    /** Everybody who signed for a step that is still open, once for each post. */
    public List<Signed> signed() {
        return jdbc.sql("select distinct assignee, post_group from engine_inbox where assignee is not null")
                .query(InboxTable::whoSigned)
                .list();
    }

    /** The same for these posts only, without looking through the whole town. */
    public List<Signed> signedIn(Collection<String> groups) {
        if (groups.isEmpty()) return List.of();
        return jdbc.sql("select distinct assignee, post_group from engine_inbox"
                        + " where post_group in (:groups) and assignee is not null")
                .param("groups", groups)
                .query(InboxTable::whoSigned)
                .list();
    }

    private static Signed whoSigned(ResultSet row, int index) throws SQLException {
        return new Signed(new PersonId(row.getString("assignee")), row.getString("post_group"));
    }

    /** The open steps that a person signed for in a post. */
    public List<String> tasksOf(Signed signed) {
        return jdbc.sql("select task from engine_inbox where assignee = ? and post_group = ? order by task")
                .params(signed.person().value(), signed.group())
                .query(String.class)
                .list();
    }

    @Override
    public List<InboxItem> ofCase(UUID caseId) {
        return jdbc.sql("select " + COLUMNS + " where i.case_id = ? order by i.created_at")
                .param(caseId)
                .query(InboxTable::row)
                .list();
    }

    /** Whose signed-for steps are not the person's: others who act there today; what a former holder left is open again. */
    private List<String> others(PersonId person, List<String> groups) {
        return Stream.concat(Stream.of(Act.SYSTEM), groups.stream().flatMap(this::acting))
                .filter(it -> !it.equals(person))
                .map(PersonId::value)
                .distinct()
                .toList();
    }

    /** The holders of a post and whoever stands in for one of them. */
    private Stream<PersonId> acting(String group) {
        var holders = directory.holders(group, clock.today()).stream().map(Person::id);
        return Stream.concat(holders, standIns.in(group, clock.today()).stream().map(StandIn::deputy));
    }

    static InboxItem row(ResultSet row, int index) throws SQLException {
        return new InboxItem(
                row.getString("task"),
                row.getString("process"),
                row.getString("step"),
                row.getString("step_name"),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                new VillageCode(row.getString("village")),
                row.getString("post_group"),
                CaseRegister.person(row, "assignee"),
                CaseRegister.instant(row, "created_at"),
                CaseRegister.nullableInstant(row, "due_at"));
    }
}
