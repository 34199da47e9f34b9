package org.cunwu.ground.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Overtaken;
import org.cunwu.ground.Account;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Citation;
import org.cunwu.ground.Ground;
import org.cunwu.ground.Grounds;
import org.cunwu.ground.Measure;
import org.cunwu.ground.Stopped;
import org.cunwu.ground.Use;
import org.cunwu.ground.register.GroundAccounts;
import org.cunwu.ground.register.GroundRegister;
import org.cunwu.ground.register.MeasureRegister;
import org.cunwu.ground.register.UseRegister;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.ledger.Act;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 依据的核对和使用 — a ground is locked before it is looked at, so that two citations never see the same rest. */
@Component
class CheckedGrounds implements Grounds {

    private static final String REPLACED = "同一事项重新表决";

    private final GroundRegister grounds;
    private final UseRegister uses;
    private final MeasureRegister measures;
    private final GroundAccounts accounts;
    private final CitationLaw law;
    private final Stopping stopping;
    private final TownClock clock;

    CheckedGrounds(
            GroundRegister grounds,
            UseRegister uses,
            MeasureRegister measures,
            GroundAccounts accounts,
            CitationLaw law,
            Stopping stopping,
            TownClock clock) {
        this.grounds = grounds;
        this.uses = uses;
        this.measures = measures;
        this.accounts = accounts;
        this.law = law;
        this.stopping = stopping;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Ground ground) {
        try {
            grounds.add(ground, clock.instant());
        } catch (DuplicateKeyException e) {
            throw new Overtaken(null, null);
        }
    }

    /** Counting on: a use given back by the earlier one stands with the later one, whatever that allows. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(String earlier, Ground later) {
        var replaced = accounts.lock(earlier).orElseThrow();
        enter(later);
        for (var use : replaced.uses()) {
            if (!use.counts()) continue;
            uses.release(use.id(), clock.today(), REPLACED);
            uses.add(new Use(
                    UUID.randomUUID(),
                    later.number(),
                    use.caseId(),
                    use.amount(),
                    use.drawnOn(),
                    use.by(),
                    null,
                    null));
        }
        measures.add(
                new Measure(
                        0,
                        earlier,
                        Measure.Type.REPLACE,
                        null,
                        REPLACED,
                        later.decidedOn(),
                        Act.SYSTEM.value(),
                        null,
                        later.number(),
                        null),
                clock.instant());
    }

    @Override
    public Optional<Account> find(String number) {
        return accounts.find(number);
    }

    @Override
    public List<Account> ofCase(UUID caseId) {
        return accounts.ofCase(caseId);
    }

    @Override
    public List<Account> citedBy(UUID caseId) {
        return accounts.citedBy(caseId);
    }

    @Override
    public List<Account> citable(VillageCode village, Affair affair, LocalDate day) {
        return accounts.ofVillage(village).stream()
                .filter(it -> it.ground().affairs().contains(affair))
                .filter(it -> !day.isBefore(it.ground().validFrom()))
                .filter(it -> law.mayBeCited(it, day))
                .toList();
    }

    @Override
    public List<Finding> examine(Citation citation) {
        return law.examine(citation, accounts.find(citation.number()));
    }

    @Override
    public Finding standing(String number, LocalDate day) {
        return law.standing(accounts.find(number).orElseThrow(), day);
    }

    @Override
    public boolean ended(String number) {
        return accounts.find(number).flatMap(Account::end).isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Use draw(Citation citation) {
        var account = accounts.lock(citation.number());
        var drawn = account.flatMap(it -> open(it, citation.caseId()));
        if (drawn.isPresent()) {
            if (drawn.get().amount().equals(citation.amount())) return drawn.get();
            throw new IllegalStateException("A case draws on a ground once; give back before drawing another amount");
        }
        ActUnlawful.ifAnyBlocks(law.examine(citation, account));
        var use = new Use(
                UUID.randomUUID(),
                citation.number(),
                citation.caseId(),
                citation.amount(),
                citation.day(),
                citation.by(),
                null,
                null);
        uses.add(use);
        return use;
    }

    private static Optional<Use> open(Account account, UUID caseId) {
        return account.uses().stream()
                .filter(Use::counts)
                .filter(it -> it.caseId().equals(caseId))
                .findFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Use> release(UUID caseId, String reason) {
        var open = uses.open(caseId);
        for (var use : open) {
            grounds.lock(use.number());
            uses.release(use.id(), clock.today(), reason);
        }
        return open;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Stopped suspend(String number, String reason, String act) {
        var account = accounts.lock(number).orElseThrow();
        return stopping.stop(account, suspended(number, reason, act, clock.today()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdBack(String number, String reason, String act) {
        var account = accounts.lock(number).orElseThrow();
        // from its first day, so that nothing that is entered late slips in before it
        suspended(number, reason, act, account.ground().validFrom());
    }

    private Measure suspended(String number, String reason, String act, LocalDate onDay) {
        var measure =
                new Measure(0, number, Measure.Type.SUSPEND, null, reason, onDay, Act.SYSTEM.value(), act, null, null);
        measures.add(measure, clock.instant());
        return measure;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(String number, String reason, String act) {
        var account = accounts.lock(number).orElseThrow();
        for (var held : account.suspensions()) {
            if (!Objects.equals(held.act(), act)) continue;
            measures.add(
                    new Measure(
                            0,
                            number,
                            Measure.Type.LIFT,
                            null,
                            reason,
                            clock.today(),
                            Act.SYSTEM.value(),
                            act,
                            null,
                            held.entry()),
                    clock.instant());
        }
    }
}
