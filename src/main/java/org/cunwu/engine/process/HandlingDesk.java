package org.cunwu.engine.process;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.Handling;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Verb;
import org.cunwu.engine.register.SentBackRegister;
import org.cunwu.engine.register.Urges;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 交接办理 — runs each verb the same way: lock, check, form, record, move. */
@Service
class HandlingDesk implements Handling {

    private final Map<Verb, StepVerb<?>> verbs = new EnumMap<>(Verb.class);
    private final Access access;
    private final Once once;
    private final Forms forms;
    private final Recording recording;
    private final Urges urges;
    private final SentBackRegister sentBack;
    private final TownClock clock;

    HandlingDesk(
            List<StepVerb<?>> verbs,
            Access access,
            Once once,
            Forms forms,
            Recording recording,
            Urges urges,
            SentBackRegister sentBack,
            TownClock clock) {
        verbs.forEach(it -> this.verbs.put(it.verb(), it));
        this.access = access;
        this.once = once;
        this.forms = forms;
        this.recording = recording;
        this.urges = urges;
        this.sentBack = sentBack;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Verb> offered(PersonId person, String task) {
        var step = access.known(person, task);
        return Stream.of(Verb.values())
                .filter(it -> isOffered(verb(it), person, step))
                .toList();
    }

    private static boolean isOffered(StepVerb<?> verb, PersonId person, Access.Known step) {
        try {
            verb.post(person, step);
            return true;
        } catch (NotYours e) {
            return false;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public View begin(PersonId person, String task, Verb wanted) {
        var step = access.known(person, task);
        var verb = verb(wanted);
        var standing = standing(verb, person, step);
        return new View(wanted, verb.form(), step.item(), step.caseFile(), verb.facts(standing));
    }

    @Override
    public Done act(PersonId person, String task, Verb wanted, Map<String, ?> values, String key) {
        var target = "task/" + task + "/" + wanted.code();
        return once.run(key, person, target, task, values, () -> act(person, task, verb(wanted), values));
    }

    private <F extends Record> Done act(PersonId person, String task, StepVerb<F> verb, Map<String, ?> values) {
        var step = access.held(person, task);
        var standing = standing(verb, person, step);
        var form = FormRejected.reading(verb.form(), () -> {
            var read = forms.read(verb.form(), values);
            var deed = verb.deed(standing, read);
            recording.append(
                    step.item().village(), person, standing.group(), step.item().caseId(), deed, values);
            return read;
        });
        verb.move(standing, form);
        return new Done(recording.settle(step.caseFile(), person, standing.group()), step.caseFile());
    }

    private Standing standing(StepVerb<?> verb, PersonId person, Access.Known step) {
        return new Standing(step.item(), step.caseFile(), person, verb.post(person, step), clock.instant());
    }

    private StepVerb<?> verb(Verb wanted) {
        return Optional.<StepVerb<?>>ofNullable(verbs.get(wanted)).orElseThrow(NothingHere::new);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Urged> urged(Collection<String> tasks) {
        return urges.of(tasks, access::name);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SentBack> sentBack(InboxItem step) {
        return sentBack.opening(step, access::name);
    }
}
