package org.cunwu.risk.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.risk.Factor;
import org.cunwu.risk.Grade;
import org.cunwu.risk.RedFlag;
import org.cunwu.risk.Standard;
import org.cunwu.risk.register.Appraisal.Judged;
import org.cunwu.risk.register.Appraisal.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 四性评估台账 — each round's assessment; the last one counts. */
@Repository
public class RiskAppraisals {

    private final JdbcClient jdbc;

    RiskAppraisals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID caseId, Appraisal appraisal) {
        jdbc.sql(
                        "insert into risk_appraisal (id, case_id, plan, hearing, flags, assessed_on) values (?, ?, ?, ?, ?, ?)")
                .params(
                        appraisal.id(),
                        caseId,
                        appraisal.plan(),
                        appraisal.hearing(),
                        Codes.of(appraisal.flags()),
                        appraisal.assessedOn())
                .update();
        appraisal
                .factors()
                .forEach((factor, judged) -> jdbc.sql(
                                "insert into risk_factor (appraisal, factor, standard, evidence) values (?, ?, ?, ?)")
                        .params(appraisal.id(), factor.name(), judged.standard().name(), judged.evidence())
                        .update());
        var place = 0;
        for (var point : appraisal.points()) {
            jdbc.sql("insert into risk_point (appraisal, place, point, level, measure, owner, due)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            appraisal.id(),
                            place++,
                            point.point(),
                            point.level().name(),
                            point.measure(),
                            point.owner(),
                            point.due())
                    .update();
        }
    }

    public Optional<Appraisal> latest(UUID caseId) {
        return jdbc.sql("select id, plan, hearing, flags, assessed_on from risk_appraisal where case_id = ?"
                        + " order by entry desc limit 1")
                .param(caseId)
                .query((row, index) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Appraisal(
                            id,
                            row.getLong("plan"),
                            row.getObject("hearing", UUID.class),
                            factors(id),
                            Codes.read(RedFlag.class, row.getString("flags")),
                            points(id),
                            row.getObject("assessed_on", LocalDate.class));
                })
                .optional();
    }

    private Map<Factor, Judged> factors(UUID appraisal) {
        var factors = new EnumMap<Factor, Judged>(Factor.class);
        jdbc.sql("select factor, standard, evidence from risk_factor where appraisal = ?")
                .param(appraisal)
                .query(row -> {
                    factors.put(
                            Factor.valueOf(row.getString("factor")),
                            new Judged(Standard.valueOf(row.getString("standard")), row.getString("evidence")));
                });
        return factors;
    }

    private List<Point> points(UUID appraisal) {
        return jdbc.sql("select * from risk_point where appraisal = ? order by place")
                .param(appraisal)
                .query((row, index) -> new Point(
                        row.getString("point"),
                        Grade.valueOf(row.getString("level")),
                        row.getString("measure"),
                        row.getString("owner"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }
}
