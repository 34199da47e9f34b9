package org.cunwu.decision.register;

import java.util.List;
import org.cunwu.decision.Kin;
import org.cunwu.decision.ProposalId;
import org.cunwu.kernel.Recall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 利害关系人台账 — whom each matter concerns in person, as it was registered. */
@Repository
public class InterestedPersons {

    private record Of(ProposalId proposal) {}

    private final JdbcClient jdbc;

    InterestedPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ProposalId proposal, Interested one) {
        Recall.forget(new Of(proposal));
        var kin = one.kin();
        jdbc.sql("insert into decision_interested (proposal, who, person, kin) values (?, ?, ?, ?)")
                .params(proposal.value(), one.who(), one.person(), kin == null ? null : kin.name())
                .update();
    }

    public List<Interested> of(ProposalId proposal) {
        return Recall.once(
                new Of(proposal),
                () -> jdbc.sql("select who, person, kin from decision_interested where proposal = ? order by entry")
                        .param(proposal.value())
                        .query((row, index) -> {
                            var kin = row.getString("kin");
                            return new Interested(
                                    row.getString("who"),
                                    row.getString("person"),
                                    kin == null ? null : Kin.valueOf(kin));
                        })
                        .list());
    }
}
