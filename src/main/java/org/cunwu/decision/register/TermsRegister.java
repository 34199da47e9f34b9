package org.cunwu.decision.register;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.Statement;
import org.cunwu.kernel.Recall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 议题条件台账 — written when a matter is registered, never changed. */
@Repository
public class TermsRegister {

    private record Of(ProposalId proposal) {}

    private final JdbcClient jdbc;

    TermsRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ProposalId proposal, Terms terms) {
        Recall.forget(new Of(proposal));
        jdbc.sql("insert into decision_terms (proposal, counterpart, valid_until, town_review) values (?, ?, ?, ?)")
                .params(proposal.value(), terms.counterpart(), terms.validUntil(), terms.townReview())
                .update();
        for (var statement : terms.statements()) {
            jdbc.sql("insert into decision_statement (proposal, statement) values (?, ?)")
                    .params(proposal.value(), statement.name())
                    .update();
        }
    }

    public Terms of(ProposalId proposal) {
        return Recall.once(new Of(proposal), () -> read(proposal));
    }

    private Terms read(ProposalId proposal) {
        return jdbc.sql("select * from decision_terms where proposal = ?")
                .param(proposal.value())
                .query((row, index) -> new Terms(
                        row.getString("counterpart"),
                        row.getObject("valid_until", LocalDate.class),
                        row.getBoolean("town_review"),
                        statements(proposal)))
                .optional()
                .orElse(Terms.NONE);
    }

    private Set<Statement> statements(ProposalId proposal) {
        return jdbc
                .sql("select statement from decision_statement where proposal = ?")
                .param(proposal.value())
                .query(String.class)
                .list()
                .stream()
                .map(Statement::valueOf)
                .collect(Collectors.toSet());
    }
}
