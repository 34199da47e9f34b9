package org.cunwu.decision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.decision.register.CourseDays;
import org.cunwu.decision.register.Opinions;
import org.cunwu.decision.rules.CourseRules;
import org.cunwu.decision.rules.CourseRules.Order;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deed;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 答复监督异议 — the matter goes back to the two committees, or the secretary overrules with a reason, which is an act of its own. */
@Component
class Answer implements HumanStep<Answer.AnswerForm> {

    private final Law law;
    private final Opinions opinions;
    private final CourseDays days;
    private final CaseFacts facts;

    Answer(Law law, Opinions opinions, CourseDays days, CaseFacts facts) {
        this.law = law;
        this.opinions = opinions;
        this.days = days;
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
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step);
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        return Map.of("givenOn", step.today().toString());
    }

    @Override
    public List<Finding> examine(OpenStep step, AnswerForm form) {
        var last = days.latest(CaseFacts.proposal(step)).orElse(null);
        return List.of(
                law.examine(CourseRules.HELD, form.givenOn(), step.village(), new Order(form.givenOn(), step.today())),
                law.examine(CourseRules.ORDER, form.givenOn(), step.village(), new Order(last, form.givenOn())));
    }

    @Override
    public Deed complete(OpenStep step, AnswerForm form) {
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        var overruled = form.reply() == Reply.OVERRULE;
        opinions.add(CaseFacts.proposal(step), new Opinions.Answer(form.givenOn(), overruled, form.reason()));
        return Deed.of(
                        overruled ? "decision.overrule" : "decision.consult-again",
                        form.givenOn(),
                        Opinion.content(form.reason()))
                .withFindings(findings)
                .withVariables(FourDiscussionsProcess.OVERRULED.with(overruled));
    }
}
