package org.cunwu.engine.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.engine.Deed;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.engine.register.EnteredRegister;
import org.cunwu.engine.register.EntryRegister;
import org.cunwu.engine.register.Signatures;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 代录办理 — completes a step by the clerk's hand. The statement and the signature are the holder's, the act is the clerk's;
 * the photograph of the signed sheet is its evidence.
 */
@Component
class EnteringFor {

    private static final Set<String> ON_THE_SHEET = Set.of("statementOf", "signedOn", "signedSheet");

    private final Access access;
    private final Clerking clerking;
    private final Steps steps;
    private final Forms forms;
    private final SignedSheets sheets;
    private final Ledger ledger;
    private final EntryRegister register;
    private final Signatures signatures;
    private final Countersign countersign;
    private final EnteredRegister entered;
    private final Recording recording;
    private final EngineCommands engine;
    private final TownClock clock;

    EnteringFor(
            Access access,
            Clerking clerking,
            Steps steps,
            Forms forms,
            SignedSheets sheets,
            Ledger ledger,
            EntryRegister register,
            Signatures signatures,
            Countersign countersign,
            EnteredRegister entered,
            Recording recording,
            EngineCommands engine,
            TownClock clock) {
        this.access = access;
        this.clerking = clerking;
        this.steps = steps;
        this.forms = forms;
        this.sheets = sheets;
        this.ledger = ledger;
        this.register = register;
        this.signatures = signatures;
        this.countersign = countersign;
        this.entered = entered;
        this.recording = recording;
        this.engine = engine;
        this.clock = clock;
    }

    /** 签字单: whose statement it is, when it was signed, and its photograph. */
    record SheetForm(
            @NotBlank @Size(max = 64) String statementOf,
            @NotNull LocalDate signedOn,
            @NotEmpty @Size(max = 10) List<FileId> signedSheet) {}

    Done enter(PersonId clerk, String task, Map<String, ?> values) {
        var known = access.held(clerk, task);
        var post = clerking.post(clerk, known);
        var at = clock.instant();
        var stated = FormRejected.reading(SheetForm.class, () -> checked(clerk, known, values, at));
        var sheet = stated.sheet();
        var person = stated.person();
        var definition = steps.of(known.item());
        access.signer(person.id(), known, definition);
        var statement = access.step(person.id(), known, at);
        var made = FormRejected.reading(definition.form(), () -> deed(definition, statement, rest(values)));
        var deed = FormRejected.reading(
                SheetForm.class, () -> signed(made, sheet, person, known.item().group()));
        FormRejected.reading(definition.form(), () -> {
            recording.append(known.item().village(), clerk, post, known.item().caseId(), deed, values);
            return deed;
        });
        register.add(known.item(), clerk, person.id(), sheet.signedOn(), at);
        FormRejected.reading(SheetForm.class, () -> {
            sheets.keep(clerk, task, sheet.signedSheet());
            return sheet;
        });
        signatures.sign(known.item(), person.id(), at);
        countersign.signed(statement);
        var completion = new SignedCompletion(task, person.id().value(), deed.variables());
        engine.execute(completion);
        var receipt = recording.settle(known.caseFile(), clerk, post);
        var hands = new EnteredRegister.Hands(person.id(), null, clerk);
        entered.add(known.item(), completion.place(), hands, deed, receipt.number(), at, rest(values));
        return new Done(receipt, known.caseFile());
    }

    /** The law on the statement, of whomever it is, before its sheet is complete. */
    List<Finding> examine(PersonId clerk, String task, Map<String, ?> values) {
        var known = access.known(clerk, task);
        clerking.post(clerk, known);
        var person = holder(known, String.valueOf(values.get("statementOf")));
        var definition = steps.of(known.item());
        var statement = access.step(person.id(), known, clock.instant());
        return FormRejected.reading(definition.form(), () -> examined(definition, statement, rest(values)));
    }

    private <F extends Record> List<Finding> examined(
            HumanStep<F> definition, OpenStep statement, Map<String, ?> values) {
        return definition.examine(statement, forms.readSoFar(definition.form(), values));
    }

    /** A sheet that holds, and whoever signed it. */
    private record Stated(SheetForm sheet, Person person) {}

    private Stated checked(PersonId clerk, Access.Known known, Map<String, ?> values, Instant at) {
        var own = new HashMap<String, @Nullable Object>(values);
        own.keySet().retainAll(ON_THE_SHEET);
        var sheet = forms.read(SheetForm.class, own);
        var person = holder(known, sheet.statementOf());
        var today = LocalDate.ofInstant(at, TownClock.ZONE);
        if (sheet.signedOn().isAfter(today)) throw FormRejected.field("signedOn", "engine.form.past-or-present");
        var before = before(known);
        if (sheet.signedOn().isBefore(before)) {
            throw FormRejected.field("signedOn", "engine.entry-for.before-step", before);
        }
        sheets.check(clerk, sheet.signedSheet());
        return new Stated(sheet, person);
    }

    private Person holder(Access.Known known, String statementOf) {
        return clerking.holders(known).stream()
                .filter(it -> it.id().value().equals(statementOf))
                .findFirst()
                .orElseThrow(() -> FormRejected.field("statementOf", "engine.form.choice"));
    }

    /** The day on which that happened after which the step is open; what was handed to and fro without effect aside. */
    private LocalDate before(Access.Known known) {
        return ledger.ofCase(known.item().caseId()).stream()
                .map(it -> it.act())
                .filter(it -> !it.kind().startsWith("engine.") || it.kind().equals("engine.return"))
                .reduce((one, later) -> later)
                .map(it -> it.happenedOn())
                .orElseGet(() -> LocalDate.ofInstant(known.caseFile().startedAt(), TownClock.ZONE));
    }

    private static Map<String, @Nullable Object> rest(Map<String, ?> values) {
        var rest = new HashMap<String, @Nullable Object>(values);
        rest.keySet().removeAll(ON_THE_SHEET);
        return rest;
    }

    private <F extends Record> Deed deed(HumanStep<F> definition, OpenStep statement, Map<String, ?> values) {
        return definition.complete(statement, forms.read(definition.form(), values));
    }

    /** What the sheet tells of was done when it was signed, not later. */
    private static Deed signed(Deed deed, SheetForm sheet, Person person, String group) {
        if (deed.happenedOn().isAfter(sheet.signedOn())) {
            throw FormRejected.field("signedOn", "engine.entry-for.before-it-happened", deed.happenedOn());
        }
        var content = new LinkedHashMap<String, @Nullable Object>(deed.content());
        content.put("enteredFor", group);
        content.put("sheetSignedOn", sheet.signedOn().toString());
        var personal = new LinkedHashMap<>(deed.personal());
        personal.put("statementOf", person.name());
        personal.put("statementOfId", person.id().value());
        var evidence = new ArrayList<>(deed.evidence());
        evidence.addAll(sheet.signedSheet());
        return new Deed(deed.kind(), deed.happenedOn(), content, personal, deed.findings(), evidence, deed.variables());
    }
}
