package org.cunwu.engine.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.Deed;
import org.cunwu.engine.InboxItem;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 登记内容 — what was entered at each completed step, as it was typed and as corrections left it; add and read. */
@Repository
public class EnteredRegister {

    /** The last confirmed correction of a step says what stands there and when it happened. */
    private static final String ALL =
            "select e.*, c.after_typed, f.happened_on as corrected_day, f.kind as corrected_kind from engine_entered e"
                    + " left join engine_correction c on c.entry = (select max(n.entry) from engine_correction n"
                    + " join engine_correction_end m on m.correction = n.id where n.task = e.task and m.ending = 'CONFIRMED')"
                    + " left join engine_correction_end f on f.correction = c.id";

    private final JdbcClient jdbc;
    private final TypedValues values;

    EnteredRegister(JdbcClient jdbc, TypedValues values) {
        this.jdbc = jdbc;
        this.values = values;
    }

    /** Where in the engine a task was. */
    public record Place(String instance, String definition) {}

    /** One entry; {@code onBehalfOf} for whom a deputy signed, {@code clerk} who entered it for the person. */
    public record Row(
            long entry,
            String task,
            UUID caseId,
            Place place,
            String process,
            String step,
            String stepName,
            VillageCode village,
            PersonId person,
            @Nullable PersonId onBehalfOf,
            @Nullable PersonId clerk,
            String group,
            String kind,
            LocalDate happenedOn,
            String receipt,
            Instant at,
            Map<String, @Nullable Object> typed) {}

    /** Who signed it, in whose place, and by whose hand. */
    public record Hands(
            PersonId person,
            @Nullable PersonId onBehalfOf,
            @Nullable PersonId clerk) {}

    public void add(
            InboxItem step, Place place, Hands hands, Deed deed, String receipt, Instant at, Map<String, ?> typed) {
        jdbc.sql("insert into engine_entered (task, case_id, instance, definition, process, step, step_name, village,"
                        + " person, on_behalf_of, clerk, post_group, kind, happened_on, receipt, entered_at, typed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        step.task(),
                        step.caseId(),
                        place.instance(),
                        place.definition(),
                        step.process(),
                        step.step(),
                        step.stepName(),
                        step.village().value(),
                        hands.person().value(),
                        CaseRegister.id(hands.onBehalfOf()),
                        CaseRegister.id(hands.clerk()),
                        step.group(),
                        deed.kind(),
                        deed.happenedOn(),
                        receipt,
                        CaseRegister.utc(at),
                        values.write(typed))
                .update();
    }

    public Optional<Row> of(String task) {
        return jdbc.sql(ALL + " where e.task = ?").param(task).query(this::row).optional();
    }

    /** In the order in which they were entered. */
    public List<Row> ofCase(UUID caseId) {
        return jdbc.sql(ALL + " where e.case_id = ? order by e.entry")
                .param(caseId)
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int index) throws SQLException {
        var corrected = row.getString("after_typed");
        return new Row(
                row.getLong("entry"),
                row.getString("task"),
                row.getObject("case_id", UUID.class),
                new Place(row.getString("instance"), row.getString("definition")),
                row.getString("process"),
                row.getString("step"),
                row.getString("step_name"),
                new VillageCode(row.getString("village")),
                new PersonId(row.getString("person")),
                CaseRegister.person(row, "on_behalf_of"),
                CaseRegister.person(row, "clerk"),
                row.getString("post_group"),
                row.getString(corrected == null ? "kind" : "corrected_kind"),
                row.getObject(corrected == null ? "happened_on" : "corrected_day", LocalDate.class),
                row.getString("receipt"),
                CaseRegister.instant(row, "entered_at"),
                values.read(corrected == null ? row.getString("typed") : corrected));
    }
}
