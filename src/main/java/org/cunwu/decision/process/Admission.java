package org.cunwu.decision.process;

import static org.cunwu.decision.register.Sitting.Kind.ASSEMBLY;
import static org.cunwu.decision.register.Sitting.Kind.BRANCH;
import static org.cunwu.decision.register.Sitting.Kind.COMMITTEES;
import static org.cunwu.decision.register.Sitting.Kind.PARTY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunwu.decision.register.CourseDays;
import org.cunwu.decision.register.Notices;
import org.cunwu.decision.register.Opinions;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Sitting;
import org.cunwu.decision.register.Sittings;
import org.cunwu.decision.register.Sittings.Rejection;
import org.cunwu.decision.rules.AttendanceRules;
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
import org.cunwu.decision.rules.PublishedRules;
import org.cunwu.decision.rules.PublishedRules.Typed;
import org.cunwu.decision.rules.RecusalRules;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.springframework.stereotype.Component;

/**
 * 登记条件 — what a meeting must fulfil to be recorded at all: its day in order and past, votes that add up, notice in
 * time, the supervisors heard, no text voted again too soon.
 */
@Component
class Admission {

    private final Law law;
    private final CourseDays days;
    private final Sittings sittings;
    private final Notices notices;
    private final Opinions opinions;
    private final Interests interests;
    private final PriorSteps steps;

    Admission(
            Law law,
            CourseDays days,
            Sittings sittings,
            Notices notices,
            Opinions opinions,
            Interests interests,
            PriorSteps steps) {
        this.law = law;
        this.days = days;
        this.sittings = sittings;
        this.notices = notices;
        this.opinions = opinions;
        this.interests = interests;
        this.steps = steps;
    }

    /** What is refused rather than recorded, if it blocks. */
    List<Finding> of(Held held, LocalDate today) {
        var proposal = held.proposal();
        var day = held.heldOn();
        var findings = new ArrayList<Finding>();
        findings.add(law.examine(CourseRules.HELD, day, proposal.village(), new Order(day, today)));
        last(held)
                .ifPresent(it ->
                        findings.add(law.examine(CourseRules.ORDER, day, proposal.village(), new Order(it, day))));
        findings.add(revote(held));
        var tally = held.tally();
        findings.add(law.examine(
                CourseRules.TALLY,
                day,
                proposal.village(),
                new CourseRules.Tally(
                        tally.members(),
                        tally.attended(),
                        tally.agreed(),
                        tally.disagreed(),
                        tally.abstained(),
                        tally.invalid(),
                        tally.recused())));
        findings.add(law.examine(RecusalRules.INTERESTED, day, proposal.village(), interests.recusal(held)));
        findings.addAll(steps.of(held));
        if (held.kind() == BRANCH) findings.add(masked(held, today));
        if (held.kind() == PARTY) findings.addAll(partyAdmission(held));
        if (held.kind() == ASSEMBLY) findings.addAll(assemblyAdmission(held));
        return findings;
    }

    /** The plan may be typed anew here; it will hang on the board. */
    private Finding masked(Held held, LocalDate today) {
        return law.examine(
                PublishedRules.MASKED,
                today,
                held.proposal().village(),
                new Typed(held.draft().plan()));
    }

    /** The last day of the matter before this meeting, whenever that is judged. */
    private Optional<LocalDate> last(Held held) {
        var corrected = held.inPlaceOf();
        return corrected == null ? days.latest(held.proposal().id()) : Optional.ofNullable(corrected.before());
    }

    /** Beside each vote of late that failed: the one that forbids this vote, if any does. */
    private Finding revote(Held held) {
        var village = held.proposal().village();
        var day = held.heldOn();
        var corrected = held.inPlaceOf();
        var since = day.minusDays(law.settings(village, day).number(CourseRules.REVOTE_DAYS.name()));
        return sittings.rejectedSince(village, since, corrected == null ? null : corrected.sitting()).stream()
                .map(it -> law.examine(CourseRules.REVOTE, day, village, beside(it, held)))
                .filter(Finding::blocks)
                .findFirst()
                .orElseGet(
                        () -> law.examine(CourseRules.REVOTE, day, village, new Revote(null, day, null, null, null)));
    }

    private static Revote beside(Rejection rejection, Held held) {
        return new Revote(
                rejection.heldOn(),
                held.heldOn(),
                Wording.sameWords(rejection.plan(), held.draft().plan()),
                rejection.budget().value(),
                held.draft().budget().value());
    }

    private List<Finding> partyAdmission(Held held) {
        var village = held.proposal().village();
        var consulted = sittings.latest(held.proposal().id(), COMMITTEES).map(Sitting::heldOn);
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
                        CourseRules.ORDER,
                        held.heldOn(),
                        village,
                        new Order(consulted.orElse(null), held.deliveredOn())),
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
        var findings = new ArrayList<Finding>();
        findings.add(law.examine(
                MatterRules.body(proposal.matter()),
                day,
                proposal.village(),
                new Choice(proposal.body(), delegatedBy(proposal, day))));
        if (study.on(day).isPresent())
            findings.add(law.examine(study, day, proposal.village(), new PartyStudy(studied, null, day, null)));
        findings.add(law.examine(
                NoticeRules.of(proposal.body()),
                day,
                proposal.village(),
                new NoticeRules.Notice(
                        notice.map(it -> it.givenOn()).orElse(null),
                        day,
                        notice.map(it -> it.urgency() != null).orElse(null))));
        AttendanceRules.withoutProxies(proposal.body())
                .ifPresent(
                        it -> findings.add(law.examine(it, day, proposal.village(), SittingLaw.proxies(held.tally()))));
        AttendanceRules.inPerson(proposal.body())
                .ifPresent(it -> findings.add(law.examine(
                        it,
                        day,
                        proposal.village(),
                        new AttendanceRules.Online(held.tally().online()))));
        return findings;
    }

    /** 授权 comes before the meeting that uses it. */
    private static boolean delegatedBy(Proposal proposal, LocalDate day) {
        var delegatedOn = proposal.delegatedOn();
        return delegatedOn != null && !delegatedOn.isAfter(day);
    }
}
