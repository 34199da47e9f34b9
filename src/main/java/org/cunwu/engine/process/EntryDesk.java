package org.cunwu.engine.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.Entries;
import org.cunwu.engine.Files;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.engine.register.EnteredRegister;
import org.cunwu.engine.register.EntryRegister;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代录 — entering through the door like every completion, and the word of whoever it was entered for. */
@Service
class EntryDesk implements Entries {

    private static final int MANY = 50;

    private final Access access;
    private final Steps steps;
    private final Clerking clerking;
    private final EnteringFor entering;
    private final OwnWords words;
    private final EntryRegister register;
    private final EnteredRegister entered;
    private final CaseRegister cases;
    private final Files files;
    private final DraftDesk drafts;
    private final Once once;
    private final TownClock clock;

    EntryDesk(
            Access access,
            Steps steps,
            Clerking clerking,
            EnteringFor entering,
            OwnWords words,
            EntryRegister register,
            EnteredRegister entered,
            CaseRegister cases,
            Files files,
            DraftDesk drafts,
            Once once,
            TownClock clock) {
        this.access = access;
        this.steps = steps;
        this.clerking = clerking;
        this.entering = entering;
        this.words = words;
        this.register = register;
        this.entered = entered;
        this.cases = cases;
        this.files = files;
        this.drafts = drafts;
        this.once = once;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean offered(PersonId clerk, String task) {
        var known = access.known(clerk, task);
        try {
            clerking.post(clerk, known);
            return true;
        } catch (NotYours e) {
            return false;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public View begin(PersonId clerk, String task) {
        var known = access.known(clerk, task);
        clerking.post(clerk, known);
        var definition = steps.of(known.item());
        var step = access.step(clerk, known, clock.instant());
        return new View(
                definition,
                known.item(),
                known.caseFile(),
                definition.facts(step),
                known(clerk, task, definition.prefill(step)),
                clerking.holders(known),
                EnteringFor.SheetForm.class);
    }

    private Map<String, @Nullable Object> known(PersonId clerk, String task, Map<String, @Nullable Object> prefill) {
        var typed = drafts.find(clerk, task);
        return typed.isEmpty() ? prefill : typed;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> examine(PersonId clerk, String task, Map<String, ?> values) {
        return entering.examine(clerk, task, values);
    }

    @Override
    @Transactional
    public void keepDraft(PersonId clerk, String task, Map<String, ?> values) {
        clerking.post(clerk, access.held(clerk, task));
        drafts.keep(clerk, task, values);
    }

    @Override
    public Done enter(PersonId clerk, String task, Map<String, ?> values, String key) {
        var target = "task/" + task + "/entry-for";
        return once.run(key, clerk, target, task, values, () -> entering.enter(clerk, task, values));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entered> waitingFor(PersonId person) {
        return enteredFor(person).stream().filter(it -> it.word() == null).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entered> enteredFor(PersonId person) {
        return register.ofPerson(person, words.oldest(), MANY).stream()
                .map(words::entered)
                .filter(it -> !clock.today().isAfter(it.until()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Own enteredFor(PersonId person, String task) {
        var row = words.mine(person, task);
        var content = entered.of(task)
                .map(it -> new Content(steps.step(it.process(), it.step()).form(), it.typed()));
        var proofs = register.sheets(task);
        var sheets = files.ofCase(row.caseId()).stream()
                .filter(it -> proofs.contains(it.sha256()))
                .toList();
        return new Own(words.entered(row), cases.byId(row.caseId()).orElseThrow(NothingHere::new), content, sheets);
    }

    @Override
    public Class<? extends Record> wordForm() {
        return OwnWords.OwnWordForm.class;
    }

    @Override
    public Done say(PersonId person, String task, Map<String, ?> values, String key) {
        return once.run(key, person, "entry/" + task, task, values, () -> words.say(person, task, values));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entered> ofCase(UUID caseId) {
        return register.ofCase(caseId).stream().map(words::entered).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> disputed(Collection<UUID> cases) {
        return register.disputed(cases);
    }
}
