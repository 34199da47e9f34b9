package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.disclosure.Stage;
import org.cunwu.disclosure.register.Objection.Course;
import org.cunwu.disclosure.register.Objection.Word;
import org.cunwu.disclosure.register.Objections;
import org.cunwu.disclosure.rules.ObjectionRules;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 答复异议 — the village committee answers with reasons, within its days; late is recorded as late, and never passes by itself. */
@Component
class AnswerObjection implements HumanStep<AnswerObjection.AnswerObjectionForm> {

    private final Objections objections;
    private final ObjectionFacts facts;
    private final ContentLaw contentLaw;

    AnswerObjection(Objections objections, ObjectionFacts facts, ContentLaw contentLaw) {
        this.objections = objections;
        this.facts = facts;
        this.contentLaw = contentLaw;
    }

    record AnswerObjectionForm(
            @NotNull Judged judged,
            @NotNull LocalDate repliedOn,
            @NotNull @Size(min = 5, max = 500) String reasons,
            @Size(max = 20) List<FileId> papers) {}

    @Override
    public String process() {
        return ObjectionProcess.KEY;
    }

    @Override
    public String id() {
        return ObjectionProcess.Steps.ANSWER;
    }

    @Override
    public String page() {
        return "disclosure/user_answer_objection";
    }

    @Override
    public Class<AnswerObjectionForm> form() {
        return AnswerObjectionForm.class;
    }

    /** Whoever took it in does not answer it. */
    @Override
    public Set<String> notBySignerOf() {
        return Set.of(START, ObjectionProcess.Steps.CHECK);
    }

    @Override
    public Deadline deadline() {
        return new Deadline(ObjectionRules.REPLY_DAYS.name(), false);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step);
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        return Map.of("repliedOn", step.today().toString());
    }

    @Override
    public List<Finding> examine(OpenStep step, AnswerObjectionForm form) {
        return List.of(facts.reply(facts.course(step), form.repliedOn(), step.today()), masked(step, form));
    }

    /** The one who objected reads it, and it may be passed around. */
    private Finding masked(OpenStep step, AnswerObjectionForm form) {
        return contentLaw.masked(step.village(), step.today(), form.reasons());
    }

    @Override
    public Deed complete(OpenStep step, AnswerObjectionForm form) {
        var course = facts.course(step);
        checkDay(course, form.repliedOn(), step);
        ActUnlawful.ifAnyBlocks(List.of(masked(step, form)));
        var upheld = form.judged() == Judged.UPHELD;
        objections.say(
                step.caseId(),
                new Word(
                        upheld ? Stage.UPHELD : Stage.NOT_UPHELD,
                        form.reasons(),
                        form.repliedOn(),
                        step.person(),
                        step.group(),
                        step.task(),
                        step.at()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("number", course.objection().number());
        content.put("reasons", form.reasons());
        return Deed.of(
                        upheld ? "disclosure.objection-uphold" : "disclosure.objection-reject",
                        form.repliedOn(),
                        content)
                .withFindings(examine(step, form))
                .withEvidence(form.papers())
                .withVariables(ObjectionProcess.UPHELD.with(upheld));
    }

    private static void checkDay(Course course, LocalDate replied, OpenStep step) {
        if (replied.isAfter(step.today())) throw FormRejected.field("repliedOn", "engine.form.past-or-present");
        var received = course.objection().receivedOn();
        if (replied.isBefore(received)) throw FormRejected.field("repliedOn", "disclosure.objection.before", received);
    }
}
