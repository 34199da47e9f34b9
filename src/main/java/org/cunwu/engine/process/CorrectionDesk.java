package org.cunwu.engine.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.Correctable.Judged;
import org.cunwu.engine.Corrections;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.register.CorrectionRegister;
import org.cunwu.engine.register.EnteredRegister;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正 — proposing and deciding through the door, and what the pages show of it. */
@Service
class CorrectionDesk implements Corrections {

    private static final int MANY = 200;

    private final Correcting correcting;
    private final ProposingCorrection proposing;
    private final DecidingCorrection deciding;
    private final StoppedByCorrection stopping;
    private final PuttingBack engine;
    private final EnteredRegister entered;
    private final CorrectionRegister register;
    private final Steps steps;
    private final Forms forms;
    private final Once once;
    private final Directory directory;
    private final TownClock clock;

    CorrectionDesk(
            Correcting correcting,
            ProposingCorrection proposing,
            DecidingCorrection deciding,
            StoppedByCorrection stopping,
            PuttingBack engine,
            EnteredRegister entered,
            CorrectionRegister register,
            Steps steps,
            Forms forms,
            Once once,
            Directory directory,
            TownClock clock) {
        this.correcting = correcting;
        this.proposing = proposing;
        this.deciding = deciding;
        this.stopping = stopping;
        this.engine = engine;
        this.entered = entered;
        this.register = register;
        this.steps = steps;
        this.forms = forms;
        this.once = once;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Offer> ofCase(PersonId person, CaseFile file) {
        return Recall.during(() -> {
            var past = correcting.past(file);
            var offers = new LinkedHashMap<String, Offer>();
            for (var row : past.entries()) {
                var its = past.corrections(row).stream()
                        .map(it -> correction(row, it))
                        .toList();
                offers.put(row.receipt(), new Offer(of(row), refusal(person, row, past), its));
            }
            return offers;
        });
    }

    private @Nullable NotYours refusal(PersonId person, EnteredRegister.Row row, Past past) {
        try {
            correcting.proposer(person, row, past);
            correcting.step(row, past);
            return null;
        } catch (NotYours e) {
            return e;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public View begin(PersonId person, String task) {
        var row = correcting.known(person, task);
        var past = correcting.past(row);
        correcting.proposer(person, row, past);
        var step = correcting.step(row, past);
        return new View(
                step.definition(),
                of(row),
                past.file(),
                step.definition().facts(step.step()),
                row.typed(),
                ProposingCorrection.CorrectionForm.class,
                engine.confirmers(row));
    }

    @Override
    public Done propose(PersonId person, String task, Map<String, ?> values, String key) {
        var target = "entered/" + task + "/correct";
        return once.run(key, person, target, task, values, () -> proposing.propose(person, task, values));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Correction> waitingFor(PersonId person) {
        return Recall.during(() -> waiting(person));
    }

    private List<Correction> waiting(PersonId person) {
        var villages = directory.villagesOf(person, clock.today()).stream()
                .map(VillageCode::value)
                .toList();
        return register.waiting(villages, MANY).stream()
                .filter(it -> mayDecide(person, it))
                .map(it -> correction(entered.of(it.task()).orElseThrow(), it))
                .toList();
    }

    private boolean mayDecide(PersonId person, CorrectionRegister.Row correction) {
        return refusal(person, correction) == null;
    }

    private @Nullable NotYours refusal(PersonId person, CorrectionRegister.Row correction) {
        try {
            deciding.post(person, correction);
            return null;
        } catch (NotYours e) {
            return e;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Proposal of(PersonId person, UUID id) {
        var correction = deciding.known(person, id);
        var row = entered.of(correction.task()).orElseThrow();
        var past = correcting.past(row);
        var refusal = refusal(person, correction);
        var judged = Optional.<Judged>empty();
        var wouldStop = List.<String>of();
        if (correction.decided() == null) {
            try {
                var step = correcting.step(row, past);
                var found = step.corrected(forms, correction.after()).judge();
                judged = Optional.of(found);
                if (found.effect() != Effect.RECORD_ONLY) {
                    wouldStop = stopping.of(step).stream()
                            .map(it -> it.stopped().name())
                            .toList();
                }
            } catch (NotYours e) {
                refusal = refusal == null ? e : refusal;
            } catch (FormRejected e) {
                refusal = refusal == null ? new NotYours("engine.correct.not-as-shown") : refusal;
            }
        }
        return new Proposal(
                correction(row, correction),
                past.file(),
                steps.step(row.process(), row.step()),
                refusal,
                judged,
                wouldStop,
                DecidingCorrection.CorrectionDecisionForm.class);
    }

    @Override
    public Done decide(PersonId person, UUID id, Map<String, ?> values, String key) {
        return once.run(key, person, "correction/" + id, "", values, () -> deciding.decide(person, id, values));
    }

    private static Entered of(EnteredRegister.Row row) {
        return new Entered(
                row.task(),
                row.caseId(),
                row.process(),
                row.step(),
                row.stepName(),
                row.village(),
                row.person(),
                row.group(),
                row.at(),
                row.receipt());
    }

    private Correction correction(EnteredRegister.Row row, CorrectionRegister.Row it) {
        var decided = it.decided();
        var end = decided == null
                ? null
                : new End(
                        decided.confirmed(),
                        decided.person(),
                        decided.group(),
                        decided.reason(),
                        decided.effect(),
                        decided.at(),
                        decided.receipt(),
                        register.stopped(it.id()));
        return new Correction(
                it.id(),
                of(row),
                it.proposer(),
                it.reason(),
                it.before(),
                it.after(),
                it.confirmers(),
                it.at(),
                it.receipt(),
                end);
    }
}
