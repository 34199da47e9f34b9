package org.cunwu.decision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunwu.decision.register.Opinions;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.Deed;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 答复监督异议 — the matter goes back to the two committees, or the secretary overrules with a reason, which is an act of its own. */
@Component
class Answer implements HumanStep<Answer.AnswerForm>, Correctable<Answer.AnswerForm> {

    private final Opinions opinions;
    private final Sequence sequence;
    private final CaseFacts facts;

    Answer(Opinions opinions, Sequence sequence, CaseFacts facts) {
        this.opinions = opinions;
        this.sequence = sequence;
        this.facts = facts;
    }

    /** 重新商议，或者说明理由继续. */
    enum Reply {
        CONSULT_AGAIN,
        OVERRULE
    }

    record AnswerForm(
            @NotNull Reply reply,
            @NotNull LocalDate givenOn,
            @NotBlank @Size(min = 5, max = 2000) String reason) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.ANSWER;
    }

    @Override
    public String page() {
        return "decision/user_answer";
    }

    @Override
    public Class<AnswerForm> form() {
        return AnswerForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(FourDiscussionsProcess.Steps.SUPERVISE);
    }

    @Override
    public boolean mayBeEnteredFor() {
        return true;
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step);
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        return Map.of("givenOn", step.today().toString());
    }

    @Override
    public List<Finding> examine(OpenStep step, AnswerForm form) {
        return sequence.of(step, form.givenOn());
    }

    @Override
    public Deed complete(OpenStep step, AnswerForm form) {
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        return given(step, form, findings);
    }

    @Override
    public Optional<LocalDate> happenedOn(AnswerForm form) {
        return Optional.of(form.givenOn());
    }

    @Override
    public Judged judge(CorrectedEntry<AnswerForm> entry) {
        var form = entry.after();
        var same = entry.before().reply() == form.reply() && !Dated.overtakes(entry, form.givenOn());
        return Judged.of(sequence.of(entry.step(), form.givenOn(), Dated.before(entry)), same);
    }

    @Override
    public Deed correct(CorrectedEntry<AnswerForm> entry, Judged judged) {
        opinions.setAnswerAside(CaseFacts.proposal(entry.step()), entry.step().today());
        return judged.effect() == Effect.STEP_AGAIN
                ? told(entry.after(), judged.findings())
                : given(entry.step(), entry.after(), judged.findings());
    }

    private Deed given(OpenStep step, AnswerForm form, List<Finding> findings) {
        var overruled = form.reply() == Reply.OVERRULE;
        opinions.add(CaseFacts.proposal(step), new Opinions.Answer(form.givenOn(), overruled, form.reason()));
        return told(form, findings);
    }

    private static Deed told(AnswerForm form, List<Finding> findings) {
        var overruled = form.reply() == Reply.OVERRULE;
        return Deed.of(
                        overruled ? "decision.overrule" : "decision.consult-again",
                        form.givenOn(),
                        Opinion.content(form.reason()))
                .withFindings(findings)
                .withVariables(FourDiscussionsProcess.OVERRULED.with(overruled));
    }
}
