package org.cunwu.decision.register;

import java.time.LocalDate;
import java.util.Optional;
import org.cunwu.decision.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 监督意见台账 — what the supervisors said, and how an objection was answered. */
@Repository
public class Opinions {

    private final JdbcClient jdbc;

    Opinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 监督意见. */
    public record Opinion(
            LocalDate givenOn, boolean objected, @Nullable String words) {}

    /** 对异议的答复. */
    public record Answer(LocalDate givenOn, boolean overruled, String reason) {}

    public void add(ProposalId proposal, Opinion opinion) {
        jdbc.sql("insert into decision_opinion (proposal, given_on, objected, opinion) values (?, ?, ?, ?)")
                .params(proposal.value(), opinion.givenOn(), opinion.objected(), opinion.words())
                .update();
    }

    public void add(ProposalId proposal, Answer answer) {
        jdbc.sql("insert into decision_answer (proposal, given_on, overruled, reason) values (?, ?, ?, ?)")
                .params(proposal.value(), answer.givenOn(), answer.overruled(), answer.reason())
                .update();
    }

    /** The last opinion no longer counts: it was corrected. */
    public void setAside(ProposalId proposal, LocalDate on) {
        Corrected.markLast(jdbc, "opinion", proposal.value(), on);
    }

    /** The last answer no longer counts: it was corrected. */
    public void setAnswerAside(ProposalId proposal, LocalDate on) {
        Corrected.markLast(jdbc, "answer", proposal.value(), on);
    }

    public Optional<Opinion> latest(ProposalId proposal) {
        return jdbc.sql("select * from decision_opinion o where proposal = ? and " + Corrected.not("opinion", "o")
                        + " order by entry desc limit 1")
                .param(proposal.value())
                .query((row, index) -> new Opinion(
                        row.getObject("given_on", LocalDate.class),
                        row.getBoolean("objected"),
                        row.getString("opinion")))
                .optional();
    }

    public Optional<Answer> latestAnswer(ProposalId proposal) {
        return jdbc.sql("select * from decision_answer a where proposal = ? and " + Corrected.not("answer", "a")
                        + " order by entry desc limit 1")
                .param(proposal.value())
                .query((row, index) -> new Answer(
                        row.getObject("given_on", LocalDate.class),
                        row.getBoolean("overruled"),
                        row.getString("reason")))
                .optional();
    }
}
