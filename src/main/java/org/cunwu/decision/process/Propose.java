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
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.FileId;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Fen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 召开支委会提议 — the party organisation studies the matter first; the plan may be revised here. */
@Component
class Propose extends CalledMeeting<Propose.ProposeForm> {

    private final Proposals proposals;

    Propose(Proposals proposals, RollCalls rollCalls, Meetings meetings, CaseFacts facts) {
        super(Kind.BRANCH, "decision.propose", proposals, rollCalls, meetings, facts);
        this.proposals = proposals;
    }

    record ProposeForm(
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 4000) String planText,
            @NotNull Fen budget,
            @NotEmpty @Valid List<VoteRow> votes,
            @Nullable @Size(max = 4000) String minutes,
            @NotEmpty @Size(max = 20) List<FileId> records)
            implements Report {}

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.PROPOSE;
    }

    @Override
    public Class<ProposeForm> form() {
        return ProposeForm.class;
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
    Draft draft(Draft current, ProposeForm form) {
        return new Draft(current.version(), current.title(), form.planText(), form.budget());
    }

    @Override
    Draft written(Held held, LocalDate today) {
        var draft = held.draft();
        return proposals.write(held.proposal().id(), draft.title(), draft.plan(), draft.budget(), today);
    }

    @Override
    boolean changesDraft(CorrectedEntry<ProposeForm> entry) {
        var before = entry.before();
        var after = entry.after();
        return !before.planText().equals(after.planText()) || !before.budget().equals(after.budget());
    }

    /** Every later meeting decided on this text. */
    @Override
    boolean restsOnMore(CorrectedEntry<ProposeForm> entry) {
        return changesDraft(entry) && !entry.later().isEmpty();
    }
}
