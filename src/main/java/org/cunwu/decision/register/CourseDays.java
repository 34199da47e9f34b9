package org.cunwu.decision.register;

import java.time.LocalDate;
import java.util.Optional;
import org.cunwu.decision.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 进程 — how far the days of a matter have come, by whatever was recorded of it. */
@Repository
public class CourseDays {

    private static final String COUNTS = " where t.proposal = :proposal and " + Corrected.not("%s", "t");

    private final JdbcClient jdbc;

    CourseDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest day on which anything of the matter happened: meeting, opinion, answer or completion. */
    public Optional<LocalDate> latest(ProposalId proposal) {
        return jdbc.sql("select max(happened) from (select held_on as happened from decision_sitting t"
                        + COUNTS.formatted("sitting")
                        + " union all select given_on from decision_opinion t"
                        + COUNTS.formatted("opinion")
                        + " union all select given_on from decision_answer t"
                        + COUNTS.formatted("answer")
                        + " union all select given_on from decision_review t where t.proposal = :proposal"
                        + " union all select completed_on from decision_implementation t"
                        + COUNTS.formatted("implementation") + ") course")
                .param("proposal", proposal.value())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}
