package org.cunwu.decision.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.TermsRegister;
import org.cunwu.decision.rules.Choice;
import org.cunwu.decision.rules.MatterRules;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.Deed;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 确认议题分类 — the secretary confirms what kind of matter it is and who must decide it, or sends it back. */
@Component
class Confirm implements HumanStep<Confirm.ConfirmForm>, Correctable<Confirm.ConfirmForm> {

    private final Law law;
    private final Proposals proposals;
    private final TermsRegister terms;
    private final Conditions conditions;
    private final CaseFacts facts;

    Confirm(Law law, Proposals proposals, TermsRegister terms, Conditions conditions, CaseFacts facts) {
        this.law = law;
        this.terms = terms;
        this.conditions = conditions;
        this.proposals = proposals;
        this.facts = facts;
    }

    /** 确认或者退回. */
    enum ConfirmDecision {
        CONFIRM,
        RETURN
    }

    record ConfirmForm(
            @NotNull ConfirmDecision decision,
            @Nullable @Size(max = 500) String opinion) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.CONFIRM;
    }

    @Override
    public String page() {
        return "decision/user_confirm";
    }

    @Override
    public Class<ConfirmForm> form() {
        return ConfirmForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(START, FourDiscussionsProcess.Steps.REVISE);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step);
    }

    @Override
    public List<Finding> examine(OpenStep step, ConfirmForm form) {
        var proposal = proposals.get(CaseFacts.proposal(step));
        var findings = new ArrayList<Finding>();
        findings.add(law.examine(
                MatterRules.body(proposal.matter()),
                step.today(),
                step.village(),
                new Choice(proposal.body(), proposal.delegatedOn() != null)));
        conditions
                .before(proposal.matter(), terms.of(proposal.id()).statements(), step.today(), step.village())
                .ifPresent(findings::add);
        return findings;
    }

    @Override
    public Deed complete(OpenStep step, ConfirmForm form) {
        var confirmed = form.decision() == ConfirmDecision.CONFIRM;
        if (!confirmed) Opinion.required("opinion", form.opinion());
        var findings = examine(step, form);
        if (confirmed) ActUnlawful.ifAnyBlocks(findings);
        return told(step, form, findings);
    }

    @Override
    public Judged judge(CorrectedEntry<ConfirmForm> entry) {
        var confirmed = entry.after().decision() == ConfirmDecision.CONFIRM;
        if (!confirmed) Opinion.required("opinion", entry.after().opinion());
        var same = entry.before().decision() == entry.after().decision();
        // a matter that is sent back need not be one that may go on
        return Judged.of(confirmed ? examine(entry.step(), entry.after()) : List.of(), same);
    }

    @Override
    public Deed correct(CorrectedEntry<ConfirmForm> entry, Judged judged) {
        return told(entry.step(), entry.after(), judged.findings());
    }

    private Deed told(OpenStep step, ConfirmForm form, List<Finding> findings) {
        var confirmed = form.decision() == ConfirmDecision.CONFIRM;
        var content = new LinkedHashMap<>(Opinion.content(form.opinion()));
        if (confirmed) content.put("flags", flags(step).isEmpty() ? null : flags(step));
        return Deed.of(confirmed ? "decision.confirm" : "decision.return", step.today(), content)
                .withFindings(findings)
                .withVariables(FourDiscussionsProcess.CONFIRMED.with(confirmed));
    }

    /** What the secretary was shown in yellow, so that nobody can say it was not known. */
    private List<String> flags(OpenStep step) {
        var proposal = proposals.get(CaseFacts.proposal(step));
        return conditions.flags(proposal.matter(), proposal.body(), step.today()).stream()
                .map(it -> it.words() + "（" + it.source() + "）")
                .toList();
    }
}
