package org.cunwu.engine.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.Countersigned;
import org.cunwu.engine.Slot;
import org.cunwu.engine.register.SentBackRegister.Sender;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.VillageCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 会签登记 — the slots of each round and who signed them. */
@Repository
public class CountersignRegister implements Countersigned {

    private final JdbcClient jdbc;

    CountersignRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Of(String task) {}

    /** Writes down all slots of a round, unless it has begun. */
    public void begin(String round, UUID caseId, String stepName, List<Slot> slots) {
        var known = jdbc.sql("select count(*) from engine_countersign where round = ?")
                .param(round)
                .query(Long.class)
                .single();
        if (known > 0) return;
        for (int place = 0; place < slots.size(); place++) {
            var person = slots.get(place).person();
            jdbc.sql("insert into engine_countersign (round, place, case_id, step_name, post_group, named)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(round, place, caseId, stepName, slots.get(place).group(), CaseRegister.id(person))
                    .update();
        }
    }

    /** The turn of a slot has come. */
    public void open(String round, int place, String task) {
        jdbc.sql("update engine_countersign set task = ? where round = ? and place = ?")
                .params(task, round, place)
                .update();
    }

    public void sign(Place signed, PersonId person, Instant at) {
        Recall.forget(new Of(String.valueOf(signed.task())));
        jdbc.sql("update engine_countersign set signed_by = ?, signed_at = ? where round = ? and place = ?")
                .params(person.value(), CaseRegister.utc(at), signed.round(), signed.place())
                .update();
    }

    /** The slot that is signed in a step; empty where the step is no countersignature. */
    public Optional<Place> ofTask(String task) {
        return Recall.once(
                new Of(task),
                () -> jdbc.sql("select * from engine_countersign where task = ?")
                        .param(task)
                        .query(CountersignRegister::row)
                        .optional());
    }

    /** The steps in which the other slots of the round were signed. */
    public List<String> signedBeside(Place slot) {
        return jdbc.sql("select task from engine_countersign where round = ? and place <> ? and signed_by is not null")
                .params(slot.round(), slot.place())
                .query(String.class)
                .list();
    }

    @Override
    public List<Place> ofCase(UUID caseId) {
        return jdbc.sql("select * from engine_countersign where case_id = :case and round in (select s.round from"
                        + " engine_countersign s join engine_inbox i on i.task = s.task where s.case_id = :case)"
                        + " order by round, place")
                .param("case", caseId)
                .query(CountersignRegister::row)
                .list();
    }

    /** Which signer ended the round of a slot that was still open. */
    public Optional<Sender> ended(String task) {
        return jdbc.sql("select g.village, g.person, g.signed_at from engine_countersign mine"
                        + " join engine_countersign other on other.round = mine.round and other.signed_by is null"
                        + " join engine_signature g on g.task = other.task where mine.task = ?")
                .param(task)
                .query((row, index) -> new Sender(
                        new VillageCode(row.getString("village")),
                        new PersonId(row.getString("person")),
                        CaseRegister.instant(row, "signed_at")))
                .optional();
    }

    private static Place row(ResultSet row, int index) throws SQLException {
        return new Place(
                row.getString("round"),
                row.getInt("place"),
                row.getString("step_name"),
                new Slot(row.getString("post_group"), CaseRegister.person(row, "named")),
                row.getString("task"),
                CaseRegister.person(row, "signed_by"),
                CaseRegister.nullableInstant(row, "signed_at"));
    }
}
