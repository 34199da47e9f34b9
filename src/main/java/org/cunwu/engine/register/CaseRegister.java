package org.cunwu.engine.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 事项台账. */
@Repository
public class CaseRegister implements Cases {

    private final JdbcClient jdbc;

    CaseRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void enter(CaseFile file) {
        jdbc.sql("insert into engine_case (id, number, process, village, title, parent, started_by, started_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        file.id(),
                        file.number(),
                        file.process(),
                        file.village().value(),
                        file.title(),
                        file.parent(),
                        file.startedBy().value(),
                        utc(file.startedAt()))
                .update();
    }

    public void close(UUID id, String outcome, Instant at) {
        jdbc.sql("update engine_case set ended_at = ?, outcome = ? where id = ? and ended_at is null")
                .params(utc(at), outcome, id)
                .update();
    }

    /** Nobody completes a step of the case until this transaction ends. */
    public void hold(UUID id) {
        jdbc.sql("select id from engine_case where id = ? for update")
                .param(id)
                .query(UUID.class)
                .single();
    }

    @Override
    public Optional<CaseFile> byId(UUID id) {
        return jdbc.sql("select * from engine_case where id = ?")
                .param(id)
                .query(CaseRegister::row)
                .optional();
    }

    /** The case for which the engine is going to run a timer or another job. */
    public Optional<CaseFile> ofJob(String job) {
        return jdbc
                .sql(
                        "select v.text_ from act_ru_job j join act_ru_variable v on v.proc_inst_id_ = j.process_instance_id_"
                                + " where j.id_ = ? and v.name_ = 'caseId'")
                .param(job)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .flatMap(it -> byId(UUID.fromString(it)));
    }

    @Override
    public Optional<CaseFile> byNumber(String number, Set<VillageCode> reach) {
        return jdbc.sql("select * from engine_case where number = ?")
                .param(number)
                .query(CaseRegister::row)
                .optional()
                .filter(it -> reach.contains(it.village()));
    }

    @Override
    public List<CaseFile> search(Filter filter, Set<VillageCode> reach, @Nullable UUID after, int size) {
        var villages = reach.stream()
                .filter(it -> filter.village() == null || it.equals(filter.village()))
                .map(VillageCode::value)
                .toList();
        if (villages.isEmpty()) return List.of();
        var sql = new StringBuilder("select * from engine_case where village in (:villages)");
        var conditions = new LinkedHashMap<String, Object>();
        conditions.put("villages", villages);
        if (filter.process() != null) {
            sql.append(" and process = :process");
            conditions.put("process", filter.process());
        }
        if (filter.from() != null) {
            sql.append(" and started_at >= :from");
            conditions.put(
                    "from", utc(filter.from().atStartOfDay(TownClock.ZONE).toInstant()));
        }
        if (filter.to() != null) {
            sql.append(" and started_at < :to");
            conditions.put(
                    "to",
                    utc(filter.to().plusDays(1).atStartOfDay(TownClock.ZONE).toInstant()));
        }
        if (filter.open() != null) sql.append(filter.open() ? " and ended_at is null" : " and ended_at is not null");
        var last = after == null ? Optional.<CaseFile>empty() : byId(after);
        if (last.isPresent()) {
            sql.append(" and (started_at < :started or (started_at = :started and id < :last))");
            conditions.put("started", utc(last.get().startedAt()));
            conditions.put("last", last.get().id());
        }
        sql.append(" order by started_at desc, id desc limit :size");
        conditions.put("size", size);
        return jdbc.sql(sql.toString())
                .params(conditions)
                .query(CaseRegister::row)
                .list();
    }

    @Override
    public List<CaseFile> linked(UUID id) {
        return jdbc.sql(
                        // two look-ups in an index each: with "or" in one condition every case of the town is looked at
                        "select * from engine_case where parent = :id union all"
                                + " select p.* from engine_case c join engine_case p on p.id = c.parent where c.id = :id"
                                + " order by started_at")
                .param("id", id)
                .query(CaseRegister::row)
                .list();
    }

    @Override
    public List<CaseFile> startedBy(PersonId person, Set<VillageCode> reach, int size) {
        if (reach.isEmpty()) return List.of();
        return jdbc.sql("select * from engine_case where started_by = :person and village in (:villages)"
                        + " order by started_at desc, id desc limit :size")
                .param("person", person.value())
                .param("villages", reach.stream().map(VillageCode::value).toList())
                .param("size", size)
                .query(CaseRegister::row)
                .list();
    }

    @Override
    public List<CaseFile> signedBy(PersonId person, Set<VillageCode> reach, int size) {
        if (reach.isEmpty()) return List.of();
        return jdbc.sql(
                        "select c.* from engine_case c join (select case_id, max(signed_at) as latest from engine_signature"
                                + " where person = :person and village in (:villages) group by case_id) s"
                                + " on s.case_id = c.id order by s.latest desc limit :size")
                .param("person", person.value())
                .param("villages", reach.stream().map(VillageCode::value).toList())
                .param("size", size)
                .query(CaseRegister::row)
                .list();
    }

    static @Nullable String id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getString(column);
        return id == null ? null : new PersonId(id);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        var found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    private static CaseFile row(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("process"),
                new VillageCode(row.getString("village")),
                row.getString("title"),
                row.getObject("parent", UUID.class),
                new PersonId(row.getString("started_by")),
                instant(row, "started_at"),
                nullableInstant(row, "ended_at"),
                row.getString("outcome"));
    }
}
