package org.cunwu.risk.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.risk.Grade;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 定级台账 — the grade as it was computed, and what was said of it by whom it belongs to; one row after the other. */
@Repository
public class RiskGradings {

    private final JdbcClient jdbc;

    RiskGradings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 算出 / 复核同意 / 提议改级 / 同意改级 / 维持算出的等级. */
    public enum Kind {
        COMPUTED,
        CONFIRMED,
        PROPOSED,
        OVERRULED,
        KEPT;

        boolean settles() {
            return this == CONFIRMED || this == OVERRULED || this == KEPT;
        }
    }

    /** 一条定级. */
    public record Grading(Kind kind, Grade grade, @Nullable String reason, LocalDate on) {}

    public void add(UUID caseId, UUID appraisal, Grading grading) {
        jdbc.sql("insert into risk_grading (case_id, appraisal, kind, grade, reason, on_day) values (?, ?, ?, ?, ?, ?)")
                .params(
                        caseId,
                        appraisal,
                        grading.kind().name(),
                        grading.grade().name(),
                        grading.reason(),
                        grading.on())
                .update();
    }

    public Optional<Grade> computed(UUID appraisal) {
        return last(appraisal, Kind.COMPUTED).map(Grading::grade);
    }

    public Optional<Grading> proposed(UUID appraisal) {
        return last(appraisal, Kind.PROPOSED);
    }

    /** What the peace office confirmed, or the higher post ruled; nothing before that. */
    public Optional<Grade> settled(UUID appraisal) {
        return of(appraisal).stream()
                .filter(it -> it.kind().settles())
                .reduce((earlier, later) -> later)
                .map(Grading::grade);
    }

    private Optional<Grading> last(UUID appraisal, Kind kind) {
        return of(appraisal).stream().filter(it -> it.kind() == kind).reduce((earlier, later) -> later);
    }

    private List<Grading> of(UUID appraisal) {
        return jdbc.sql("select kind, grade, reason, on_day from risk_grading where appraisal = ? order by entry")
                .param(appraisal)
                .query((row, index) -> new Grading(
                        Kind.valueOf(row.getString("kind")),
                        Grade.valueOf(row.getString("grade")),
                        row.getString("reason"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }
}
