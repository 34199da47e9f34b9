package org.cunwu.decision.register;

import java.time.LocalDate;
import java.util.Optional;
import org.cunwu.decision.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 协商台账 — with whom a matter was talked over before it was put to the meeting, and what came of it. */
@Repository
public class Negotiations {

    private final JdbcClient jdbc;

    Negotiations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 协商. */
    public record Negotiation(LocalDate heldOn, String participants, String outcome) {}

    public void add(ProposalId proposal, Negotiation negotiation) {
        jdbc.sql("insert into decision_negotiation (proposal, held_on, participants, outcome) values (?, ?, ?, ?)")
                .params(proposal.value(), negotiation.heldOn(), negotiation.participants(), negotiation.outcome())
                .update();
    }

    public Optional<Negotiation> latest(ProposalId proposal) {
        return jdbc.sql("select * from decision_negotiation where proposal = ? order by entry desc limit 1")
                .param(proposal.value())
                .query((row, index) -> new Negotiation(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("participants"),
                        row.getString("outcome")))
                .optional();
    }
}
