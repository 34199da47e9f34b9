package org.cunwu.risk.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.kernel.VillageCode;
import org.cunwu.risk.Screening;
import org.cunwu.risk.Subject;
import org.cunwu.risk.Trigger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 稳评事项台账 — what was registered, and whether it is assessed. */
@Repository
public class RiskMatters {

    private final JdbcClient jdbc;

    RiskMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 触发判定. */
    public record Screened(Screening answer, LocalDate on) {}

    public void add(Matter matter) {
        jdbc.sql("insert into risk_matter (case_id, village, title, subject, reference, kinds, people, own_business,"
                        + " households, summary, new_facts, registered_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        matter.caseId(),
                        matter.village().value(),
                        matter.subject().title(),
                        matter.subject().plain(),
                        matter.subject().reference(),
                        Codes.of(matter.kinds()),
                        matter.people(),
                        matter.ownBusiness(),
                        matter.households(),
                        matter.summary(),
                        matter.newFacts(),
                        matter.registeredOn())
                .update();
    }

    public void screen(UUID caseId, Screening answer, @Nullable String reason, LocalDate on) {
        jdbc.sql("insert into risk_screening (case_id, answer, reason, screened_on) values (?, ?, ?, ?)")
                .params(caseId, answer.name(), reason, on)
                .update();
    }

    public Matter get(UUID caseId) {
        return jdbc.sql("select * from risk_matter where case_id = ?")
                .param(caseId)
                .query(RiskMatters::matter)
                .single();
    }

    public Optional<Screened> screened(UUID caseId) {
        return jdbc.sql("select answer, screened_on from risk_screening where case_id = ?")
                .param(caseId)
                .query((row, index) -> new Screened(
                        Screening.valueOf(row.getString("answer")), row.getObject("screened_on", LocalDate.class)))
                .optional();
    }

    /** Of the same matter in the village, the newest first. */
    public List<Matter> same(VillageCode village, Subject subject) {
        return jdbc.sql("select * from risk_matter where village = ? and (subject = ? or reference = ?)"
                        + " order by registered_on desc, case_id")
                .params(village.value(), subject.plain(), subject.reference())
                .query(RiskMatters::matter)
                .list();
    }

    private static Matter matter(ResultSet row, int index) throws SQLException {
        return new Matter(
                row.getObject("case_id", UUID.class),
                new VillageCode(row.getString("village")),
                new Subject(row.getString("title"), row.getString("reference")),
                Codes.read(Trigger.class, row.getString("kinds")),
                row.getObject("people", Integer.class),
                row.getBoolean("own_business"),
                row.getInt("households"),
                row.getString("summary"),
                row.getString("new_facts"),
                row.getObject("registered_on", LocalDate.class));
    }
}
