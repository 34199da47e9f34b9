package org.cunwu.engine.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.engine.register.CorrectionRegister;
import org.cunwu.engine.register.EnteredRegister;
import org.cunwu.engine.register.EnteredRegister.Row;
import org.cunwu.engine.register.SentBackRegister;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.springframework.stereotype.Component;

/** 可否更正 — which entries still carry something, by whom they are corrected, and who must stand aside. */
@Component
class Correcting {

    private static final Set<PostKind> EXAMINES = Set.of(PostKind.AUDITOR, PostKind.DISCIPLINE_OFFICE);

    private final EnteredRegister entered;
    private final CorrectionRegister corrections;
    private final SentBackRegister sentBack;
    private final CaseRegister cases;
    private final Steps steps;
    private final Access access;
    private final Capacities capacities;
    private final PuttingBack engine;

    Correcting(
            EnteredRegister entered,
            CorrectionRegister corrections,
            SentBackRegister sentBack,
            CaseRegister cases,
            Steps steps,
            Access access,
            Capacities capacities,
            PuttingBack engine) {
        this.entered = entered;
        this.corrections = corrections;
        this.sentBack = sentBack;
        this.cases = cases;
        this.steps = steps;
        this.access = access;
        this.capacities = capacities;
        this.engine = engine;
    }

    /** @throws NothingHere for a step of a village out of reach, or one that nobody completed */
    Row known(PersonId person, String task) {
        return entered.of(task)
                .filter(it -> access.reaches(person, it.village()))
                .orElseThrow(NothingHere::new);
    }

    /** @throws NothingHere for a correction in a village out of reach, or none at all */
    CorrectionRegister.Row proposed(PersonId person, UUID correction) {
        return corrections
                .of(correction)
                .filter(it -> access.reaches(person, it.village()))
                .orElseThrow(NothingHere::new);
    }

    Past past(CaseFile file) {
        return new Past(
                file,
                entered.ofCase(file.id()),
                corrections.ofCase(file.id()),
                corrections.stoppedEntries(file.id()),
                sentBack.targets(file.id()));
    }

    Past past(Row row) {
        return past(cases.byId(row.caseId()).orElseThrow(NothingHere::new));
    }

    /**
     * The post in which the person proposes it: the one that completed the step, held today.
     *
     * @throws NotYours for whoever does not hold it, or while another correction of it waits
     */
    void proposer(PersonId person, Row row, Past past) {
        if (capacities.in(person, row.group()).isEmpty()) throw new NotYours("engine.correct.not-your-post");
        if (past.corrections(row).stream().anyMatch(it -> it.decided() == null)) {
            throw new NotYours("engine.correct.pending");
        }
    }

    /** @throws NotYours in a case that has ended: what waits in it waits for nobody any more */
    void running(CaseFile file) {
        if (file.endedAt() != null) throw new NotYours("engine.correct.closed");
    }

    /** @throws NotYours where nothing can be corrected, saying what to do instead */
    EnteredStep<?> step(Row row, Past past) {
        running(past.file());
        var step = EnteredStep.of(row, steps.step(row.process(), row.step()), past.earlier(row), past.later(row));
        if (step == null) throw new NotYours("engine.correct.not-this-step");
        if (past.isDoneAnew(row)) throw new NotYours("engine.correct.done-anew");
        if (!engine.runs(row)) throw new NotYours("engine.correct.over");
        if (engine.confirmers(row).isEmpty()) throw new NotYours("engine.correct.older-model");
        return step;
    }

    /**
     * The post in which the person decides a correction: separate, for both persons where a deputy acts, from whoever
     * entered it, proposed it, or corrected it before.
     */
    String decider(PersonId person, CorrectionRegister.Row correction) {
        var group = correction.confirmers().stream()
                .filter(it -> capacities.in(person, it).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotYours("engine.correct.not-confirmer"));
        var hands = hands(correction.task());
        if (hands.contains(person)) throw new NotYours("engine.correct.same-person", access.name(person));
        access.onBehalfOf(person, group).filter(hands::contains).ifPresent(it -> {
            throw new NotYours("engine.correct.same-represented", access.name(it), access.name(person));
        });
        return group;
    }

    /** The post that entered it, those who confirm it, and whoever examines. */
    boolean hasPart(PersonId reader, Row row, CorrectionRegister.Row correction) {
        return capacities.groups(reader).stream()
                .anyMatch(it -> it.equals(row.group())
                        || correction.confirmers().contains(it)
                        || Post.kindOf(it).filter(EXAMINES::contains).isPresent());
    }

    private Set<PersonId> hands(String task) {
        var row = entered.of(task).orElseThrow();
        var all = new ArrayList<Optional<PersonId>>();
        all.add(Optional.of(row.person()));
        all.add(Optional.ofNullable(row.onBehalfOf()));
        all.add(Optional.ofNullable(row.clerk()));
        for (var it : corrections.ofTask(task)) {
            var decided = it.decided();
            if (decided != null && !decided.confirmed()) continue;
            all.add(Optional.of(it.proposer()));
            all.add(Optional.ofNullable(it.onBehalfOf()));
        }
        var hands = new HashSet<PersonId>();
        all.forEach(it -> it.ifPresent(hands::add));
        return hands;
    }
}
