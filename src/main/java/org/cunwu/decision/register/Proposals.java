package org.cunwu.decision.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.decision.Body;
import org.cunwu.decision.Funding;
import org.cunwu.decision.Matter;
import org.cunwu.decision.Origin;
import org.cunwu.decision.ProposalId;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.VillageCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 议题台账. */
@Repository
public class Proposals {

    private record Of(ProposalId id) {}

    private record Latest(ProposalId id) {}

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Proposal proposal) {
        jdbc.sql("insert into decision_proposal"
                        + " (id, village, matter, body, delegated_on, funding, origin, registered_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        proposal.id().value(),
                        proposal.village().value(),
                        proposal.matter().name(),
                        proposal.body().name(),
                        proposal.delegatedOn(),
                        proposal.funding().name(),
                        proposal.origin().name(),
                        proposal.registeredOn())
                .update();
    }

    public Proposal get(ProposalId id) {
        return Recall.once(
                new Of(id),
                () -> jdbc.sql("select * from decision_proposal where id = ?")
                        .param(id.value())
                        .query(Proposals::proposal)
                        .single());
    }

    /** The day on which the first matter of the village was registered. */
    public Optional<LocalDate> firstOn(VillageCode village) {
        return jdbc.sql("select registered_on from decision_proposal where village = ? order by registered_on limit 1")
                .param(village.value())
                .query(LocalDate.class)
                .optional();
    }

    /** Adds the next version; unchanged text and budget stay the version that they are. */
    public Draft write(ProposalId id, String title, String plan, Fen budget, LocalDate on) {
        var current = latest(id);
        var version = current.map(Draft::version).orElse(0);
        var next = new Draft(version + 1, title, plan, budget);
        if (current.isPresent() && current.get().equals(new Draft(version, title, plan, budget))) return current.get();
        Recall.forget(new Latest(id));
        jdbc.sql("insert into decision_draft (proposal, version, title, plan, budget, entered_on)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id.value(), next.version(), title, plan, budget.value(), on)
                .update();
        return next;
    }

    /** The draft as it stands. */
    public Draft draft(ProposalId id) {
        return latest(id).orElseThrow();
    }

    private Optional<Draft> latest(ProposalId id) {
        return Recall.once(
                new Latest(id),
                () -> jdbc.sql("select * from decision_draft where proposal = ? order by version desc limit 1")
                        .param(id.value())
                        .query(Proposals::draft)
                        .optional());
    }

    public Draft draft(ProposalId id, int version) {
        return jdbc.sql("select * from decision_draft where proposal = ? and version = ?")
                .params(id.value(), version)
                .query(Proposals::draft)
                .single();
    }

    private static Proposal proposal(ResultSet row, int index) throws SQLException {
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                new VillageCode(row.getString("village")),
                Matter.valueOf(row.getString("matter")),
                Body.valueOf(row.getString("body")),
                row.getObject("delegated_on", LocalDate.class),
                Funding.valueOf(row.getString("funding")),
                Origin.valueOf(row.getString("origin")),
                row.getObject("registered_on", LocalDate.class));
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        return new Draft(
                row.getInt("version"), row.getString("title"), row.getString("plan"), new Fen(row.getLong("budget")));
    }
}
