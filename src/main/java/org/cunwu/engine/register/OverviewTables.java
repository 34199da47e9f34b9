package org.cunwu.engine.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.Overview;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 看板, one statement for each of its tables. */
@Repository
class OverviewTables implements Overview {

    private final JdbcClient jdbc;
    private final InboxTable inbox;
    private final TownClock clock;

    OverviewTables(JdbcClient jdbc, InboxTable inbox, TownClock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public List<Open> open(Set<VillageCode> reach) {
        if (reach.isEmpty()) return List.of();
        return jdbc.sql("select village, process, post_group, count(*) as steps,"
                        + " count(case when due_at < :now then 1 end) as late,"
                        + " min(case when due_at < :now then due_at end) as since,"
                        + " count(case when due_at is null then 1 end) as endless"
                        + " from engine_inbox where village in (:villages) group by village, process, post_group")
                .param("now", CaseRegister.utc(clock.instant()))
                .param("villages", codes(reach))
                .query((row, index) -> new Open(
                        new VillageCode(row.getString("village")),
                        row.getString("process"),
                        row.getString("post_group"),
                        row.getLong("steps"),
                        row.getLong("late"),
                        CaseRegister.nullableInstant(row, "since"),
                        row.getLong("endless")))
                .list();
    }

    @Override
    public List<InboxItem> late(Set<VillageCode> reach, Filter filter, @Nullable String after, int size) {
        var villages = reach.stream()
                .filter(it -> filter.village() == null || it.equals(filter.village()))
                .map(VillageCode::value)
                .toList();
        if (villages.isEmpty()) return List.of();
        var sql = new StringBuilder(
                "select " + InboxTable.COLUMNS + " where i.due_at < :now and i.village in (:villages)");
        var conditions = new HashMap<String, Object>();
        conditions.put("now", CaseRegister.utc(clock.instant()));
        conditions.put("villages", villages);
        if (filter.process() != null) {
            sql.append(" and i.process = :process");
            conditions.put("process", filter.process());
        }
        var post = filter.post();
        if (post != null) {
            // the place before the first dash has none itself
            sql.append(" and substring(i.post_group from position('-' in i.post_group) + 1) = :post");
            conditions.put("post", post.code());
        }
        var last = after == null ? Optional.<InboxItem>empty() : inbox.find(after);
        last.map(InboxItem::dueAt).ifPresent(it -> {
            sql.append(" and (i.due_at > :due or (i.due_at = :due and i.task > :last))");
            conditions.put("due", CaseRegister.utc(it));
            conditions.put("last", last.get().task());
        });
        sql.append(" order by i.due_at, i.task limit :size");
        conditions.put("size", size);
        return jdbc.sql(sql.toString())
                .params(conditions)
                .query(InboxTable::row)
                .list();
    }

    @Override
    public List<Promise> promises(Set<VillageCode> reach, Instant since) {
        if (reach.isEmpty()) return List.of();
        return jdbc.sql(
                        "select t.process, t.post_group, count(case when s.signed_at <= t.promised_until then 1 end) as kept,"
                                + " count(case when s.signed_at > t.promised_until"
                                + " or (t.closed_at is null and t.promised_until < :now) then 1 end) as missed"
                                + " from engine_step_time t left join engine_signature s on s.task = t.task"
                                + " where t.promised_until >= :since and t.village in (:villages)"
                                + " group by t.process, t.post_group order by missed desc, t.process, t.post_group")
                .param("now", CaseRegister.utc(clock.instant()))
                .param("since", CaseRegister.utc(since))
                .param("villages", codes(reach))
                .query((row, index) -> new Promise(
                        row.getString("process"),
                        row.getString("post_group"),
                        row.getLong("kept"),
                        row.getLong("missed")))
                .list();
    }

    @Override
    public List<Disputed> disputed(Set<VillageCode> reach, Instant since) {
        if (reach.isEmpty()) return List.of();
        return jdbc.sql("select c.number, c.title, e.*, w.reason, w.given_at from engine_own_word w"
                        + " join engine_entry_for e on e.task = w.task join engine_case c on c.id = e.case_id"
                        + " where not w.own and e.village in (:villages)"
                        + " and (w.given_at >= :since or c.ended_at is null)"
                        + " order by e.village, w.given_at desc, e.task")
                .param("villages", codes(reach))
                .param("since", CaseRegister.utc(since))
                .query((row, index) -> new Disputed(
                        row.getString("number"),
                        row.getString("title"),
                        new VillageCode(row.getString("village")),
                        row.getString("process"),
                        row.getString("step_name"),
                        row.getString("post_group"),
                        new PersonId(row.getString("clerk")),
                        new PersonId(row.getString("person")),
                        row.getString("reason"),
                        CaseRegister.instant(row, "given_at")))
                .list();
    }

    @Override
    public Map<VillageCode, Long> lateEntries(Set<VillageCode> reach, Instant since) {
        var found = new HashMap<VillageCode, Long>();
        if (reach.isEmpty()) return found;
        jdbc.sql("select village, count(*) as entries from engine_late_entry"
                        + " where entered_at >= :since and village in (:villages) group by village")
                .param("since", CaseRegister.utc(since))
                .param("villages", codes(reach))
                .query(row -> {
                    found.put(new VillageCode(row.getString("village")), row.getLong("entries"));
                });
        return found;
    }

    private static List<String> codes(Set<VillageCode> reach) {
        return reach.stream().map(VillageCode::value).toList();
    }
}
