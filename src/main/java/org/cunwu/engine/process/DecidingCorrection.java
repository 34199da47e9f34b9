package org.cunwu.engine.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.Correctable.Judged;
import org.cunwu.engine.Corrections.StoppedKind;
import org.cunwu.engine.Deed;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.engine.register.CorrectionRegister;
import org.cunwu.engine.register.CorrectionRegister.Decided;
import org.cunwu.engine.register.CorrectionRegister.Row;
import org.cunwu.engine.register.CorrectionRegister.StoppedRow;
import org.cunwu.engine.register.EnteredRegister;
import org.cunwu.engine.register.TypedValues;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.TownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 确认更正 — somebody else looks at what stood there and what is to stand there. On confirmation the registers take the
 * corrected values, the law is asked again, and what no longer has a ground is stopped by name, all in one act.
 */
@Component
class DecidingCorrection {

    private static final int SHORTEST = 5;

    private final Correcting correcting;
    private final PuttingBack engine;
    private final StoppedByCorrection stopping;
    private final Access access;
    private final Forms forms;
    private final Recording recording;
    private final EnteredRegister entered;
    private final CorrectionRegister corrections;
    private final TypedValues typedValues;
    private final CaseRegister cases;
    private final TownClock clock;

    DecidingCorrection(
            Correcting correcting,
            PuttingBack engine,
            StoppedByCorrection stopping,
            Access access,
            Forms forms,
            Recording recording,
            EnteredRegister entered,
            CorrectionRegister corrections,
            TypedValues typedValues,
            CaseRegister cases,
            TownClock clock) {
        this.correcting = correcting;
        this.engine = engine;
        this.stopping = stopping;
        this.access = access;
        this.forms = forms;
        this.recording = recording;
        this.entered = entered;
        this.corrections = corrections;
        this.typedValues = typedValues;
        this.cases = cases;
        this.clock = clock;
    }

    /** 确认或者不确认. */
    enum CorrectionDecision {
        CONFIRM,
        DECLINE
    }

    /** {@code effect} is what the page said would follow: nobody confirms what they were not shown. */
    record CorrectionDecisionForm(
            @NotNull CorrectionDecision decision,
            @Nullable @Size(max = 500) String reason,
            @Nullable Effect effect) {}

    Row known(PersonId person, UUID id) {
        return corrections
                .of(id)
                .filter(it -> access.reaches(person, it.village()))
                .orElseThrow(NothingHere::new);
    }

    /** @throws NotYours when it is decided, or not the person's to decide */
    String post(PersonId person, Row correction) {
        var decided = correction.decided();
        if (decided != null) throw new NotYours("engine.correct.decided", access.name(decided.person()));
        return correcting.decider(person, correction);
    }

    Done decide(PersonId person, UUID id, Map<String, ?> values) {
        cases.hold(known(person, id).caseId());
        var correction = known(person, id);
        var post = post(person, correction);
        var form = FormRejected.reading(CorrectionDecisionForm.class, () -> read(values));
        return form.decision() == CorrectionDecision.CONFIRM
                ? confirm(person, post, correction, form, values)
                : decline(person, post, correction, form, values);
    }

    private CorrectionDecisionForm read(Map<String, ?> values) {
        var form = forms.read(CorrectionDecisionForm.class, values);
        if (form.decision() == CorrectionDecision.DECLINE) {
            FormRejected.unlessSaid("reason", form.reason(), SHORTEST, "engine.correct.why");
        }
        return form;
    }

    private Done decline(
            PersonId person, String post, Row correction, CorrectionDecisionForm form, Map<String, ?> values) {
        var row = entered.of(correction.task()).orElseThrow();
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", row.stepName());
        content.put("of", row.receipt());
        content.put("reason", form.reason());
        var deed = Deed.of("engine.correction-declined", clock.today(), content);
        recording.append(row.village(), person, post, row.caseId(), deed, values);
        var file = correcting.past(row).file();
        var receipt = recording.settle(file, person, post);
        corrections.end(
                correction.id(),
                new Decided(false, person, post, form.reason(), null, null, null, receipt.number(), clock.instant()));
        return new Done(receipt, file);
    }

    private Done confirm(
            PersonId person, String post, Row correction, CorrectionDecisionForm form, Map<String, ?> values) {
        var row = entered.of(correction.task()).orElseThrow();
        var past = correcting.past(row);
        var step = correcting.step(row, past);
        var corrected = step.corrected(forms, correction.after());
        var judged = corrected.judge();
        if (judged.effect() != form.effect()) throw new NotYours("engine.correct.not-as-shown");
        var stopped = judged.effect() == Effect.RECORD_ONLY ? List.<StoppedRow>of() : stopping.of(step);
        var made = corrected.correct(judged);
        Recall.forget();
        var deed = deed(row, correction, judged, made, stopped);
        recording.append(row.village(), person, post, row.caseId(), deed, values);
        if (judged.effect() != Effect.RECORD_ONLY) stopping.fall(step, correction.reason(), correction.receipt());
        Recall.forget();
        engine.move(row, judged.effect(), made.variables());
        var receipt = recording.settle(past.file(), person, post);
        corrections.end(
                correction.id(),
                new Decided(
                        true,
                        person,
                        post,
                        form.reason(),
                        judged.effect(),
                        made.kind(),
                        made.happenedOn(),
                        receipt.number(),
                        clock.instant()));
        corrections.stop(correction.id(), stopped);
        return new Done(receipt, past.file());
    }

    /** The act of the correction: it refers to the original, and tells what stood there, what stands there, and what was stopped. */
    private Deed deed(
            EnteredRegister.Row row, Row correction, Judged judged, Deed made, List<StoppedRow> stopped) {
        var content = ProposingCorrection.content(row, correction.reason(), judged.effect());
        content.put("proposal", correction.receipt());
        content.put("tellsOf", made.happenedOn().toString());
        content.put("entry", made.content());
        content.put("stopped", names(stopped, StoppedKind.OPEN));
        content.put("drafts", names(stopped, StoppedKind.DRAFT));
        content.put("noLonger", names(stopped, StoppedKind.ENTRY));
        content.put("fallen", names(stopped, StoppedKind.RESTING));
        content.values().removeIf(List.of()::equals);
        var personal = new LinkedHashMap<>(made.personal());
        personal.put("before", typedValues.write(correction.before()));
        personal.put("after", typedValues.write(correction.after()));
        personal.put("proposer", access.name(correction.proposer()));
        return Deed.of("engine.corrected", clock.today(), content)
                .withPersonal(personal)
                .withFindings(judged.findings())
                .withEvidence(made.evidence());
    }

    private static List<String> names(List<StoppedRow> stopped, StoppedKind kind) {
        return stopped.stream()
                .map(StoppedRow::stopped)
                .filter(it -> it.kind() == kind)
                .map(it -> it.name())
                .toList();
    }
}
