package org.cunwu.decision.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Sitting;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.FileId;
import org.cunwu.engine.OpenStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 召开“两委”会商议 — both committees, each person once. */
@Component
class Consult extends CalledMeeting<Consult.ConsultForm> {

    private final Meetings meetings;
    private final PriorSteps steps;

    Consult(Proposals proposals, RollCalls rollCalls, Meetings meetings, CaseFacts facts, PriorSteps steps) {
        super(Kind.COMMITTEES, "decision.consult", proposals, rollCalls, meetings, facts);
        this.steps = steps;
        this.meetings = meetings;
    }

    /**
     * “两委”会记录.
     *
     * @param merged whether it was one meeting with that of the party organisation's committee; each has its own record
     */
    record ConsultForm(
            @NotNull LocalDate heldOn,
            @Nullable Boolean merged,
            @NotEmpty @Valid List<VoteRow> votes,
            @Nullable @Size(max = 4000) String minutes,
            @NotEmpty @Size(max = 20) List<FileId> records)
            implements Report {}

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.CONSULT;
    }

    @Override
    public Class<ConsultForm> form() {
        return ConsultForm.class;
    }

    @Override
    boolean merged(ConsultForm form) {
        return Boolean.TRUE.equals(form.merged());
    }

    @Override
    Map<String, @Nullable Object> more(OpenStep step) {
        return Map.of("mayMerge", steps.mayMerge(step.village(), step.today()));
    }

    /** The plan goes to the party members after it was consulted on. */
    @Override
    boolean restsOnMore(CorrectedEntry<ConsultForm> entry) {
        if (!entry.followedBy(FourDiscussionsProcess.Steps.DELIBERATE)) return false;
        return meetings.recorded(CaseFacts.proposal(entry.step()), Kind.PARTY)
                .map(Sitting::deliveredOn)
                .filter(it -> it.isBefore(entry.after().heldOn()))
                .isPresent();
    }
}
