package org.cunwu.decision.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.decision.Body;
import org.cunwu.decision.register.Draft;
import org.cunwu.decision.register.Notices;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Sitting;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Tally;
import org.cunwu.decision.rules.CourseRules;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 登记会议表决 — the body that must decide votes on the day it was called for. Representatives are recorded one by one; of a
 * large body the counts and the photographed sign-in sheet are taken, and the size of the body comes from its roll.
 */
@Component
class Resolve implements HumanStep<Resolve.ResolveForm>, Correctable<Resolve.ResolveForm> {

    /** No village has more people; beyond it a number is a slip. */
    private static final long MOST_PEOPLE = 100_000;

    private final Proposals proposals;
    private final Notices notices;
    private final RollCalls rollCalls;
    private final Meetings meetings;
    private final CaseFacts facts;

    Resolve(Proposals proposals, Notices notices, RollCalls rollCalls, Meetings meetings, CaseFacts facts) {
        this.proposals = proposals;
        this.notices = notices;
        this.rollCalls = rollCalls;
        this.meetings = meetings;
        this.facts = facts;
    }

    /**
     * 表决登记.
     *
     * @param byHousehold households were counted, each by one representative; only for a villagers' assembly
     * @param proxies written proxies shown; only for a members' assembly
     * @param strayProxies of these, the ones whose holder is of another household
     * @param notHeld why the meeting did not take place as announced; it is then announced anew
     */
    record ResolveForm(
            @Valid @Size(max = 2000) List<VoteRow> votes,
            @Nullable Boolean byHousehold,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer attended,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer proxies,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer strayProxies,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer agreed,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer disagreed,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer abstained,
            @Nullable @Size(min = 5, max = 500) String notHeld,
            @Nullable @Size(max = 4000) String minutes,
            @NotEmpty @Size(max = 20) List<FileId> records) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.RESOLVE;
    }

    @Override
    public String page() {
        return "decision/user_resolve";
    }

    @Override
    public Class<ResolveForm> form() {
        return ResolveForm.class;
    }

    @Override
    public Deadline deadline() {
        return new Deadline(CourseRules.RESOLVE_DAYS.name(), false);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var proposal = proposals.get(CaseFacts.proposal(step));
        var large = proposal.body().large();
        var all = large ? facts.of(step) : facts.withRoll(step, Kind.ASSEMBLY, proposal.body(), meetingOn(proposal));
        all.put("large", large);
        all.put("villagers", proposal.body() == Body.VILLAGERS_ASSEMBLY);
        all.put("members", proposal.body() == Body.MEMBERS_ASSEMBLY);
        all.put("meetingOn", meetingOn(proposal));
        return all;
    }

    private LocalDate meetingOn(Proposal proposal) {
        return notices.latest(proposal.id()).orElseThrow().meetingOn();
    }

    @Override
    public List<Finding> examine(OpenStep step, ResolveForm form) {
        if (form.notHeld() != null) return List.of();
        return meetings.examine(held(step, form), step.today());
    }

    @Override
    public Deed complete(OpenStep step, ResolveForm form) {
        var deed = form.notHeld() == null
                ? meetings.deed("decision.resolve", held(step, form), step.today(), form.minutes(), form.records())
                : notHeld(step, form);
        return deed.withVariables(FourDiscussionsProcess.HELD.with(form.notHeld() == null));
    }

    /** 未开成: nothing was voted on, so nothing stands in the register of meetings; the notice is given again. */
    private Deed notHeld(OpenStep step, ResolveForm form) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put(
                "announcedFor",
                meetingOn(proposals.get(CaseFacts.proposal(step))).toString());
        content.put("reason", form.notHeld());
        return Deed.of("decision.not-held", step.today(), content).withEvidence(form.records());
    }

    @Override
    public Judged judge(CorrectedEntry<ResolveForm> entry) {
        var wasHeld = entry.before().notHeld() == null;
        if (entry.after().notHeld() != null) return Judged.of(List.of(), !wasHeld);
        var held = corrected(entry);
        return meetings.judge(held, entry.step().today(), !Dated.overtakes(entry, held.heldOn()));
    }

    @Override
    public Deed correct(CorrectedEntry<ResolveForm> entry, Judged judged) {
        var form = entry.after();
        var step = entry.step();
        var isHeld = form.notHeld() == null;
        if (!isHeld) recorded(entry).ifPresent(meetings::setAside);
        var deed = isHeld
                ? meetings.corrected("decision.resolve", corrected(entry), step.today(), form.minutes(), form.records())
                : notHeld(step, form);
        return deed.withVariables(FourDiscussionsProcess.HELD.with(isHeld));
    }

    private Optional<Sitting> recorded(CorrectedEntry<ResolveForm> entry) {
        return entry.before().notHeld() == null
                ? meetings.recorded(CaseFacts.proposal(entry.step()), Kind.ASSEMBLY)
                : Optional.empty();
    }

    /** The meeting voted on the draft of its day, whatever became of the draft since. */
    private Held corrected(CorrectedEntry<ResolveForm> entry) {
        var proposal = CaseFacts.proposal(entry.step());
        var original = recorded(entry);
        var draft =
                original.map(it -> proposals.draft(proposal, it.version())).orElseGet(() -> proposals.draft(proposal));
        var inPlaceOf = new Held.InPlaceOf(original.orElse(null), Dated.before(entry));
        return held(entry.step(), entry.after(), draft, inPlaceOf);
    }

    private Held held(OpenStep step, ResolveForm form) {
        return held(step, form, proposals.draft(CaseFacts.proposal(step)), null);
    }

    private Held held(OpenStep step, ResolveForm form, Draft draft, Held.@Nullable InPlaceOf inPlaceOf) {
        var proposal = proposals.get(CaseFacts.proposal(step));
        var day = meetingOn(proposal);
        var households = proposal.body() == Body.VILLAGERS_ASSEMBLY && Boolean.TRUE.equals(form.byHousehold());
        var roll = rollCalls.of(step.village(), Kind.ASSEMBLY, proposal.body(), households, day);
        var large = proposal.body().large();
        var seats = large ? roll : rollCalls.called(roll, form.votes(), List.of());
        Tally tally = large ? Counts.of(proposal.body(), roll, form) : RollCalls.tally(seats);
        return new Held(Kind.ASSEMBLY, proposal, draft, day, null, tally, seats, inPlaceOf);
    }
}
