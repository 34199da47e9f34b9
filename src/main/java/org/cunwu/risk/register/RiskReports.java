package org.cunwu.risk.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.kernel.VillageCode;
import org.cunwu.risk.Assessment;
import org.cunwu.risk.Grade;
import org.cunwu.risk.Ruling;
import org.cunwu.risk.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 稳评报告台账 — filed once, never changed. */
@Repository
public class RiskReports {

    private final JdbcClient jdbc;

    RiskReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Assessment report) {
        jdbc.sql("insert into risk_report (number, case_id, village, title, reference, grade, ruling, assessed_on,"
                        + " decided_on, filed_on, last_day) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.number(),
                        report.caseId(),
                        report.village().value(),
                        report.subject().title(),
                        report.subject().reference(),
                        report.grade().name(),
                        report.ruling().name(),
                        report.assessedOn(),
                        report.decidedOn(),
                        report.filedOn(),
                        report.lastDay())
                .update();
    }

    public Optional<Assessment> find(String number) {
        return jdbc.sql("select * from risk_report where number = ?")
                .param(number)
                .query(RiskReports::report)
                .optional();
    }

    public Optional<Assessment> ofCase(UUID caseId) {
        return jdbc.sql("select * from risk_report where case_id = ?")
                .param(caseId)
                .query(RiskReports::report)
                .optional();
    }

    /** The newest first. */
    public List<Assessment> ofVillage(VillageCode village) {
        return jdbc.sql("select * from risk_report where village = ? order by filed_on desc, number desc")
                .param(village.value())
                .query(RiskReports::report)
                .list();
    }

    private static Assessment report(ResultSet row, int index) throws SQLException {
        return new Assessment(
                row.getString("number"),
                row.getObject("case_id", UUID.class),
                new VillageCode(row.getString("village")),
                new Subject(row.getString("title"), row.getString("reference")),
                Grade.valueOf(row.getString("grade")),
                Ruling.valueOf(row.getString("ruling")),
                row.getObject("assessed_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("filed_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
