package org.cunwu.decision.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 召开“两委”会商议 — both committees, each person once. */
@Component
class Consult implements HumanStep<Consult.ConsultForm> {

    private final Proposals proposals;
    private final RollCalls rollCalls;
    private final Meetings meetings;
    private final CaseFacts facts;

    Consult(Proposals proposals, RollCalls rollCalls, Meetings meetings, CaseFacts facts) {
        this.proposals = proposals;
        this.rollCalls = rollCalls;
        this.meetings = meetings;
        this.facts = facts;
    }

    record ConsultForm(
            @NotNull LocalDate heldOn,
            @NotEmpty @Valid List<VoteRow> votes,
            @Nullable @Size(max = 4000) String minutes,
            @NotEmpty @Size(max = 20) List<FileId> records) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.CONSULT;
    }

    @Override
    public String page() {
        return "decision/user_consult";
    }

    @Override
    public Class<ConsultForm> form() {
        return ConsultForm.class;
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var proposal = proposals.get(CaseFacts.proposal(step));
        return facts.withRoll(step, Kind.COMMITTEES, proposal.body());
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        return Map.of("heldOn", step.today().toString());
    }

    @Override
    public List<Finding> examine(OpenStep step, ConsultForm form) {
        return meetings.examine(held(step, form), step.today());
    }

    @Override
    public Deed complete(OpenStep step, ConsultForm form) {
        return meetings.deed("decision.consult", held(step, form), step.today(), form.minutes(), form.records());
    }

    private Meetings.Held held(OpenStep step, ConsultForm form) {
        var proposal = proposals.get(CaseFacts.proposal(step));
        var draft = proposals.draft(proposal.id());
        var roll = rollCalls.of(step.village(), Kind.COMMITTEES, proposal.body(), false, form.heldOn());
        var seats = rollCalls.called(roll, form.votes(), List.of());
        return new Meetings.Held(Kind.COMMITTEES, proposal, draft, form.heldOn(), null, RollCalls.tally(seats), seats);
    }
}
