package org.cunwu.decision.process;

import java.util.LinkedHashMap;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.decision.register.Draft;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.decision.register.Resolutions.Resolution;
import org.cunwu.decision.register.Sitting;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sittings;
import org.cunwu.decision.register.TermsRegister;
import org.cunwu.engine.Numbers;
import org.cunwu.ground.Authority;
import org.cunwu.ground.Ground;
import org.cunwu.ground.Grounds;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 编制决议编号 — {@code ${numberResolution}} in the model: enters the resolution under the next number of the village and year, as a ground that others cite. */
@Component
class NumberResolution implements JavaDelegate {

    private static final String WAITS = "等待批准";

    private final Proposals proposals;
    private final Sittings sittings;
    private final Resolutions resolutions;
    private final TermsRegister terms;
    private final ApprovalLaw approvals;
    private final Grounds grounds;
    private final Numbers numbers;
    private final Ledger ledger;
    private final TownClock clock;

    NumberResolution(
            Proposals proposals,
            Sittings sittings,
            Resolutions resolutions,
            TermsRegister terms,
            ApprovalLaw approvals,
            Grounds grounds,
            Numbers numbers,
            Ledger ledger,
            TownClock clock) {
        this.proposals = proposals;
        this.sittings = sittings;
        this.resolutions = resolutions;
        this.terms = terms;
        this.approvals = approvals;
        this.grounds = grounds;
        this.numbers = numbers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var proposal = proposals.get(FourDiscussionsProcess.PROPOSAL.from(execution));
        var sitting = sittings.latest(proposal.id(), Kind.ASSEMBLY).orElseThrow();
        var number = numbers.next(
                proposal.village(),
                FourDiscussionsProcess.RESOLUTION_LETTERS,
                sitting.heldOn().getYear());
        var draft = proposals.draft(proposal.id(), sitting.version());
        var earlier = resolutions.latest(proposal.id());
        var ground = ground(number, proposal, sitting, draft);
        earlier.ifPresentOrElse(it -> grounds.replace(it.number(), ground), () -> grounds.enter(ground));
        var resolution = new Resolution(
                number,
                proposal.id(),
                proposal.village(),
                sitting.id(),
                proposal.body(),
                sitting.version(),
                draft.budget(),
                sitting.heldOn());
        resolutions.add(resolution, clock.instant());
        // an older model never asks for it, and would wait for good
        var waits =
                asksForApprovals(execution) && !approvals.provisions(resolution).isEmpty();
        if (waits) grounds.holdBack(number, WAITS, number);
        ledger.append(resolved(number, proposal, sitting, draft));
        if (asksForApprovals(execution)) FourDiscussionsProcess.APPROVAL_NEEDED.on(execution, waits);
        FourDiscussionsProcess.RESOLUTION.on(execution, number);
        FourDiscussionsProcess.ADOPTED_ON.on(execution, sitting.heldOn().toString());
    }

    private static boolean asksForApprovals(DelegateExecution execution) {
        return execution.getBpmnModelInstance().getModelElementById(FourDiscussionsProcess.Steps.APPROVE) != null;
    }

    /** What it allows: this matter, with whom it names and for as long as it says, up to its amount. */
    private Ground ground(String number, Proposal proposal, Sitting sitting, Draft draft) {
        var named = terms.of(proposal.id());
        return new Ground(
                number,
                org.cunwu.ground.Kind.RESOLUTION,
                proposal.village(),
                proposal.id().value(),
                draft.title(),
                Authority.valueOf(proposal.body().name()),
                Set.of(proposal.matter().affair()),
                null,
                sitting.heldOn(),
                sitting.heldOn(),
                named.validUntil(),
                draft.budget(),
                named.counterpart());
    }

    /** 决议 as it stands in the chain: its text, its ceiling, the meeting that adopted it. */
    private static Act resolved(String number, Proposal proposal, Sitting sitting, Draft draft) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("number", number);
        content.put("body", proposal.body().title());
        content.put("sitting", sitting.id().toString());
        content.putAll(Drafts.content(draft));
        return Act.bySystem(
                proposal.village().value(), "decision.number", proposal.id().value(), sitting.heldOn(), content);
    }
}
