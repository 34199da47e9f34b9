package org.cunwu.decision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.rules.PublishedRules;
import org.cunwu.decision.rules.PublishedRules.Typed;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 修改议题 — the draft that was sent back is revised, or the matter withdrawn for a reason. */
@Component
class Revise implements HumanStep<Revise.ReviseForm>, Correctable<Revise.ReviseForm> {

    private final Law law;
    private final Proposals proposals;
    private final CaseFacts facts;

    Revise(Law law, Proposals proposals, CaseFacts facts) {
        this.law = law;
        this.proposals = proposals;
        this.facts = facts;
    }

    /** 重新提交或者撤回. */
    enum ReviseDecision {
        RESUBMIT,
        WITHDRAW
    }

    record ReviseForm(
            @NotNull ReviseDecision decision,
            @NotBlank @Size(max = 60) String title,
            @NotBlank @Size(max = 4000) String planText,
            @NotNull Fen budget,
            @Nullable @Size(max = 2000) String reason) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.REVISE;
    }

    @Override
    public String page() {
        return "decision/user_revise";
    }

    @Override
    public Class<ReviseForm> form() {
        return ReviseForm.class;
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step);
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        var draft = proposals.draft(CaseFacts.proposal(step));
        return Map.of(
                "title",
                draft.title(),
                "planText",
                draft.plan(),
                "budget",
                draft.budget().grouped());
    }

    @Override
    public List<Finding> examine(OpenStep step, ReviseForm form) {
        if (form.decision() == ReviseDecision.WITHDRAW) return List.of();
        return List.of(law.examine(
                PublishedRules.MASKED, step.today(), step.village(), new Typed(form.title() + "\n" + form.planText())));
    }

    @Override
    public Deed complete(OpenStep step, ReviseForm form) {
        var withdrawn = form.decision() == ReviseDecision.WITHDRAW;
        if (withdrawn) Opinion.required("reason", form.reason());
        ActUnlawful.ifAnyBlocks(examine(step, form));
        var deed = withdrawn
                ? Deed.of("decision.withdraw", step.today(), Opinion.content(form.reason()))
                : revised(step, form);
        return deed.withVariables(FourDiscussionsProcess.WITHDRAWN.with(withdrawn));
    }

    /** Whether the matter goes on is decided, not corrected; every later step is about the text. */
    @Override
    public Judged judge(CorrectedEntry<ReviseForm> entry) {
        if (entry.before().decision() != entry.after().decision()) {
            throw FormRejected.field("decision", "decision.correct.decision");
        }
        return Judged.of(List.of(), entry.later().isEmpty() || !isOther(entry));
    }

    private static boolean isOther(CorrectedEntry<ReviseForm> entry) {
        var before = entry.before();
        var after = entry.after();
        return !before.title().equals(after.title())
                || !before.planText().equals(after.planText())
                || !before.budget().equals(after.budget());
    }

    @Override
    public Deed correct(CorrectedEntry<ReviseForm> entry, Judged judged) {
        return isOther(entry)
                ? revised(entry.step(), entry.after())
                : Deed.of(
                        "decision.revise",
                        entry.step().today(),
                        Opinion.content(entry.after().reason()));
    }

    private Deed revised(OpenStep step, ReviseForm form) {
        var draft =
                proposals.write(CaseFacts.proposal(step), form.title(), form.planText(), form.budget(), step.today());
        return Deed.of("decision.revise", step.today(), Drafts.content(draft));
    }
}
