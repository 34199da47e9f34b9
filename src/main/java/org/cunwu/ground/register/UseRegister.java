package org.cunwu.ground.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunwu.ground.Use;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 使用台账 — who drew what; giving back is written once. */
@Repository
public class UseRegister {

    private final JdbcClient jdbc;

    UseRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Use use) {
        jdbc.sql("insert into ground_use (id, number, case_id, amount, drawn_on, drawn_by) values (?, ?, ?, ?, ?, ?)")
                .params(use.id(), use.number(), use.caseId(), use.amount().value(), use.drawnOn(), by(use))
                .update();
    }

    public void release(UUID use, LocalDate on, String reason) {
        jdbc.sql("update ground_use set released_on = ?, reason = ? where id = ? and released_on is null")
                .params(on, reason, use)
                .update();
    }

    public List<Use> of(String number) {
        return jdbc.sql("select * from ground_use where number = ? order by entry")
                .param(number)
                .query(UseRegister::use)
                .list();
    }

    public List<Use> ofVillage(VillageCode village) {
        return jdbc.sql("select u.* from ground_use u join ground_entry e on e.number = u.number"
                        + " where e.village = ? order by u.entry")
                .param(village.value())
                .query(UseRegister::use)
                .list();
    }

    /** What counts for a case, by number, so that grounds are locked in that order. */
    public List<Use> open(UUID caseId) {
        return jdbc.sql("select * from ground_use where case_id = ? and released_on is null order by number, entry")
                .param(caseId)
                .query(UseRegister::use)
                .list();
    }

    private static Use use(ResultSet row, int index) throws SQLException {
        return new Use(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("case_id", UUID.class),
                new Fen(row.getLong("amount")),
                row.getObject("drawn_on", LocalDate.class),
                by(row.getString("drawn_by")),
                row.getObject("released_on", LocalDate.class),
                row.getString("reason"));
    }

    private static @Nullable String by(Use use) {
        var person = use.by();
        return person == null ? null : person.value();
    }

    private static @Nullable PersonId by(@Nullable String person) {
        return person == null ? null : new PersonId(person);
    }
}
