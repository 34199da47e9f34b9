package org.cunwu.decision.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.decision.Body;
import org.cunwu.decision.ProposalId;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 决议台账 — what was resolved under which number, and what came of it. */
@Repository
public class Resolutions {

    private record Of(ProposalId proposal) {}

    private final JdbcClient jdbc;

    Resolutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 决议. */
    public record Resolution(
            String number,
            ProposalId proposal,
            VillageCode village,
            UUID sitting,
            Body body,
            int version,
            Fen budget,
            LocalDate adoptedOn) {}

    /** 实施. */
    public record Implementation(
            String resolution,
            LocalDate completedOn,
            LocalDate acceptedOn,
            Fen amount,
            String contractor,
            @Nullable String deviation) {}

    public void add(Resolution resolution, Instant at) {
        Recall.forget(new Of(resolution.proposal()));
        jdbc.sql("insert into decision_resolution"
                        + " (number, proposal, village, sitting, body, version, budget, adopted_on, numbered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        resolution.number(),
                        resolution.proposal().value(),
                        resolution.village().value(),
                        resolution.sitting(),
                        resolution.body().name(),
                        resolution.version(),
                        resolution.budget().value(),
                        resolution.adoptedOn(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Resolution> find(String number) {
        return jdbc.sql("select * from decision_resolution where number = ?")
                .param(number)
                .query(Resolutions::resolution)
                .optional();
    }

    public Optional<Resolution> latest(ProposalId proposal) {
        return of(proposal).stream().reduce((earlier, later) -> later);
    }

    /** The resolution under which work could begin; later ones may have changed its amount. */
    public Optional<Resolution> first(ProposalId proposal) {
        return of(proposal).stream().findFirst();
    }

    /** The resolution of this number, where it belongs to this matter. */
    public Optional<Resolution> byNumber(ProposalId proposal, String number) {
        return of(proposal).stream().filter(it -> it.number().equals(number)).findFirst();
    }

    private List<Resolution> of(ProposalId proposal) {
        return Recall.once(
                new Of(proposal),
                () -> jdbc.sql("select * from decision_resolution r where proposal = ? and "
                                + Corrected.not("resolution", "r") + " order by entry")
                        .param(proposal.value())
                        .query(Resolutions::resolution)
                        .list());
    }

    private static Resolution resolution(ResultSet row, int index) throws SQLException {
        return new Resolution(
                row.getString("number"),
                new ProposalId(row.getObject("proposal", UUID.class)),
                new VillageCode(row.getString("village")),
                row.getObject("sitting", UUID.class),
                Body.valueOf(row.getString("body")),
                row.getInt("version"),
                new Fen(row.getLong("budget")),
                row.getObject("adopted_on", LocalDate.class));
    }

    public void add(ProposalId proposal, Implementation implementation) {
        jdbc.sql("insert into decision_implementation"
                        + " (proposal, resolution, completed_on, accepted_on, amount, contractor, deviation)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        proposal.value(),
                        implementation.resolution(),
                        implementation.completedOn(),
                        implementation.acceptedOn(),
                        implementation.amount().value(),
                        implementation.contractor(),
                        implementation.deviation())
                .update();
    }

    /** The last result no longer counts: it was corrected. */
    public void setResultAside(ProposalId proposal, LocalDate on) {
        Corrected.markLast(jdbc, "implementation", proposal.value(), on);
    }

    /** The numbers given since then that still count. */
    public List<String> numberedSince(ProposalId proposal, Instant since) {
        return jdbc.sql("select number from decision_resolution r where proposal = ? and numbered_at >= ? and "
                        + Corrected.not("resolution", "r") + " order by entry")
                .params(proposal.value(), since.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** 作废 — the ground of the resolution no longer holds. Its number is not given again. */
    public void voidNumber(ProposalId proposal, String number, LocalDate on) {
        Recall.forget(new Of(proposal));
        var entry = jdbc.sql("select entry from decision_resolution where number = ?")
                .param(number)
                .query(Long.class)
                .single();
        Corrected.mark(jdbc, "resolution", entry, on);
    }

    public Optional<Implementation> latestImplementation(ProposalId proposal) {
        return jdbc.sql("select * from decision_implementation i where proposal = ? and "
                        + Corrected.not("implementation", "i") + " order by entry desc limit 1")
                .param(proposal.value())
                .query((row, index) -> new Implementation(
                        row.getString("resolution"),
                        row.getObject("completed_on", LocalDate.class),
                        row.getObject("accepted_on", LocalDate.class),
                        new Fen(row.getLong("amount")),
                        row.getString("contractor"),
                        row.getString("deviation")))
                .optional();
    }

    /** @param keepUntil the last day on which it must be kept, or null for good */
    public void archive(ProposalId proposal, LocalDate on, int documents, @Nullable LocalDate keepUntil) {
        jdbc.sql("insert into decision_archive (proposal, archived_on, documents, keep_until) values (?, ?, ?, ?)")
                .params(proposal.value(), on, documents, keepUntil)
                .update();
    }
}
