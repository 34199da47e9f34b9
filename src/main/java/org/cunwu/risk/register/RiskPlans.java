package org.cunwu.risk.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.risk.Method;
import org.cunwu.risk.Participant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 评估方案台账 — each round's plan; the last one counts. */
@Repository
public class RiskPlans {

    private final JdbcClient jdbc;

    RiskPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 评估方案.
     *
     * @param entry given by the register
     * @param members of the group that assesses
     * @param eventOn the day of a public event
     */
    public record Plan(
            long entry,
            String text,
            String members,
            List<Method> methods,
            List<Participant> participants,
            @Nullable LocalDate eventOn,
            LocalDate madeOn) {}

    public void add(UUID caseId, Plan plan) {
        jdbc.sql("insert into risk_plan (case_id, plan_text, members, methods, participants, event_on, made_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        caseId,
                        plan.text(),
                        plan.members(),
                        Codes.of(plan.methods()),
                        Codes.of(plan.participants()),
                        plan.eventOn(),
                        plan.madeOn())
                .update();
    }

    public Optional<Plan> latest(UUID caseId) {
        return jdbc.sql("select * from risk_plan where case_id = ? order by entry desc limit 1")
                .param(caseId)
                .query(RiskPlans::plan)
                .optional();
    }

    /** The plans of the case of which a meeting decided that others take their place, the newest first. */
    public List<Plan> rejected(UUID caseId) {
        return jdbc.sql("select p.* from risk_plan p where p.case_id = ? and exists (select 1 from risk_ruling r"
                        + " join risk_appraisal a on a.id = r.appraisal where a.plan = p.entry and r.ruling = 'REPLAN')"
                        + " order by p.entry desc")
                .param(caseId)
                .query(RiskPlans::plan)
                .list();
    }

    private static Plan plan(ResultSet row, int index) throws SQLException {
        return new Plan(
                row.getLong("entry"),
                row.getString("plan_text"),
                row.getString("members"),
                Codes.read(Method.class, row.getString("methods")),
                Codes.read(Participant.class, row.getString("participants")),
                row.getObject("event_on", LocalDate.class),
                row.getObject("made_on", LocalDate.class));
    }
}
