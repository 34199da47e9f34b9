package org.cunwu.decision.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.engine.FileId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 召开“两委”会商议 — both committees, each person once. */
@Component
class Consult extends CalledMeeting<Consult.ConsultForm> {

    Consult(Proposals proposals, RollCalls rollCalls, Meetings meetings, CaseFacts facts) {
        super(Kind.COMMITTEES, "decision.consult", proposals, rollCalls, meetings, facts);
    }

    record ConsultForm(
            @NotNull LocalDate heldOn,
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
}
