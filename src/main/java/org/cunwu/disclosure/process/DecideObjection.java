package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.disclosure.Stage;
import org.cunwu.disclosure.register.Objection.Word;
import org.cunwu.disclosure.register.Objections;
import org.cunwu.disclosure.rules.ObjectionRules;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 镇里处理异议 — what village and villager could not settle the town decides, with reasons that the villager reads. */
@Component
class DecideObjection implements HumanStep<DecideObjection.DecideObjectionForm> {

    private final Objections objections;
    private final ObjectionFacts facts;
    private final ContentLaw contentLaw;

    DecideObjection(Objections objections, ObjectionFacts facts, ContentLaw contentLaw) {
        this.objections = objections;
        this.facts = facts;
        this.contentLaw = contentLaw;
    }

    record DecideObjectionForm(
            @NotNull Judged judged,
            @NotNull @Size(min = 5, max = 500) String reasons,
            @Size(max = 20) List<FileId> papers) {}

    @Override
    public String process() {
        return ObjectionProcess.KEY;
    }

    @Override
    public String id() {
        return ObjectionProcess.Steps.DECIDE;
    }

    @Override
    public String page() {
        return "disclosure/user_decide_objection";
    }

    @Override
    public Class<DecideObjectionForm> form() {
        return DecideObjectionForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(
                START, ObjectionProcess.Steps.CHECK, ObjectionProcess.Steps.ANSWER, ObjectionProcess.Steps.DELIVER);
    }

    @Override
    public Deadline deadline() {
        return new Deadline(ObjectionRules.TOWN_DAYS.name(), false);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step);
    }

    @Override
    public List<Finding> examine(OpenStep step, DecideObjectionForm form) {
        return List.of(contentLaw.masked(step.village(), step.today(), form.reasons()));
    }

    @Override
    public Deed complete(OpenStep step, DecideObjectionForm form) {
        ActUnlawful.ifAnyBlocks(examine(step, form));
        var upheld = form.judged() == Judged.UPHELD;
        objections.say(
                step.caseId(),
                new Word(
                        upheld ? Stage.TOWN_UPHELD : Stage.TOWN_NOT_UPHELD,
                        form.reasons(),
                        step.today(),
                        step.person(),
                        step.group(),
                        step.task(),
                        step.at()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("number", facts.course(step).objection().number());
        content.put("reasons", form.reasons());
        return Deed.of(
                        upheld ? "disclosure.objection-town-uphold" : "disclosure.objection-town-reject",
                        step.today(),
                        content)
                .withEvidence(form.papers())
                .withVariables(ObjectionProcess.UPHELD.with(upheld));
    }
}
