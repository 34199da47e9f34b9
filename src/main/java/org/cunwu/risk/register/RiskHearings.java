package org.cunwu.risk.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.risk.Stance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 征求意见台账 — each round's hearing with every answer; the last one counts, the earlier ones stay readable. */
@Repository
public class RiskHearings {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    RiskHearings(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** 一户的意见. */
    public record Sample(
            String household, Stance stance, @Nullable String reason) {}

    /**
     * 一轮征求意见.
     *
     * @param conditional households that are for it on conditions
     * @param permitAppliedOn when the police were asked to permit a large event
     */
    public record Hearing(
            UUID id,
            int answered,
            int conditional,
            int against,
            LocalDate noticeFrom,
            LocalDate noticeTo,
            @Nullable LocalDate permitAppliedOn,
            LocalDate enteredOn) {}

    public void add(UUID caseId, Hearing hearing, List<Sample> samples) {
        jdbc.sql("insert into risk_hearing (id, case_id, answered, conditional, against, notice_from, notice_to,"
                        + " permit_applied_on, entered_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        hearing.id(),
                        caseId,
                        hearing.answered(),
                        hearing.conditional(),
                        hearing.against(),
                        hearing.noticeFrom(),
                        hearing.noticeTo(),
                        hearing.permitAppliedOn(),
                        hearing.enteredOn())
                .update();
        var places = java.util.stream.IntStream.range(0, samples.size()).boxed().toList();
        template.batchUpdate(
                "insert into risk_sample (hearing, place, household, stance, reason) values (?, ?, ?, ?, ?)",
                places,
                BATCH,
                (row, place) -> {
                    var sample = samples.get(place);
                    row.setObject(1, hearing.id());
                    row.setInt(2, place);
                    row.setString(3, sample.household());
                    row.setString(4, sample.stance().name());
                    row.setString(5, sample.reason());
                });
    }

    public Optional<Hearing> latest(UUID caseId) {
        return all(caseId).stream().reduce((earlier, later) -> later);
    }

    /** In the order in which they were entered. */
    public List<Hearing> all(UUID caseId) {
        return jdbc.sql("select * from risk_hearing where case_id = ? order by entry")
                .param(caseId)
                .query(RiskHearings::hearing)
                .list();
    }

    public List<Sample> samples(UUID hearing) {
        return jdbc.sql("select household, stance, reason from risk_sample where hearing = ? order by place")
                .param(hearing)
                .query((row, index) -> new Sample(
                        row.getString("household"), Stance.valueOf(row.getString("stance")), row.getString("reason")))
                .list();
    }

    private static Hearing hearing(ResultSet row, int index) throws SQLException {
        return new Hearing(
                row.getObject("id", UUID.class),
                row.getInt("answered"),
                row.getInt("conditional"),
                row.getInt("against"),
                row.getObject("notice_from", LocalDate.class),
                row.getObject("notice_to", LocalDate.class),
                row.getObject("permit_applied_on", LocalDate.class),
                row.getObject("entered_on", LocalDate.class));
    }
}
