package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.decision.Ballot;
import org.cunwu.decision.register.Draft;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;

/** 点名的会议 — the course of a meeting whose whole roll is called: the party organisation, both committees, the party members. */
abstract class CalledMeeting<F extends Record & CalledMeeting.Report> implements HumanStep<F>, Correctable<F> {

    private final Kind kind;
    private final String act;
    private final Proposals proposals;
    private final RollCalls rollCalls;
    private final Meetings meetings;
    private final CaseFacts facts;

    CalledMeeting(Kind kind, String act, Proposals proposals, RollCalls rollCalls, Meetings meetings, CaseFacts facts) {
        this.kind = kind;
        this.act = act;
        this.proposals = proposals;
        this.rollCalls = rollCalls;
        this.meetings = meetings;
        this.facts = facts;
    }

    /** What each such form tells. */
    interface Report {

        LocalDate heldOn();

        List<VoteRow> votes();

        @Nullable
        String minutes();

        List<FileId> records();
    }

    /** The draft as this meeting has it before it; a form that may revise it says so. */
    Draft draft(Draft current, F form) {
        return current;
    }

    /** The draft on record, after what {@link #draft} revised has been written. */
    Draft written(Held held, LocalDate today) {
        return held.draft();
    }

    List<Excuse> excused(F form) {
        return List.of();
    }

    @Nullable
    LocalDate deliveredOn(F form) {
        return null;
    }

    /** Whether it was held as one with the meeting before it. */
    boolean merged(F form) {
        return false;
    }

    /** What its page shows besides. */
    Map<String, @Nullable Object> more(OpenStep step) {
        return Map.of();
    }

    @Override
    public final String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public final String page() {
        return "decision/" + id();
    }

    /** Whoever led the meeting signs its minutes on paper, and the votes are in them. */
    @Override
    public boolean mayBeEnteredFor() {
        return true;
    }

    @Override
    public final Map<String, @Nullable Object> facts(OpenStep step) {
        var all = facts.withRoll(step, kind, step.today(), Ballot.SHOW_OF_HANDS.votes());
        all.putAll(more(step));
        return all;
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        return Map.of("heldOn", step.today().toString());
    }

    @Override
    public final List<Finding> examine(OpenStep step, F form) {
        return meetings.examine(held(step, form), step.today());
    }

    @Override
    public final Deed complete(OpenStep step, F form) {
        var held = held(step, form);
        return meetings.deed(
                act, held.onDraft(written(held, step.today())), step.today(), form.minutes(), form.records());
    }

    /** Whether what came after rested on something else than the vote that this corrects. */
    boolean restsOnMore(CorrectedEntry<F> entry) {
        return false;
    }

    /** Whether the draft itself is corrected. */
    boolean changesDraft(CorrectedEntry<F> entry) {
        return false;
    }

    @Override
    public final Optional<LocalDate> happenedOn(F form) {
        return Optional.of(form.heldOn());
    }

    @Override
    public final Judged judge(CorrectedEntry<F> entry) {
        var held = corrected(entry);
        var same = !Dated.overtakes(entry, held.heldOn()) && !restsOnMore(entry);
        return meetings.judge(held, entry.step().today(), same);
    }

    @Override
    public final Deed correct(CorrectedEntry<F> entry, Judged judged) {
        var held = corrected(entry);
        var today = entry.step().today();
        var lawful = judged.effect() != Effect.STEP_AGAIN;
        var written = lawful && changesDraft(entry) ? held.onDraft(written(held, today)) : held;
        return meetings.corrected(
                act, written, today, entry.after().minutes(), entry.after().records());
    }

    /** The meeting decided on the draft of its day, whatever became of the draft since. */
    private Held corrected(CorrectedEntry<F> entry) {
        var proposal = CaseFacts.proposal(entry.step());
        var original = meetings.recorded(proposal, kind).orElseThrow();
        return held(
                entry.step(),
                entry.after(),
                proposals.draft(proposal, original.version()),
                new Held.InPlaceOf(original, Dated.before(entry)));
    }

    private Held held(OpenStep step, F form) {
        return held(step, form, proposals.draft(CaseFacts.proposal(step)), null);
    }

    private Held held(OpenStep step, F form, Draft current, Held.@Nullable InPlaceOf inPlaceOf) {
        var proposal = proposals.get(CaseFacts.proposal(step));
        var roll = rollCalls.of(step.village(), kind, proposal.body(), false, form.heldOn());
        var seats = rollCalls.called(roll, form.votes(), excused(form), Ballot.SHOW_OF_HANDS);
        var tally = RollCalls.tally(seats, null);
        return new Held(
                kind,
                proposal,
                draft(current, form),
                form.heldOn(),
                deliveredOn(form),
                tally,
                seats,
                merged(form),
                inPlaceOf);
    }
}
