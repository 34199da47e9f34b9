package org.cunwu.engine.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.Corrections.Ending;
import org.cunwu.engine.Corrections.Stopped;
import org.cunwu.engine.Corrections.StoppedKind;
import org.cunwu.engine.register.SentBackRegister.Sender;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 更正登记 — who says that what should have stood where, who confirmed it, and what it stopped; add and read. */
@Repository
public class CorrectionRegister {

    private static final String ALL =
            "select c.*, f.ending, f.person as decider, f.post_group as decider_group, f.reason as decider_reason,"
                    + " f.effect, f.receipt as end_receipt, f.ended_at from engine_correction c"
                    + " left join engine_correction_end f on f.correction = c.id";

    private final JdbcClient jdbc;
    private final TypedValues values;

    CorrectionRegister(JdbcClient jdbc, TypedValues values) {
        this.jdbc = jdbc;
        this.values = values;
    }

    /** One correction as it was proposed. */
    public record Row(
            UUID id,
            String task,
            UUID caseId,
            VillageCode village,
            PersonId proposer,
            @Nullable PersonId onBehalfOf,
            String group,
            List<String> confirmers,
            String reason,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            String receipt,
            Instant at,
            @Nullable Decided decided) {}

    /** How it ended; {@code kind} and {@code happenedOn} are those of the corrected entry. */
    public record Decided(
            Ending ending,
            PersonId person,
            String group,
            @Nullable String reason,
            @Nullable Effect effect,
            @Nullable String kind,
            @Nullable LocalDate happenedOn,
            String receipt,
            Instant at) {

        /** Without having changed anything. */
        public static Decided unconfirmed(
                Ending ending, PersonId person, String group, @Nullable String reason, String receipt, Instant at) {
            return new Decided(ending, person, group, reason, null, null, null, receipt, at);
        }

        public boolean confirmed() {
            return ending == Ending.CONFIRMED;
        }
    }

    /** Something stopped; the task where it was one. */
    public record StoppedRow(@Nullable String task, Stopped stopped) {}

    public void propose(Row row) {
        jdbc.sql("insert into engine_correction (id, task, case_id, village, proposer, on_behalf_of, post_group,"
                        + " confirm_groups, reason, before_typed, after_typed, receipt, proposed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.id(),
                        row.task(),
                        row.caseId(),
                        row.village().value(),
                        row.proposer().value(),
                        CaseRegister.id(row.onBehalfOf()),
                        row.group(),
                        String.join(" ", row.confirmers()),
                        row.reason(),
                        values.write(row.before()),
                        values.write(row.after()),
                        row.receipt(),
                        CaseRegister.utc(row.at()))
                .update();
    }

    /** The correction has one end: a second fails by its key. */
    public void end(UUID correction, Decided decided) {
        var effect = decided.effect();
        jdbc.sql("insert into engine_correction_end (correction, ending, person, post_group, reason, effect,"
                        + " kind, happened_on, receipt, ended_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        correction,
                        decided.ending().name(),
                        decided.person().value(),
                        decided.group(),
                        decided.reason(),
                        effect == null ? null : effect.name(),
                        decided.kind(),
                        decided.happenedOn(),
                        decided.receipt(),
                        CaseRegister.utc(decided.at()))
                .update();
    }

    public void stop(UUID correction, List<StoppedRow> all) {
        int place = 0;
        for (var it : all) {
            var draftOf = it.stopped().draftOf();
            jdbc.sql("insert into engine_correction_stopped (correction, place, kind, task, name, draft_of, draft)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            correction,
                            place++,
                            it.stopped().kind().name(),
                            it.task(),
                            it.stopped().name(),
                            CaseRegister.id(draftOf),
                            draftOf == null ? null : values.write(it.stopped().draft()))
                    .update();
        }
    }

    public Optional<Row> of(UUID id) {
        return jdbc.sql(ALL + " where c.id = ?").param(id).query(this::row).optional();
    }

    public List<Row> ofCase(UUID caseId) {
        return jdbc.sql(ALL + " where c.case_id = ? order by c.entry")
                .param(caseId)
                .query(this::row)
                .list();
    }

    public List<Row> ofTask(String task) {
        return jdbc.sql(ALL + " where c.task = ? order by c.entry")
                .param(task)
                .query(this::row)
                .list();
    }

    /** What waits in these villages; a case that has ended waits for nothing. */
    public List<Row> waiting(Collection<String> villages, int most) {
        if (villages.isEmpty()) return List.of();
        return jdbc.sql(ALL + " join engine_case k on k.id = c.case_id where c.village in (:villages)"
                        + " and f.correction is null and k.ended_at is null order by c.entry limit :most")
                .param("villages", villages)
                .param("most", most)
                .query(this::row)
                .list();
    }

    public List<Stopped> stopped(UUID correction) {
        return jdbc.sql("select * from engine_correction_stopped where correction = ? order by place")
                .param(correction)
                .query((row, index) -> {
                    var draft = row.getString("draft");
                    return new Stopped(
                            StoppedKind.valueOf(row.getString("kind")),
                            row.getString("name"),
                            CaseRegister.person(row, "draft_of"),
                            draft == null ? Map.of() : values.read(draft));
                })
                .list();
    }

    /** The completed steps of a case that no longer count. */
    public Set<String> stoppedEntries(UUID caseId) {
        return jdbc
                .sql("select s.task from engine_correction_stopped s join engine_correction c on c.id = s.correction"
                        + " where c.case_id = ? and s.kind = 'ENTRY' and s.task is not null")
                .param(caseId)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whose confirmation ended an open step, for those who come too late. */
    public Optional<Sender> ended(String task) {
        return jdbc.sql("select c.village, f.person, f.ended_at from engine_correction_stopped s"
                        + " join engine_correction c on c.id = s.correction"
                        + " join engine_correction_end f on f.correction = c.id where s.task = ? and s.kind = 'OPEN'")
                .param(task)
                .query((row, index) -> new Sender(
                        new VillageCode(row.getString("village")),
                        new PersonId(row.getString("person")),
                        CaseRegister.instant(row, "ended_at")))
                .optional();
    }

    private Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("task"),
                row.getObject("case_id", UUID.class),
                new VillageCode(row.getString("village")),
                new PersonId(row.getString("proposer")),
                CaseRegister.person(row, "on_behalf_of"),
                row.getString("post_group"),
                List.of(row.getString("confirm_groups").split(" ")),
                row.getString("reason"),
                values.read(row.getString("before_typed")),
                values.read(row.getString("after_typed")),
                row.getString("receipt"),
                CaseRegister.instant(row, "proposed_at"),
                decided(row));
    }

    private static @Nullable Decided decided(ResultSet row) throws SQLException {
        var person = CaseRegister.person(row, "decider");
        if (person == null) return null;
        var effect = row.getString("effect");
        return new Decided(
                Ending.valueOf(row.getString("ending")),
                person,
                row.getString("decider_group"),
                row.getString("decider_reason"),
                effect == null ? null : Effect.valueOf(effect),
                null,
                null,
                row.getString("end_receipt"),
                CaseRegister.instant(row, "ended_at"));
    }
}
