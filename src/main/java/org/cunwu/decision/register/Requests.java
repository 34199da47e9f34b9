package org.cunwu.decision.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunwu.decision.Body;
import org.cunwu.decision.ProposalId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 联名提议台账 — matters for which so many asked that the meeting must be called. */
@Repository
public class Requests {

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 联名提议.
     *
     * @param calledOn the day of the first meeting of that body about it, or null
     */
    public record Requested(
            ProposalId proposal,
            Body body,
            LocalDate registeredOn,
            @Nullable LocalDate calledOn) {}

    public void add(ProposalId proposal, int requesters, int entitled) {
        jdbc.sql("insert into decision_request (proposal, requesters, entitled) values (?, ?, ?)")
                .params(proposal.value(), requesters, entitled)
                .update();
    }

    /** The latest of a village first. */
    public List<Requested> of(VillageCode village, int size) {
        return jdbc.sql("select p.id, p.body, p.registered_on, min(s.held_on) as called_on from decision_request r"
                        + " join decision_proposal p on p.id = r.proposal"
                        + " left join decision_sitting s on s.proposal = p.id and s.kind = 'ASSEMBLY' and "
                        + Corrected.not("sitting", "s")
                        + " where p.village = ? group by p.id, p.body, p.registered_on"
                        + " order by p.registered_on desc, p.id limit ?")
                .params(village.value(), size)
                .query((row, index) -> new Requested(
                        new ProposalId(row.getObject("id", UUID.class)),
                        Body.valueOf(row.getString("body")),
                        row.getObject("registered_on", LocalDate.class),
                        row.getObject("called_on", LocalDate.class)))
                .list();
    }
}
