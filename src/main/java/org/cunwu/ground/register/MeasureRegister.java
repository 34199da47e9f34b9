package org.cunwu.ground.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cunwu.ground.Basis;
import org.cunwu.ground.Measure;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 措施台账 — what stopped a ground and what let it go on, each written once. */
@Repository
public class MeasureRegister {

    private final JdbcClient jdbc;

    MeasureRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param measure its {@code entry} is given by the register */
    public void add(Measure measure, Instant at) {
        var basis = measure.basis();
        jdbc.sql("insert into ground_measure"
                        + " (number, type, basis, reason, on_day, taken_by, act, successor, lifts, taken_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        measure.number(),
                        measure.type().name(),
                        basis == null ? null : basis.name(),
                        measure.reason(),
                        measure.onDay(),
                        measure.by(),
                        measure.act(),
                        measure.successor(),
                        measure.lifts(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Measure> of(String number) {
        return jdbc.sql("select * from ground_measure where number = ? order by entry")
                .param(number)
                .query(MeasureRegister::measure)
                .list();
    }

    public List<Measure> ofVillage(VillageCode village) {
        return jdbc.sql("select m.* from ground_measure m join ground_entry e on e.number = m.number"
                        + " where e.village = ? order by m.entry")
                .param(village.value())
                .query(MeasureRegister::measure)
                .list();
    }

    private static Measure measure(ResultSet row, int index) throws SQLException {
        return new Measure(
                row.getLong("entry"),
                row.getString("number"),
                Measure.Type.valueOf(row.getString("type")),
                basis(row.getString("basis")),
                row.getString("reason"),
                row.getObject("on_day", LocalDate.class),
                row.getString("taken_by"),
                row.getString("act"),
                row.getString("successor"),
                row.getObject("lifts", Long.class));
    }

    private static @Nullable Basis basis(@Nullable String name) {
        return name == null ? null : Basis.valueOf(name);
    }
}
