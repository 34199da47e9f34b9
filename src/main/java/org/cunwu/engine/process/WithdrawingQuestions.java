package org.cunwu.engine.process;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Opinion;
import org.cunwu.engine.Opinion.Outcome;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.Verb;
import org.cunwu.engine.register.OpinionRegister;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 撤回征求意见 — whoever does the asking step waits no longer for answers that did not come, with the reason. */
@Component
class WithdrawingQuestions implements StepVerb<WithdrawingQuestions.UnaskForm> {

    private final Access access;
    private final OpinionRegister opinions;
    private final OpenQuestions questions;
    private final OpinionSteps opinionSteps;

    WithdrawingQuestions(Access access, OpinionRegister opinions, OpenQuestions questions, OpinionSteps opinionSteps) {
        this.access = access;
        this.opinions = opinions;
        this.questions = questions;
        this.opinionSteps = opinionSteps;
    }

    record UnaskForm(
            @NotEmpty @Size(max = 100) List<UUID> questions,
            @NotNull @Size(min = 5, max = 200) String reason) {}

    @Override
    public Verb verb() {
        return Verb.UNASK;
    }

    @Override
    public Class<UnaskForm> form() {
        return UnaskForm.class;
    }

    @Override
    public String post(PersonId person, Access.Known step) {
        access.mine(person, step);
        if (opinions.open(step.item().task()).isEmpty()) throw new NotYours("engine.unask.none");
        return step.item().group();
    }

    @Override
    public Map<String, @Nullable Object> facts(Standing standing) {
        return Map.of(
                "questions",
                opinions.open(standing.item().task()).stream()
                        .map(it -> Choices.of(it.id().toString(), questions.awaited(it), it.question()))
                        .toList());
    }

    @Override
    public Deed deed(Standing standing, UnaskForm form) {
        var chosen = chosen(standing, form);
        var to = chosen.stream().map(questions::awaited).collect(Collectors.joining("、"));
        for (var question : chosen) {
            if (!opinions.end(question, Outcome.WITHDRAWN, standing.person(), form.reason(), standing.at())) {
                throw new Overtaken(null, null);
            }
        }
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", standing.item().stepName());
        content.put("reason", form.reason());
        return Deed.of("engine.unask", standing.today(), content).withPersonal(Map.of("to", to));
    }

    @Override
    public void move(Standing standing, UnaskForm form) {
        opinions.ofStep(standing.item().task()).stream()
                .filter(it -> form.questions().contains(it.id()))
                .forEach(opinionSteps::close);
    }

    /** @throws Overtaken when one of them was answered meanwhile */
    private List<Opinion> chosen(Standing standing, UnaskForm form) {
        var asked = opinions.ofStep(standing.item().task()).stream()
                .filter(it -> form.questions().contains(it.id()))
                .toList();
        if (asked.size() != form.questions().stream().distinct().count()) {
            throw FormRejected.field("questions", "engine.form.choice");
        }
        for (var question : asked) {
            var by = question.by();
            if (question.outcome() != null) {
                throw new Overtaken(by == null ? null : access.name(by), question.endedAt());
            }
        }
        return asked;
    }
}
