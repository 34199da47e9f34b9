package org.cunwu.decision.register;

import java.time.LocalDate;
import java.util.Optional;
import org.cunwu.decision.ProposalId;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.VillageCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 会议通知台账. */
@Repository
public class Notices {

    private record Latest(ProposalId proposal) {}

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ProposalId proposal, Notice notice) {
        Recall.forget(new Latest(proposal));
        jdbc.sql("insert into decision_notice (proposal, given_on, meeting_on, place, urgency) values (?, ?, ?, ?, ?)")
                .params(proposal.value(), notice.givenOn(), notice.meetingOn(), notice.place(), notice.urgency())
                .update();
    }

    /** The last of them no longer counts: it was corrected. */
    public void setAside(ProposalId proposal, LocalDate on) {
        Recall.forget(new Latest(proposal));
        Corrected.markLast(jdbc, "notice", proposal.value(), on);
    }

    public Optional<Notice> latest(ProposalId proposal) {
        return Recall.once(
                new Latest(proposal),
                () -> jdbc.sql("select * from decision_notice n where proposal = ? and " + Corrected.not("notice", "n")
                                + " order by entry desc limit 1")
                        .param(proposal.value())
                        .query((row, index) -> new Notice(
                                row.getObject("given_on", LocalDate.class),
                                row.getObject("meeting_on", LocalDate.class),
                                row.getString("place"),
                                row.getString("urgency")))
                        .optional());
    }

    /** Where this village last met, so that nobody types it twice. */
    public Optional<String> latestPlace(VillageCode village) {
        return jdbc.sql("select n.place from decision_notice n join decision_proposal p on p.id = n.proposal"
                        + " where p.village = ? order by n.entry desc limit 1")
                .param(village.value())
                .query(String.class)
                .optional();
    }
}
