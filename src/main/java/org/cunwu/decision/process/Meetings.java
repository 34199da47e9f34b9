package org.cunwu.decision.process;

import static org.cunwu.decision.register.Sitting.Kind.ASSEMBLY;
import static org.cunwu.decision.register.Sitting.Kind.BRANCH;
import static org.cunwu.decision.register.Sitting.Kind.PARTY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.register.Draft;
import org.cunwu.decision.register.Notices;
import org.cunwu.decision.register.Opinions;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Sitting;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.decision.register.Sitting.Tally;
import org.cunwu.decision.register.Sittings;
import org.cunwu.decision.rules.Choice;
import org.cunwu.decision.rules.CourseRules;
import org.cunwu.decision.rules.CourseRules.Order;
import org.cunwu.decision.rules.CourseRules.Revote;
import org.cunwu.decision.rules.MatterRules;
import org.cunwu.decision.rules.NoticeRules;
import org.cunwu.decision.rules.PartyRules;
import org.cunwu.decision.rules.PartyRules.Delivery;
import org.cunwu.decision.rules.PartyRules.Excused;
import org.cunwu.decision.rules.PartyRules.PartyStudy;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 会议登记 — the four meetings of the course alike. What may not even be recorded is refused: a day out of order or to
 * come, a notice too short, votes that do not add up. A meeting without quorum and a vote that fails are recorded.
 */
@Component
class Meetings {

    private final Law law;
    private final SittingLaw sittingLaw;
    private final Sittings sittings;
    private final Notices notices;
    private final Opinions opinions;

    Meetings(Law law, SittingLaw sittingLaw, Sittings sittings, Notices notices, Opinions opinions) {
        this.law = law;
        this.sittingLaw = sittingLaw;
        this.sittings = sittings;
        this.notices = notices;
        this.opinions = opinions;
    }

    /** A meeting as a form reports it. */
    record Held(
            Kind kind,
            Proposal proposal,
            Draft draft,
            LocalDate heldOn,
            @Nullable LocalDate deliveredOn,
            Tally tally,
            List<Seat> seats) {

        Held onDraft(Draft written) {
            return new Held(kind, proposal, written, heldOn, deliveredOn, tally, seats);
        }
    }

    /** Everything the law says of it, what would be refused first. */
    List<Finding> examine(Held held, LocalDate today) {
        var findings = admission(held, today);
        findings.addAll(sittingLaw.attendance(held.proposal(), held.kind(), held.heldOn(), held.tally()));
        findings.addAll(vote(held));
        return findings;
    }

    /**
     * Adds the meeting to the register and says what is to be recorded.
     *
     * @throws ActUnlawful when it may not even be recorded
     */
    Deed deed(String kind, Held held, LocalDate today, @Nullable String minutes, List<FileId> records) {
        ActUnlawful.ifAnyBlocks(admission(held, today));
        var findings = examine(held, today);
        add(held);
        var tally = held.tally();
        var content = new LinkedHashMap<String, @Nullable Object>(Drafts.content(held.draft()));
        content.put("members", tally.members());
        content.put("excused", tally.excused());
        content.put("attended", tally.attended());
        content.put("agreed", tally.agreed());
        content.put("disagreed", tally.disagreed());
        content.put("abstained", tally.abstained());
        content.put("minutes", minutes);
        return Deed.of(kind, held.heldOn(), content)
                .withPersonal(Map.of("votes", votes(held.seats())))
                .withFindings(findings)
                .withEvidence(records);
    }

    private List<Finding> vote(Held held) {
        return sittingLaw.vote(
                held.proposal(), held.kind(), held.heldOn(), held.tally(), RollCalls.representatives(held.seats()));
    }

    private void add(Held held) {
        var attendance = sittingLaw.attendance(held.proposal(), held.kind(), held.heldOn(), held.tally());
        var vote = vote(held);
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
                        attendance.stream().noneMatch(Finding::blocks),
                        vote.stream().noneMatch(Finding::blocks)),
                held.seats());
    }

    /** Who voted how: persons, so the chain keeps only its digest. */
    private static String votes(List<Seat> seats) {
        return seats.stream()
                .filter(it -> it.vote() != null)
                .map(it -> it.code() + "=" + it.vote() + (it.excuse() == null ? "" : "(" + it.excuse() + ")"))
                .collect(Collectors.joining(";"));
    }

    /** What is refused rather than recorded, if it blocks. */
    List<Finding> admission(Held held, LocalDate today) {
        var proposal = held.proposal();
        var day = held.heldOn();
        var findings = new ArrayList<Finding>();
        findings.add(law.examine(CourseRules.HELD, day, proposal.village(), new Order(day, today)));
        var before = before(proposal.id(), held.kind());
        if (before != null)
            findings.add(law.examine(CourseRules.ORDER, day, proposal.village(), new Order(before, day)));
        var failed = sittings.lastRejection(proposal.village(), held.draft().fingerprint());
        findings.add(law.examine(CourseRules.REVOTE, day, proposal.village(), new Revote(failed.orElse(null), day)));
        var tally = held.tally();
        findings.add(law.examine(
                CourseRules.TALLY,
                day,
                proposal.village(),
                new CourseRules.Tally(
                        tally.members(), tally.attended(), tally.agreed(), tally.disagreed(), tally.abstained())));
        if (held.kind() == PARTY) findings.addAll(partyAdmission(held));
        if (held.kind() == ASSEMBLY) findings.addAll(assemblyAdmission(held));
        return findings;
    }

    /** The day of the step before: of the last meeting, or of the supervisors' opinion before the party members meet. */
    private @Nullable LocalDate before(ProposalId proposal, Kind kind) {
        var last = sittings.latest(proposal).map(Sitting::heldOn).orElse(null);
        if (kind != PARTY) return last;
        var opinion = opinions.latest(proposal).map(Opinions.Opinion::givenOn).orElse(null);
        return last == null || (opinion != null && opinion.isAfter(last)) ? opinion : last;
    }

    private List<Finding> partyAdmission(Held held) {
        var village = held.proposal().village();
        var excused = held.tally().excused();
        var opinion = opinions.latest(held.proposal().id());
        var answer = opinions.latestAnswer(held.proposal().id());
        return List.of(
                law.examine(
                        CourseRules.SUPERVISION,
                        held.heldOn(),
                        village,
                        new CourseRules.Supervision(
                                opinion.isPresent(),
                                opinion.map(Opinions.Opinion::objected).orElse(null),
                                answer.map(Opinions.Answer::overruled).orElse(null))),
                law.examine(
                        PartyRules.DELIVERED, held.heldOn(), village, new Delivery(held.deliveredOn(), held.heldOn())),
                law.examine(PartyRules.EXCUSED, held.heldOn(), village, new Excused(excused, withReason(held))));
    }

    private static int withReason(Held held) {
        return (int) held.seats().stream()
                .filter(it -> it.excuse() != null && !it.excuse().isBlank())
                .count();
    }

    private List<Finding> assemblyAdmission(Held held) {
        var proposal = held.proposal();
        var day = held.heldOn();
        var notice = notices.latest(proposal.id());
        var studied =
                sittings.latest(proposal.id(), BRANCH).map(Sitting::heldOn).orElse(null);
        var study = proposal.body().collective() ? PartyRules.STUDY_BEFORE_MEMBERS : PartyRules.STUDY_BEFORE_VILLAGERS;
        return List.of(
                law.examine(
                        MatterRules.body(proposal.matter()),
                        day,
                        proposal.village(),
                        new Choice(proposal.body(), proposal.delegatedOn() != null)),
                law.examine(study, day, proposal.village(), new PartyStudy(studied, null, day, null)),
                law.examine(
                        NoticeRules.of(proposal.body()),
                        day,
                        proposal.village(),
                        new NoticeRules.Notice(
                                notice.map(it -> it.givenOn()).orElse(null),
                                day,
                                notice.map(it -> it.urgency() != null).orElse(null))));
    }
}
