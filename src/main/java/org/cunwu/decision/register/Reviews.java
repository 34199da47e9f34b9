package org.cunwu.decision.register;

import java.time.LocalDate;
import java.util.Optional;
import org.cunwu.decision.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 镇审核台账 — what the town said of a matter before the party members met. */
@Repository
public class Reviews {

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param basis the article on which it was not let through */
    public record Review(
            LocalDate givenOn,
            boolean passed,
            @Nullable String basis,
            @Nullable String opinion) {}

    public void add(ProposalId proposal, Review review) {
        jdbc.sql("insert into decision_review (proposal, given_on, passed, basis, opinion) values (?, ?, ?, ?, ?)")
                .params(proposal.value(), review.givenOn(), review.passed(), review.basis(), review.opinion())
                .update();
    }

    public Optional<Review> latest(ProposalId proposal) {
        return jdbc.sql("select * from decision_review where proposal = ? order by entry desc limit 1")
                .param(proposal.value())
                .query((row, index) -> new Review(
                        row.getObject("given_on", LocalDate.class),
                        row.getBoolean("passed"),
                        row.getString("basis"),
                        row.getString("opinion")))
                .optional();
    }
}
