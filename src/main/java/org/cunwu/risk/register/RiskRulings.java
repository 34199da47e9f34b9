package org.cunwu.risk.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.risk.Grade;
import org.cunwu.risk.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 决定台账 — what each meeting decided on which grade, and the measures taken in between. */
@Repository
public class RiskRulings {

    private final JdbcClient jdbc;

    RiskRulings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 一次决定. */
    public record Decided(
            UUID appraisal,
            Grade grade,
            Ruling ruling,
            LocalDate heldOn,
            @Nullable String emergencyPlan) {}

    /** 化解措施 — taken after the assessment that it names. */
    public record Mitigation(UUID appraisal, String measures, LocalDate doneOn) {}

    public void add(UUID caseId, Decided decided) {
        jdbc.sql("insert into risk_ruling (case_id, appraisal, grade, ruling, held_on, emergency_plan)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        caseId,
                        decided.appraisal(),
                        decided.grade().name(),
                        decided.ruling().name(),
                        decided.heldOn(),
                        decided.emergencyPlan())
                .update();
    }

    public void add(UUID caseId, Mitigation mitigation) {
        jdbc.sql("insert into risk_mitigation (case_id, appraisal, measures, done_on) values (?, ?, ?, ?)")
                .params(caseId, mitigation.appraisal(), mitigation.measures(), mitigation.doneOn())
                .update();
    }

    public Optional<Decided> latest(UUID caseId) {
        return jdbc.sql("select * from risk_ruling where case_id = ? order by entry desc limit 1")
                .param(caseId)
                .query((row, index) -> new Decided(
                        row.getObject("appraisal", UUID.class),
                        Grade.valueOf(row.getString("grade")),
                        Ruling.valueOf(row.getString("ruling")),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("emergency_plan")))
                .optional();
    }

    /** The measures taken under the plan of this assessment before it, the oldest first. */
    public List<Mitigation> before(UUID appraisal) {
        return jdbc.sql("select m.appraisal, m.measures, m.done_on from risk_mitigation m"
                        + " join risk_appraisal earlier on earlier.id = m.appraisal"
                        + " join risk_appraisal now on now.case_id = earlier.case_id and now.plan = earlier.plan"
                        + " where now.id = ? and earlier.entry < now.entry order by m.entry")
                .param(appraisal)
                .query((row, index) -> new Mitigation(
                        row.getObject("appraisal", UUID.class),
                        row.getString("measures"),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }
}
