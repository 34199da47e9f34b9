package org.cunwu.engine.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.Corrections.Ending;
import org.cunwu.engine.Corrections.StoppedKind;
import org.cunwu.engine.Deed;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.process.Outlooks.Outlook;
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
    private final Outlooks outlooks;
    private final StoppedByCorrection stopping;
    private final Access access;
    private final Forms forms;
    private final Recording recording;
    private final EntryDays entryDays;
    private final EnteredRegister entered;
    private final CorrectionRegister corrections;
    private final TypedValues typedValues;
    private final CaseRegister cases;
    private final TownClock clock;

    DecidingCorrection(
            Correcting correcting,
            PuttingBack engine,
            Outlooks outlooks,
            StoppedByCorrection stopping,
            Access access,
            Forms forms,
            Recording recording,
            EntryDays entryDays,
            EnteredRegister entered,
            CorrectionRegister corrections,
            TypedValues typedValues,
            CaseRegister cases,
            TownClock clock) {
        this.correcting = correcting;
        this.engine = engine;
        this.outlooks = outlooks;
        this.stopping = stopping;
        this.access = access;
        this.forms = forms;
        this.recording = recording;
        this.entryDays = entryDays;
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

    /**
     * Nobody confirms what was not shown.
     *
     * @param effect what the page said would follow
     * @param seen what stood for everything that would stop; needed where anything would
     */
    record CorrectionDecisionForm(
            @NotNull CorrectionDecision decision,
            @Nullable @Size(max = 500) String reason,
            @Nullable Effect effect,
            @Nullable @Size(max = 64) String seen) {}

    /** @throws NotYours when it is decided, or not the person's to decide */
    String post(PersonId person, Row correction) {
        var decided = correction.decided();
        if (decided != null) throw new NotYours("engine.correct.decided", access.name(decided.person()));
        return correcting.decider(person, correction);
    }

    Done decide(PersonId person, UUID id, Map<String, ?> values) {
        cases.hold(correcting.proposed(person, id).caseId());
        // as whoever was faster left it
        var correction = correcting.proposed(person, id);
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
        var file = correcting.past(row).file();
        correcting.running(file);
        recording.append(row.village(), person, post, row.caseId(), deed, values);
        var receipt = recording.settle(file, person, post);
        corrections.end(
                correction.id(),
                Decided.unconfirmed(Ending.DECLINED, person, post, form.reason(), receipt.number(), clock.instant()));
        return new Done(receipt, file);
    }

    private Done confirm(
            PersonId person, String post, Row correction, CorrectionDecisionForm form, Map<String, ?> values) {
        var row = entered.of(correction.task()).orElseThrow();
        var past = correcting.past(row);
        var outlook = outlooks.of(correction, row, past);
        asShown(outlook, form);
        var judged = outlook.judged();
        var made = outlook.corrected().correct(judged);
        Recall.forget();
        var late = judged.effect() != Effect.STEP_AGAIN && entryDays.noteCorrected(row, made);
        var deed = deed(row, correction, made, outlook, late);
        recording.append(row.village(), person, post, row.caseId(), deed, values);
        if (outlook.stopsAnything()) stopping.fall(row, correction.reason(), correction.receipt());
        Recall.forget();
        engine.move(row, judged.effect(), made.variables());
        var receipt = recording.settle(past.file(), person, post);
        corrections.end(
                correction.id(),
                new Decided(
                        Ending.CONFIRMED,
                        person,
                        post,
                        form.reason(),
                        judged.effect(),
                        made.kind(),
                        made.happenedOn(),
                        receipt.number(),
                        clock.instant()));
        corrections.stop(correction.id(), outlook.stopped());
        return new Done(receipt, past.file());
    }

    private static void asShown(Outlook outlook, CorrectionDecisionForm form) {
        var shown = outlook.shown();
        var same = outlook.judged().effect() == form.effect()
                && (shown.wouldStop().isEmpty() || shown.seen().equals(form.seen()));
        if (!same) throw new NotYours("engine.correct.not-as-shown");
    }

    /** The act of the correction: it refers to the original, and tells what stood there, what stands there, and what was stopped. */
    private Deed deed(EnteredRegister.Row row, Row correction, Deed made, Outlook outlook, boolean late) {
        var stopped = outlook.stopped();
        var content = ProposingCorrection.content(
                row, correction.reason(), outlook.judged().effect());
        content.put("proposal", correction.receipt());
        content.put("tellsOf", made.happenedOn().toString());
        if (late) content.put("late", made.happenedOn().toString());
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
                .withFindings(outlook.judged().findings())
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
