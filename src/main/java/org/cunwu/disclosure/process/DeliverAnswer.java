package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.disclosure.Stage;
import org.cunwu.disclosure.register.Objection.Course;
import org.cunwu.disclosure.register.Objection.Word;
import org.cunwu.disclosure.register.Objections;
import org.cunwu.disclosure.rules.ObjectionRules;
import org.cunwu.disclosure.rules.ObjectionRules.Silence;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 送达答复 — the clerk brings the answer and enters what the villager says to it, who may say it on the public page as well.
 * Silence is written down by a person, with proof that the answer was brought, and only after the days to go to the town.
 */
@Component
class DeliverAnswer implements HumanStep<DeliverAnswer.DeliverAnswerForm> {

    private final Objections objections;
    private final ObjectionFacts facts;
    private final Law law;

    DeliverAnswer(Objections objections, ObjectionFacts facts, Law law) {
        this.objections = objections;
        this.facts = facts;
        this.law = law;
    }

    /** 异议人的意思. */
    enum Reaction {
        ACCEPTED,
        TO_TOWN,
        SILENT;

        private Stage stage() {
            return Stage.valueOf(name());
        }
    }

    record DeliverAnswerForm(
            @NotNull Reaction reaction,
            @Nullable @Size(max = 500) String words,
            @Size(max = 20) List<FileId> papers) {}

    @Override
    public String process() {
        return ObjectionProcess.KEY;
    }

    @Override
    public String id() {
        return ObjectionProcess.Steps.DELIVER;
    }

    @Override
    public String page() {
        return "disclosure/user_deliver_answer";
    }

    @Override
    public Class<DeliverAnswerForm> form() {
        return DeliverAnswerForm.class;
    }

    @Override
    public Deadline deadline() {
        return new Deadline(ObjectionRules.DELIVER_DAYS.name(), false);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step);
    }

    @Override
    public List<Finding> examine(OpenStep step, DeliverAnswerForm form) {
        return form.reaction() == Reaction.SILENT ? List.of(silent(step)) : List.of();
    }

    private Finding silent(OpenStep step) {
        var answered = facts.course(step)
                .answer()
                .map(it -> LocalDate.ofInstant(it.at(), TownClock.ZONE))
                .orElse(null);
        return law.examine(ObjectionRules.SILENT, step.today(), step.village(), new Silence(answered, step.today()));
    }

    @Override
    public Deed complete(OpenStep step, DeliverAnswerForm form) {
        if (form.reaction() != Reaction.TO_TOWN && form.papers().isEmpty())
            throw FormRejected.field("papers", "engine.form.not-empty");
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        var word = new Word(
                form.reaction().stage(),
                form.words(),
                step.today(),
                step.person(),
                step.group(),
                step.task(),
                step.at());
        objections.say(step.caseId(), word);
        return told(facts.course(step), word).withFindings(findings).withEvidence(form.papers());
    }

    static Deed told(Course course, Word word) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("number", course.objection().number());
        var said = word.words();
        return Deed.of("disclosure.objection-" + kind(word.stage()), word.onDay(), content)
                .withPersonal(said == null ? Map.of() : Map.of("words", said))
                .withVariables(ObjectionProcess.TO_TOWN.with(word.stage() == Stage.TO_TOWN));
    }

    private static String kind(Stage stage) {
        return switch (stage) {
            case TO_TOWN -> "to-town";
            case ACCEPTED -> "accepted";
            default -> "silent";
        };
    }
}
