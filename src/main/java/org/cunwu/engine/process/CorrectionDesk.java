package org.cunwu.engine.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Corrections;
import org.cunwu.engine.Door.Done;
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
    private final WithdrawingCorrection withdrawing;
    private final Outlooks outlooks;
    private final PuttingBack engine;
    private final EnteredRegister entered;
    private final CorrectionRegister register;
    private final Steps steps;
    private final Once once;
    private final Directory directory;
    private final TownClock clock;

    CorrectionDesk(
            Correcting correcting,
            ProposingCorrection proposing,
            DecidingCorrection deciding,
            WithdrawingCorrection withdrawing,
            Outlooks outlooks,
            PuttingBack engine,
            EnteredRegister entered,
            CorrectionRegister register,
            Steps steps,
            Once once,
            Directory directory,
            TownClock clock) {
        this.correcting = correcting;
        this.proposing = proposing;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.outlooks = outlooks;
        this.engine = engine;
        this.entered = entered;
        this.register = register;
        this.steps = steps;
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
                        .map(it -> correction(person, row, it))
                        .toList();
                offers.put(row.receipt(), new Offer(of(row), refusal(person, row, past), its));
            }
            return offers;
        });
    }

    private @Nullable NotYours refusal(PersonId person, EnteredRegister.Row row, Past past) {
        return refusal(() -> {
            correcting.proposer(person, row, past);
            correcting.step(row, past);
        });
    }

    private static @Nullable NotYours refusal(Runnable check) {
        try {
            check.run();
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
                .filter(it -> refusal(() -> deciding.post(person, it)) == null)
                .map(it -> correction(person, entered.of(it.task()).orElseThrow(), it))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Proposal of(PersonId person, UUID id) {
        return Recall.during(() -> proposal(person, correcting.proposed(person, id)));
    }

    private Proposal proposal(PersonId person, CorrectionRegister.Row correction) {
        var row = entered.of(correction.task()).orElseThrow();
        var past = correcting.past(row);
        var outlook = Optional.<Outlook>empty();
        NotYours moot = null;
        if (correction.decided() == null) {
            try {
                outlook = Optional.of(outlooks.of(correction, row, past).shown());
            } catch (NotYours e) {
                moot = e;
            }
        }
        return new Proposal(
                correction(person, row, correction),
                past.file(),
                steps.step(row.process(), row.step()),
                refusal(() -> {
                    correcting.running(past.file());
                    deciding.post(person, correction);
                }),
                moot,
                outlook,
                DecidingCorrection.CorrectionDecisionForm.class,
                refusal(() -> {
                            correcting.running(past.file());
                            withdrawing.proposer(person, correction);
                        })
                        == null,
                WithdrawingCorrection.CorrectionWithdrawalForm.class);
    }

    @Override
    public Done decide(PersonId person, UUID id, Map<String, ?> values, String key) {
        return once.run(key, person, "correction/" + id, "", values, () -> deciding.decide(person, id, values));
    }

    @Override
    public Done withdraw(PersonId person, UUID id, Map<String, ?> values, String key) {
        var target = "correction/" + id + "/withdraw";
        return once.run(key, person, target, "", values, () -> withdrawing.withdraw(person, id, values));
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

    private Correction correction(PersonId reader, EnteredRegister.Row row, CorrectionRegister.Row it) {
        var decided = it.decided();
        var end = decided == null
                ? null
                : new End(
                        decided.ending(),
                        decided.person(),
                        decided.group(),
                        decided.reason(),
                        decided.effect(),
                        decided.at(),
                        decided.receipt(),
                        register.stopped(it.id()).stream()
                                .map(one -> one.asSeenBy(reader))
                                .toList());
        var kept = correcting.hasPart(reader, row, it) ? List.<String>of() : WhoVoted.in(it.before(), it.after());
        return new Correction(
                it.id(),
                of(row),
                it.proposer(),
                it.reason(),
                WhoVoted.without(it.before(), kept),
                WhoVoted.without(it.after(), kept),
                WhoVoted.differing(it.before(), it.after(), kept),
                it.confirmers(),
                it.at(),
                it.receipt(),
                end);
    }
}
