package org.cunwu.decision.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.register.Draft;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 召开支委会提议 — the party organisation studies the matter first; the plan may be revised here. */
@Component
class Propose implements HumanStep<Propose.ProposeForm> {

    private final Proposals proposals;
    private final RollCalls rollCalls;
    private final Meetings meetings;
    private final CaseFacts facts;

    Propose(Proposals proposals, RollCalls rollCalls, Meetings meetings, CaseFacts facts) {
        this.proposals = proposals;
        this.rollCalls = rollCalls;
        this.meetings = meetings;
        this.facts = facts;
    }

    record ProposeForm(
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 4000) String planText,
            @NotNull Fen budget,
            @NotEmpty @Valid List<VoteRow> votes,
            @Nullable @Size(max = 4000) String minutes,
            @NotEmpty @Size(max = 20) List<FileId> records) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.PROPOSE;
    }

    @Override
    public String page() {
        return "decision/user_propose";
    }

    @Override
    public Class<ProposeForm> form() {
        return ProposeForm.class;
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var proposal = proposals.get(CaseFacts.proposal(step));
        return facts.withRoll(step, Kind.BRANCH, proposal.body());
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        var draft = proposals.draft(CaseFacts.proposal(step));
        return Map.of(
                "heldOn",
                step.today().toString(),
                "planText",
                draft.plan(),
                "budget",
                draft.budget().grouped());
    }

    @Override
    public List<Finding> examine(OpenStep step, ProposeForm form) {
        return meetings.examine(held(step, form), step.today());
    }

    @Override
    public Deed complete(OpenStep step, ProposeForm form) {
        var held = held(step, form);
        ActUnlawful.ifAnyBlocks(meetings.admission(held, step.today()));
        var draft = proposals.write(
                held.proposal().id(), held.draft().title(), form.planText(), form.budget(), step.today());
        return meetings.deed("decision.propose", held.onDraft(draft), step.today(), form.minutes(), form.records());
    }

    private Meetings.Held held(OpenStep step, ProposeForm form) {
        var proposal = proposals.get(CaseFacts.proposal(step));
        var draft = proposals.draft(proposal.id());
        var roll = rollCalls.of(step.village(), Kind.BRANCH, proposal.body(), false, form.heldOn());
        var seats = rollCalls.called(roll, form.votes(), List.of());
        return new Meetings.Held(
                Kind.BRANCH,
                proposal,
                new Draft(0, draft.title(), form.planText(), form.budget()),
                form.heldOn(),
                null,
                RollCalls.tally(seats),
                seats);
    }
}
