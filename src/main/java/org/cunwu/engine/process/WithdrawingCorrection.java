package org.cunwu.engine.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.Corrections.Ending;
import org.cunwu.engine.Deed;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.engine.register.CorrectionRegister;
import org.cunwu.engine.register.CorrectionRegister.Decided;
import org.cunwu.engine.register.CorrectionRegister.Row;
import org.cunwu.engine.register.EnteredRegister;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 撤回更正申请 — by whoever proposed it, in the post in which it was proposed, with the reason. */
@Component
class WithdrawingCorrection {

    private final Correcting correcting;
    private final Capacities capacities;
    private final Access access;
    private final Forms forms;
    private final Recording recording;
    private final EnteredRegister entered;
    private final CorrectionRegister corrections;
    private final CaseRegister cases;
    private final TownClock clock;

    WithdrawingCorrection(
            Correcting correcting,
            Capacities capacities,
            Access access,
            Forms forms,
            Recording recording,
            EnteredRegister entered,
            CorrectionRegister corrections,
            CaseRegister cases,
            TownClock clock) {
        this.correcting = correcting;
        this.capacities = capacities;
        this.access = access;
        this.forms = forms;
        this.recording = recording;
        this.entered = entered;
        this.corrections = corrections;
        this.cases = cases;
        this.clock = clock;
    }

    record CorrectionWithdrawalForm(
            @NotNull @Size(min = 5, max = 200) String reason) {}

    /** @throws NotYours when it is decided, or another's */
    void proposer(PersonId person, Row correction) {
        var decided = correction.decided();
        if (decided != null) throw new NotYours("engine.correct.decided", access.name(decided.person()));
        if (!person.equals(correction.proposer())
                || capacities.in(person, correction.group()).isEmpty()) {
            throw new NotYours("engine.correct.not-proposer");
        }
    }

    Done withdraw(PersonId person, UUID id, Map<String, ?> values) {
        cases.hold(correcting.proposed(person, id).caseId());
        // as whoever was faster left it
        var correction = correcting.proposed(person, id);
        proposer(person, correction);
        var row = entered.of(correction.task()).orElseThrow();
        var file = correcting.past(row).file();
        correcting.running(file);
        var form = FormRejected.reading(
                CorrectionWithdrawalForm.class, () -> forms.read(CorrectionWithdrawalForm.class, values));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", row.stepName());
        content.put("of", row.receipt());
        content.put("proposal", correction.receipt());
        content.put("reason", form.reason());
        var deed = Deed.of("engine.correction-withdrawn", clock.today(), content);
        recording.append(row.village(), person, correction.group(), row.caseId(), deed, values);
        var receipt = recording.settle(file, person, correction.group());
        corrections.end(
                id,
                Decided.unconfirmed(
                        Ending.WITHDRAWN,
                        person,
                        correction.group(),
                        form.reason(),
                        receipt.number(),
                        clock.instant()));
        return new Done(receipt, file);
    }
}
