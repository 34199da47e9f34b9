package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.disclosure.Stage;
import org.cunwu.disclosure.register.Objection.Word;
import org.cunwu.disclosure.register.Objections;
import org.cunwu.disclosure.rules.ObjectionRules;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核实异议 — the clerk rings up whoever sent it: it is taken, or, with the reason, which the sender reads, it is not. */
@Component
class CheckObjection implements HumanStep<CheckObjection.CheckObjectionForm> {

    private static final int SHORTEST = 5;

    private final Objections objections;
    private final ObjectionFacts facts;

    CheckObjection(Objections objections, ObjectionFacts facts) {
        this.objections = objections;
        this.facts = facts;
    }

    /** 受理，或者不受理. */
    enum Sender {
        TAKE,
        REFUSE
    }

    record CheckObjectionForm(
            @NotNull Sender sender,
            @Nullable @Size(max = 500) String opinion) {}

    @Override
    public String process() {
        return ObjectionProcess.KEY;
    }

    @Override
    public String id() {
        return ObjectionProcess.Steps.CHECK;
    }

    @Override
    public String page() {
        return "disclosure/user_check_objection";
    }

    @Override
    public Class<CheckObjectionForm> form() {
        return CheckObjectionForm.class;
    }

    @Override
    public Deadline deadline() {
        return new Deadline(ObjectionRules.CHECK_DAYS.name(), false);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step);
    }

    @Override
    public List<Finding> examine(OpenStep step, CheckObjectionForm form) {
        return List.of();
    }

    @Override
    public Deed complete(OpenStep step, CheckObjectionForm form) {
        var taken = form.sender() == Sender.TAKE;
        if (!taken) FormRejected.unlessSaid("opinion", form.opinion(), SHORTEST, "disclosure.opinion.required");
        objections.say(
                step.caseId(),
                new Word(
                        taken ? Stage.TAKEN : Stage.NOT_TAKEN,
                        form.opinion(),
                        step.today(),
                        step.person(),
                        step.group(),
                        step.task(),
                        step.at()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("number", facts.course(step).objection().number());
        content.put("opinion", form.opinion());
        return Deed.of(taken ? "disclosure.objection-take" : "disclosure.objection-refuse", step.today(), content)
                .withVariables(ObjectionProcess.TAKEN.with(taken));
    }
}
