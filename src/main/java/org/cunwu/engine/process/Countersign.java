package org.cunwu.engine.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.OpenStep;
import org.cunwu.engine.Slot;
import org.cunwu.engine.Var;
import org.cunwu.engine.register.CountersignRegister;
import org.cunwu.engine.register.SentBackRegister.Sender;
import org.cunwu.engine.register.Signatures;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 会签 — everybody named signs, in order or side by side, each in the own slot; never any one of them. A model writes a
 * user task with one instance per slot and no condition that ends it early:
 *
 * <pre>
 *   camunda:candidateGroups="${countersign.group(slot)}" camunda:assignee="${countersign.person(slot)}"
 *   multiInstanceLoopCharacteristics camunda:collection="${countersign.slots(execution)}" camunda:elementVariable="slot"
 * </pre>
 *
 * A return by any signer ends the round: what was signed stays on record and is signed anew in the next one. A slot whose
 * person has left the post belongs to the holder of the post today.
 */
@Component
public class Countersign {

    private static final Var<Slot> SLOT = new Var<>("slot", it -> Slot.of((String) it), Slot::toString);
    private static final Var<Long> PLACE = Var.number("loopCounter");

    private final CountersignRegister register;
    private final Signatures signatures;
    private final Capacities capacities;
    private final Directory directory;
    private final TownClock clock;

    Countersign(
            CountersignRegister register,
            Signatures signatures,
            Capacities capacities,
            Directory directory,
            TownClock clock) {
        this.register = register;
        this.signatures = signatures;
        this.capacities = capacities;
        this.directory = directory;
        this.clock = clock;
    }

    /** For the model: the slots as text. Nobody to sign is an error, since nothing passes by silence. */
    public List<String> slots(DelegateExecution execution) {
        var slots = Slot.SIGNERS.from(execution).stream().map(Slot::toString).toList();
        if (slots.isEmpty()) throw new IllegalStateException("Nobody to countersign");
        return slots;
    }

    /** For the model: the post that signs a slot. */
    public String group(String slot) {
        return Slot.of(slot).group();
    }

    /** For the model: the person named, while in the post. */
    public @Nullable String person(String slot) {
        var named = named(Slot.of(slot));
        return named == null ? null : named.value();
    }

    private @Nullable PersonId named(Slot slot) {
        var person = slot.person();
        if (person == null) return null;
        var inOffice = directory.posts(person, clock.today()).stream()
                .anyMatch(it -> it.group().equals(slot.group()));
        return inOffice ? person : null;
    }

    /** Whether a step's post stands in its slot, chosen when the round begins. */
    static boolean isSlot(String candidateGroups) {
        return candidateGroups.equals("${countersign.group(" + SLOT.name() + ")}");
    }

    void opened(DelegateTask task) {
        if (SLOT.find(task).isEmpty()) return;
        var round = task.getExecution().getParentActivityInstanceId();
        register.begin(round, CaseVars.CASE.from(task), task.getName(), Slot.SIGNERS.from(task));
        register.open(round, Math.toIntExact(PLACE.from(task)), task.getId());
    }

    /**
     * A deputy counts as both persons: neither of the two has another slot of the round.
     *
     * @throws NotYours for somebody else than the person named, and for who signed another slot of the round
     */
    void signsOnce(PersonId person, String task) {
        var slot = register.ofTask(task);
        if (slot.isEmpty()) return;
        var named = named(slot.get().slot());
        if (named != null && !named.equals(person)) throw new NotYours("engine.countersign.named", name(named));
        var represented = capacities.in(person, slot.get().slot().group()).map(Capacities.Capacity::onBehalfOf);
        for (var other : register.signedBeside(slot.get())) {
            var signature = signatures.of(other).orElseThrow();
            if (signature.isOf(person) || represented.filter(signature::isOf).isPresent()) {
                throw new NotYours("engine.countersign.twice", name(person));
            }
        }
    }

    void signed(OpenStep step) {
        register.ofTask(step.task()).ifPresent(it -> register.sign(it, step.person(), step.at()));
    }

    /** Which signer ended the round, for those who come too late. */
    Optional<Sender> ended(String task) {
        return register.ended(task);
    }

    private String name(PersonId person) {
        return directory.name(person);
    }
}
