package org.cunwu.engine.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.Deed;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.engine.register.CorrectionRegister;
import org.cunwu.engine.register.EnteredRegister.Row;
import org.cunwu.engine.register.TypedValues;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 申请更正 — by a holder of the post that entered it, with what should stand there and why; nothing changes yet. */
@Component
class ProposingCorrection {

    private static final String REASON = "correctionReason";

    private final Correcting correcting;
    private final PuttingBack engine;
    private final Access access;
    private final Forms forms;
    private final Recording recording;
    private final CorrectionRegister corrections;
    private final TypedValues typedValues;
    private final CaseRegister cases;
    private final TownClock clock;

    ProposingCorrection(
            Correcting correcting,
            PuttingBack engine,
            Access access,
            Forms forms,
            Recording recording,
            CorrectionRegister corrections,
            TypedValues typedValues,
            CaseRegister cases,
            TownClock clock) {
        this.correcting = correcting;
        this.engine = engine;
        this.access = access;
        this.forms = forms;
        this.recording = recording;
        this.corrections = corrections;
        this.typedValues = typedValues;
        this.cases = cases;
        this.clock = clock;
    }

    record CorrectionForm(@NotNull @Size(min = 5, max = 500) String correctionReason) {}

    Done propose(PersonId person, String task, Map<String, ?> values) {
        cases.hold(correcting.known(person, task).caseId());
        // as the correction before this one left it
        var row = correcting.known(person, task);
        var past = correcting.past(row);
        correcting.proposer(person, row, past);
        var step = correcting.step(row, past);
        var typed = new HashMap<String, @Nullable Object>(values);
        typed.remove(REASON);
        var corrected = step.corrected(forms, typed);
        var changed = corrected.changed();
        var form = FormRejected.reading(CorrectionForm.class, () -> read(values, changed));
        var judged = corrected.judge();
        var content = content(row, form.correctionReason(), judged.effect());
        var deed = Deed.of("engine.correction-proposed", clock.today(), content)
                .withPersonal(said(row.typed(), typed, changed))
                .withFindings(judged.findings())
                .withEvidence(corrected.files());
        FormRejected.reading(step.definition().form(), () -> {
            recording.append(row.village(), person, row.group(), row.caseId(), deed, values);
            return deed;
        });
        var receipt = recording.settle(past.file(), person, row.group());
        corrections.propose(proposed(person, row, form.correctionReason(), typed, receipt.number(), clock.instant()));
        return new Done(receipt, past.file());
    }

    private CorrectionForm read(Map<String, ?> values, List<String> changed) {
        var own = new HashMap<String, @Nullable Object>(values);
        own.keySet().retainAll(List.of(REASON));
        var form = forms.read(CorrectionForm.class, own);
        if (changed.isEmpty()) throw FormRejected.field(REASON, "engine.correct.same");
        return form;
    }

    static Map<String, @Nullable Object> content(Row row, String reason, Effect effect) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", row.stepName());
        content.put("of", row.receipt());
        content.put("reason", reason);
        if (effect == Effect.FOLLOWING_ANEW) content.put("followingAnew", row.stepName());
        if (effect == Effect.STEP_AGAIN) content.put("stepAgain", row.stepName());
        return content;
    }

    /** What stood there and what is to stand there: entries are about persons, so the chain keeps only the digest. */
    private Map<String, String> said(Map<String, ?> before, Map<String, ?> after, List<String> changed) {
        return Map.of("before", only(changed, before), "after", only(changed, after));
    }

    private String only(List<String> fields, Map<String, ?> typed) {
        var some = new LinkedHashMap<String, @Nullable Object>(typed);
        some.keySet().retainAll(fields);
        return typedValues.write(some);
    }

    private CorrectionRegister.Row proposed(
            PersonId person, Row row, String reason, Map<String, @Nullable Object> typed, String receipt, Instant at) {
        return new CorrectionRegister.Row(
                UUID.randomUUID(),
                row.task(),
                row.caseId(),
                row.village(),
                person,
                access.onBehalfOf(person, row.group()).orElse(null),
                row.group(),
                engine.confirmers(row),
                reason,
                row.typed(),
                typed,
                receipt,
                at,
                null);
    }
}
