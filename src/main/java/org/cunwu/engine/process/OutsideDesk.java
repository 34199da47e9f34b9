package org.cunwu.engine.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Deed;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Numbers;
import org.cunwu.engine.OutsideDoor;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.Submission;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.engine.register.InboxTable;
import org.cunwu.engine.register.Signatures;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Directory;
import org.springframework.stereotype.Service;

/** 群众来件 — the same course as at the door, with the program in the place of a person. */
@Service
class OutsideDesk implements OutsideDoor {

    private final Once once;
    private final Numbers numbers;
    private final CaseRegister cases;
    private final InboxTable inbox;
    private final Signatures signatures;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final EngineCommands engine;
    private final Directory directory;
    private final TownClock clock;

    OutsideDesk(
            Once once,
            Numbers numbers,
            CaseRegister cases,
            InboxTable inbox,
            Signatures signatures,
            Ledger ledger,
            RuntimeService runtime,
            EngineCommands engine,
            Directory directory,
            TownClock clock) {
        this.once = once;
        this.numbers = numbers;
        this.cases = cases;
        this.inbox = inbox;
        this.signatures = signatures;
        this.ledger = ledger;
        this.runtime = runtime;
        this.engine = engine;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Done begin(Arrival arrival, Function<CaseFile, Deed> taken, String key) {
        var target = "outside/" + arrival.process() + "/" + arrival.village();
        return once.run(key, Act.SYSTEM, target, "", arrival.values(), () -> begin(arrival, taken));
    }

    private Done begin(Arrival arrival, Function<CaseFile, Deed> taken) {
        var village = arrival.village();
        var number = numbers.next(village, arrival.letters(), clock.today().getYear());
        var file = new CaseFile(
                UUID.randomUUID(),
                number,
                arrival.process(),
                village,
                arrival.title(),
                null,
                Act.SYSTEM,
                clock.instant(),
                null,
                null);
        cases.enter(file);
        var deed = taken.apply(file);
        record(file, deed);
        Passage.through(() ->
                runtime.startProcessInstanceByKey(arrival.process(), file.id().toString(), variables(file, deed)));
        return settled(file);
    }

    private Map<String, Object> variables(CaseFile file, Deed deed) {
        var variables = new HashMap<>(deed.variables());
        variables.putAll(CaseVars.CASE.with(file.id()));
        variables.putAll(CaseVars.VILLAGE.with(file.village()));
        variables.putAll(CaseVars.DISTRICT.with(
                directory.village(file.village()).orElseThrow().district()));
        return variables;
    }

    @Override
    public Done say(Word word, Supplier<Deed> taken, String key) {
        var target = "outside/" + word.caseId() + "/" + word.step();
        return once.run(key, Act.SYSTEM, target, "", word.values(), () -> say(word, taken));
    }

    private Done say(Word word, Supplier<Deed> taken) {
        var open = inbox.ofCase(word.caseId()).stream()
                .filter(it -> it.step().equals(word.step()))
                .findFirst()
                .orElseThrow(NothingHere::new);
        var held = inbox.lock(open.task()).orElseThrow(() -> new Overtaken(null, null));
        var deed = taken.get();
        record(held.caseFile(), deed);
        // whoever was about to do the step reads that it is done
        signatures.sign(held.item(), Act.SYSTEM, clock.instant());
        engine.execute(new SignedCompletion(open.task(), Act.SYSTEM.value(), deed.variables()));
        return settled(held.caseFile());
    }

    private void record(CaseFile file, Deed deed) {
        ledger.append(Act.bySystem(file.village().value(), deed.kind(), file.id(), deed.happenedOn(), deed.content())
                .withPersonal(deed.personal())
                .withFindings(deed.findings()));
    }

    private Done settled(CaseFile file) {
        return new Done(Submission.of(ledger.settle().get(0), file), file);
    }
}
