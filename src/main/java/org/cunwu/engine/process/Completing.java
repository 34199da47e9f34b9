package org.cunwu.engine.process;

import java.util.List;
import java.util.Map;
import org.cunwu.engine.Deed;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.engine.register.EnteredRegister;
import org.cunwu.engine.register.Signatures;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.springframework.stereotype.Component;

/** 办理 — completes a step: post, village, four eyes, form and law; registers, ledger, and the process moved on. */
@Component
class Completing {

    private final Access access;
    private final Steps steps;
    private final Forms forms;
    private final Signatures signatures;
    private final Countersign countersign;
    private final EnteredRegister entered;
    private final Recording recording;
    private final EngineCommands engine;
    private final TownClock clock;

    Completing(
            Access access,
            Steps steps,
            Forms forms,
            Signatures signatures,
            Countersign countersign,
            EnteredRegister entered,
            Recording recording,
            EngineCommands engine,
            TownClock clock) {
        this.access = access;
        this.steps = steps;
        this.forms = forms;
        this.signatures = signatures;
        this.countersign = countersign;
        this.entered = entered;
        this.recording = recording;
        this.engine = engine;
        this.clock = clock;
    }

    Done complete(PersonId person, String task, Map<String, ?> values) {
        var known = access.held(person, task);
        var definition = steps.of(known.item());
        access.signer(person, known, definition);
        var step = access.step(person, known, clock.instant());
        var deed = FormRejected.reading(definition.form(), () -> {
            var made = deed(definition, step, values);
            recording.append(step.village(), person, step.group(), step.caseId(), made, values);
            return made;
        });
        signatures.sign(known.item(), person, step.at());
        countersign.signed(step);
        var completion = new SignedCompletion(task, person.value(), deed.variables());
        engine.execute(completion);
        var receipt = recording.settle(known.caseFile(), person, step.group());
        var hands = new EnteredRegister.Hands(
                person, access.onBehalfOf(person, step.group()).orElse(null), null);
        entered.add(known.item(), completion.place(), hands, deed, receipt.number(), step.at(), values);
        return new Done(receipt, known.caseFile());
    }

    List<Finding> examine(PersonId person, String task, Map<String, ?> values) {
        var known = access.mine(person, task);
        var definition = steps.of(known.item());
        var step = access.step(person, known, clock.instant());
        return FormRejected.reading(definition.form(), () -> examined(definition, step, values));
    }

    private <F extends Record> Deed deed(HumanStep<F> definition, OpenStep step, Map<String, ?> values) {
        return definition.complete(step, forms.read(definition.form(), values));
    }

    private <F extends Record> List<Finding> examined(HumanStep<F> definition, OpenStep step, Map<String, ?> values) {
        return definition.examine(step, forms.readSoFar(definition.form(), values));
    }
}
