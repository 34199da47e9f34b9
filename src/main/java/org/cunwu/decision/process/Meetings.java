package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.register.Sitting;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.decision.register.Sittings;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.Correctable.Judged;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.TownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 会议登记 — the four meetings of the course alike. What may not even be recorded is refused: a day out of order or to
 * come, a notice too short, votes that do not add up. A meeting without quorum and a vote that fails are recorded.
 */
@Component
class Meetings {

    private final SittingLaw sittingLaw;
    private final Sittings sittings;
    private final Admission admission;
    private final TownClock clock;

    Meetings(SittingLaw sittingLaw, Sittings sittings, Admission admission, TownClock clock) {
        this.sittingLaw = sittingLaw;
        this.sittings = sittings;
        this.admission = admission;
        this.clock = clock;
    }

    /** What the law says of a meeting: whether it may be recorded, had its quorum, and passed what was voted on. */
    private record Examined(List<Finding> admission, List<Finding> attendance, List<Finding> vote) {

        boolean admitted() {
            return holds(admission);
        }

        boolean quorate() {
            return holds(attendance);
        }

        boolean passed() {
            return holds(vote);
        }

        /** What would be refused comes first. */
        List<Finding> all() {
            return Stream.of(admission, attendance, vote).flatMap(List::stream).toList();
        }

        private static boolean holds(List<Finding> findings) {
            return findings.stream().noneMatch(Finding::blocks);
        }
    }

    private Examined examined(Held held, List<Finding> admission) {
        return new Examined(admission, attendance(held), vote(held));
    }

    /** Everything the law says of it. */
    List<Finding> examine(Held held, LocalDate today) {
        return examined(held, admission.of(held, today)).all();
    }

    /**
     * Adds the meeting to the register and says what is to be recorded.
     *
     * @throws ActUnlawful when it may not even be recorded
     */
    Deed deed(String kind, Held held, LocalDate today, @Nullable String minutes, List<FileId> records) {
        var admitted = admission.of(held, today);
        ActUnlawful.ifAnyBlocks(admitted);
        var examined = examined(held, admitted);
        add(held, examined);
        return told(kind, held, examined, minutes, records);
    }

    /**
     * The corrected meeting takes the place of the one recorded; what may not even be recorded only sets that aside.
     *
     * @return as {@link #deed}, without adding it to the register where the law refuses it
     */
    Deed corrected(String kind, Held held, LocalDate today, @Nullable String minutes, List<FileId> records) {
        var examined = examined(held, admission.of(held, today));
        var original = Objects.requireNonNull(held.inPlaceOf()).sitting();
        if (original != null) setAside(original);
        if (examined.admitted()) add(held, examined);
        return told(kind, held, examined, minutes, records);
    }

    /** Whether the meeting may be recorded, and leads where the one recorded led. */
    Judged judge(Held held, LocalDate today, boolean nothingElseChanged) {
        var examined = examined(held, admission.of(held, today));
        if (!examined.admitted()) return new Judged(examined.all(), Effect.STEP_AGAIN);
        var original = Objects.requireNonNull(held.inPlaceOf()).sitting();
        var sameWay = original != null
                && original.quorate() == examined.quorate()
                && (!examined.quorate() || original.passed() == examined.passed());
        return new Judged(examined.all(), sameWay && nothingElseChanged ? Effect.RECORD_ONLY : Effect.FOLLOWING_ANEW);
    }

    void setAside(Sitting sitting) {
        sittings.setAside(sitting, clock.today());
    }

    /** The meeting as it was recorded. */
    Optional<Sitting> recorded(ProposalId proposal, Kind kind) {
        return sittings.latest(proposal, kind);
    }

    private static Deed told(
            String kind, Held held, Examined examined, @Nullable String minutes, List<FileId> records) {
        var tally = held.tally();
        var content = new LinkedHashMap<String, @Nullable Object>(Drafts.content(held.draft()));
        content.put("delivered", date(held.deliveredOn()));
        content.put("byHousehold", tally.byHousehold());
        content.put("members", tally.members());
        content.put("excused", tally.excused());
        content.put("due", tally.members() - tally.excused());
        content.put("attended", tally.attended());
        content.put("women", tally.women());
        content.put("womenAttended", tally.womenAttended());
        content.put("proxies", tally.proxies());
        content.put("strayProxies", tally.strayProxies());
        content.put("agreed", tally.agreed());
        content.put("disagreed", tally.disagreed());
        content.put("abstained", tally.abstained());
        if (tally.invalid() > 0) content.put("invalid", tally.invalid());
        if (tally.recused() > 0) content.put("recused", tally.recused());
        if (tally.online() > 0) content.put("online", tally.online());
        var ballot = tally.ballot();
        if (ballot != null) content.put("ballot", ballot.title());
        if (held.merged()) content.put("merged", held.heldOn().toString());
        content.put("minutes", minutes);
        return Deed.of(kind, held.heldOn(), content)
                .withPersonal(Map.of("roll", roll(held.seats()), "votes", votes(held.seats())))
                .withFindings(examined.all())
                .withEvidence(records);
    }

    private static @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private List<Finding> attendance(Held held) {
        return sittingLaw.attendance(held.proposal(), held.kind(), held.heldOn(), held.tally());
    }

    private List<Finding> vote(Held held) {
        return sittingLaw.vote(
                held.proposal(),
                held.kind(),
                held.heldOn(),
                held.tally(),
                () -> RollCalls.representatives(held.seats()));
    }

    private void add(Held held, Examined examined) {
        sittings.add(
                new Sitting(
                        UUID.randomUUID(),
                        held.proposal().id(),
                        held.kind(),
                        held.draft().version(),
                        held.heldOn(),
                        held.heldOn(),
                        held.tally(),
                        held.deliveredOn(),
                        examined.quorate(),
                        examined.passed()),
                held.seats());
    }

    /** Who made up the meeting, and who of them counted as a woman representative. */
    private static String roll(List<Seat> seats) {
        return seats.stream()
                .map(it -> it.code() + "=" + it.name() + (it.representative() ? "|代表" : "") + (it.woman() ? "|女" : ""))
                .collect(Collectors.joining(";"));
    }

    /** Who voted how, and who acted for whom: persons, so the chain keeps only its digest. */
    private static String votes(List<Seat> seats) {
        return seats.stream()
                .filter(it -> it.vote() != null || it.actedBy() != null)
                .map(Meetings::vote)
                .collect(Collectors.joining(";"));
    }

    private static String vote(Seat seat) {
        return seat.code()
                + (seat.vote() == null ? "" : "=" + seat.vote())
                + (seat.excuse() == null ? "" : "(" + seat.excuse() + ")")
                + (seat.actedBy() == null ? "" : "@" + seat.actedBy());
    }
}
