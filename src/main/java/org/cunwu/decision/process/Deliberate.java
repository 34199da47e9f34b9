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

/** 召开党员大会审议 — the party members deliberate before the villagers decide. */
@Component
class Deliberate extends CalledMeeting<Deliberate.DeliberateForm> {

    Deliberate(Proposals proposals, RollCalls rollCalls, Meetings meetings, CaseFacts facts) {
        super(Kind.PARTY, "decision.deliberate", proposals, rollCalls, meetings, facts);
    }

    record DeliberateForm(
            @NotNull LocalDate heldOn,
            @NotNull LocalDate deliveredOn,
            @Valid @Size(max = 500) List<Excuse> excused,
            @NotEmpty @Valid List<VoteRow> votes,
            @Nullable @Size(max = 4000) String minutes,
            @NotEmpty @Size(max = 20) List<FileId> records)
            implements Report {}

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.DELIBERATE;
    }

    @Override
    public Class<DeliberateForm> form() {
        return DeliberateForm.class;
    }

    @Override
    List<Excuse> excused(DeliberateForm form) {
        return form.excused();
    }

    @Override
    LocalDate deliveredOn(DeliberateForm form) {
        return form.deliveredOn();
    }
}
