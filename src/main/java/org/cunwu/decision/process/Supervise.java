package org.cunwu.decision.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunwu.decision.register.Opinions;
import org.cunwu.decision.rules.CourseRules;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 发表监督意见 — the supervision committee agrees or objects; it is nobody who raised, confirmed, proposed or consulted. */
@Component
class Supervise implements HumanStep<Supervise.SuperviseForm>, Correctable<Supervise.SuperviseForm> {

    private final Opinions opinions;
    private final Sequence sequence;
    private final CaseFacts facts;

    Supervise(Opinions opinions, Sequence sequence, CaseFacts facts) {
        this.opinions = opinions;
        this.sequence = sequence;
        this.facts = facts;
    }

    /** 同意或者异议. */
    enum Stand {
        AGREE,
        OBJECT
    }

    record SuperviseForm(
            @NotNull Stand stand,
            @NotNull LocalDate givenOn,
            @Nullable @Size(max = 2000) String opinion) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.SUPERVISE;
    }

    @Override
    public String page() {
        return "decision/user_supervise";
    }

    @Override
    public Class<SuperviseForm> form() {
        return SuperviseForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(
                START,
                FourDiscussionsProcess.Steps.REVISE,
                FourDiscussionsProcess.Steps.CONFIRM,
                FourDiscussionsProcess.Steps.PROPOSE,
                FourDiscussionsProcess.Steps.CONSULT,
                // of a round before a return
                FourDiscussionsProcess.Steps.ANSWER,
                FourDiscussionsProcess.Steps.DELIBERATE);
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
    public Deadline deadline() {
        return new Deadline(CourseRules.SUPERVISE_DAYS.name(), false);
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        return Map.of("givenOn", step.today().toString());
    }

    @Override
    public List<Finding> examine(OpenStep step, SuperviseForm form) {
        return sequence.of(step, form.givenOn());
    }

    @Override
    public Deed complete(OpenStep step, SuperviseForm form) {
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        if (form.stand() == Stand.OBJECT) Opinion.required("opinion", form.opinion());
        return given(step, form, findings);
    }

    @Override
    public Optional<LocalDate> happenedOn(SuperviseForm form) {
        return Optional.of(form.givenOn());
    }

    @Override
    public Judged judge(CorrectedEntry<SuperviseForm> entry) {
        var form = entry.after();
        if (form.stand() == Stand.OBJECT) Opinion.required("opinion", form.opinion());
        var same = entry.before().stand() == form.stand() && !Dated.overtakes(entry, form.givenOn());
        return Judged.of(sequence.of(entry.step(), form.givenOn(), Dated.before(entry)), same);
    }

    @Override
    public Deed correct(CorrectedEntry<SuperviseForm> entry, Judged judged) {
        opinions.setAside(CaseFacts.proposal(entry.step()), entry.step().today());
        return judged.effect() == Effect.STEP_AGAIN
                ? told(entry.after(), judged.findings())
                : given(entry.step(), entry.after(), judged.findings());
    }

    private Deed given(OpenStep step, SuperviseForm form, List<Finding> findings) {
        var objects = form.stand() == Stand.OBJECT;
        opinions.add(CaseFacts.proposal(step), new Opinions.Opinion(form.givenOn(), objects, form.opinion()));
        return told(form, findings);
    }

    private static Deed told(SuperviseForm form, List<Finding> findings) {
        var objects = form.stand() == Stand.OBJECT;
        return Deed.of(
                        objects ? "decision.object" : "decision.supervise",
                        form.givenOn(),
                        Opinion.content(form.opinion()))
                .withFindings(findings);
    }
}
