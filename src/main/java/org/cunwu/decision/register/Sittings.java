package org.cunwu.decision.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cunwu.decision.Ballot;
import org.cunwu.decision.Body;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Representatives;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.decision.register.Sitting.Tally;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 会议台账 — a sitting is added with its whole roll; there is nothing to change it with. */
@Repository
public class Sittings {

    private static final int BATCH = 500;

    private record Of(ProposalId proposal) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Sittings(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public void add(Sitting sitting, List<Seat> seats) {
        Recall.forget(new Of(sitting.proposal()));
        var tally = sitting.tally();
        jdbc.sql("insert into decision_sitting (id, proposal, kind, version, held_on, roll_on, by_household, members,"
                        + " excused, women, attended, women_attended, proxies, stray_proxies, agreed, disagreed,"
                        + " abstained, invalid, recused, women_recused, online, ballot, delivered_on, quorate, passed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        sitting.id(),
                        sitting.proposal().value(),
                        sitting.kind().name(),
                        sitting.version(),
                        sitting.heldOn(),
                        sitting.rollOn(),
                        tally.byHousehold(),
                        tally.members(),
                        tally.excused(),
                        tally.women(),
                        tally.attended(),
                        tally.womenAttended(),
                        tally.proxies(),
                        tally.strayProxies(),
                        tally.agreed(),
                        tally.disagreed(),
                        tally.abstained(),
                        tally.invalid(),
                        tally.recused(),
                        tally.womenRecused(),
                        tally.online(),
                        name(tally.ballot()),
                        sitting.deliveredOn(),
                        sitting.quorate(),
                        sitting.passed())
                .update();
        template.batchUpdate(
                "insert into decision_seat (sitting, code, name, woman, representative, vote, excuse, acted_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                seats,
                BATCH,
                (row, seat) -> {
                    row.setObject(1, sitting.id());
                    row.setString(2, seat.code());
                    row.setString(3, seat.name());
                    row.setBoolean(4, seat.woman());
                    row.setBoolean(5, seat.representative());
                    row.setString(6, name(seat.vote()));
                    row.setString(7, seat.excuse());
                    row.setString(8, seat.actedBy());
                });
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** It no longer counts: it was corrected. */
    public void setAside(Sitting sitting, LocalDate on) {
        Recall.forget(new Of(sitting.proposal()));
        Corrected.mark(jdbc, "sitting", entry(sitting), on);
    }

    private long entry(Sitting sitting) {
        return jdbc.sql("select entry from decision_sitting where id = ?")
                .param(sitting.id())
                .query(Long.class)
                .single();
    }

    /** The last sitting of any kind. */
    public Optional<Sitting> latest(ProposalId proposal) {
        return last(of(proposal).stream());
    }

    public Optional<Sitting> latest(ProposalId proposal, Kind kind) {
        return last(of(proposal).stream().filter(it -> it.kind() == kind));
    }

    private static Optional<Sitting> last(Stream<Sitting> sittings) {
        return sittings.reduce((earlier, later) -> later);
    }

    public List<Sitting> of(ProposalId proposal) {
        return Recall.once(
                new Of(proposal),
                () -> jdbc.sql("select * from decision_sitting s where proposal = ? and "
                                + Corrected.not("sitting", "s") + " order by entry")
                        .param(proposal.value())
                        .query(Sittings::sitting)
                        .list());
    }

    public int seats(UUID sitting) {
        return jdbc.sql("select count(*) from decision_seat where sitting = ?")
                .param(sitting)
                .query(Integer.class)
                .single();
    }

    /** Of those recorded person by person, the representatives. */
    public Representatives representatives(UUID sitting) {
        return jdbc.sql("select count(*) as seats, count(case when vote = 'AGREE' then 1 end) as agreed,"
                        + " count(case when vote = 'PRESENT' then 1 end) as secret"
                        + " from decision_seat where sitting = ? and representative")
                .param(sitting)
                .query((row, index) -> new Representatives(
                        row.getInt("seats"), row.getInt("secret") > 0 ? null : row.getInt("agreed")))
                .single();
    }

    /** Meetings of this body in the village between both days, inclusive, that had their quorum. */
    public int quorate(VillageCode village, Body body, LocalDate first, LocalDate last) {
        return jdbc.sql("select count(*) from decision_proposal p join decision_sitting s on s.proposal = p.id"
                        + " where p.village = ? and p.body = ? and s.kind = 'ASSEMBLY' and s.quorate"
                        + " and s.held_on between ? and ? and " + Corrected.not("sitting", "s"))
                .params(village.value(), body.name(), first, last)
                .query(Integer.class)
                .single();
    }

    /** 未通过 — a vote that failed, and on what. */
    public record Rejection(LocalDate heldOn, String plan, Fen budget) {}

    /**
     * The votes of this village that failed since a day, in whatever case and meeting.
     *
     * @param before the sitting that is corrected: what was recorded after it was no reason to refuse it
     */
    public List<Rejection> rejectedSince(VillageCode village, LocalDate since, @Nullable Sitting before) {
        return jdbc.sql("select s.held_on, d.plan, d.budget from decision_proposal p"
                        + " join decision_sitting s on s.proposal = p.id"
                        + " join decision_draft d on d.proposal = s.proposal and d.version = s.version"
                        + " where p.village = :village and s.held_on >= :since and s.quorate and not s.passed and "
                        + Corrected.not("sitting", "s")
                        + " and s.entry < :before order by s.entry")
                .param("village", village.value())
                .param("since", since)
                .param("before", before == null ? Long.MAX_VALUE : entry(before))
                .query((row, index) -> new Rejection(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("plan"),
                        new Fen(row.getLong("budget"))))
                .list();
    }

    private static Sitting sitting(ResultSet row, int index) throws SQLException {
        return new Sitting(
                row.getObject("id", UUID.class),
                new ProposalId(row.getObject("proposal", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("roll_on", LocalDate.class),
                tally(row),
                row.getObject("delivered_on", LocalDate.class),
                row.getBoolean("quorate"),
                row.getBoolean("passed"));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getBoolean("by_household"),
                row.getInt("members"),
                row.getInt("excused"),
                row.getInt("women"),
                row.getInt("attended"),
                row.getInt("women_attended"),
                row.getInt("proxies"),
                row.getInt("stray_proxies"),
                row.getInt("agreed"),
                row.getInt("disagreed"),
                row.getInt("abstained"),
                row.getInt("invalid"),
                row.getInt("recused"),
                row.getInt("women_recused"),
                row.getInt("online"),
                ballot(row.getString("ballot")));
    }

    private static @Nullable Ballot ballot(@Nullable String name) {
        return name == null ? null : Ballot.valueOf(name);
    }
}
