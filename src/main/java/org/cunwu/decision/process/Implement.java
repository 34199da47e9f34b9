package org.cunwu.decision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunwu.decision.register.Approvals;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.decision.register.Resolutions.Implementation;
import org.cunwu.decision.register.Resolutions.Resolution;
import org.cunwu.decision.rules.CourseRules;
import org.cunwu.decision.rules.CourseRules.Deviation;
import org.cunwu.decision.rules.CourseRules.Order;
import org.cunwu.decision.rules.PublishedRules;
import org.cunwu.decision.rules.PublishedRules.Typed;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.ground.Grounds;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记实施结果 — what was spent, by whom the work was done and accepted; too far from the resolution it is voted on again. */
@Component
class Implement implements HumanStep<Implement.ImplementForm>, Correctable<Implement.ImplementForm> {

    private final Law law;
    private final Proposals proposals;
    private final Resolutions resolutions;
    private final Approvals approvals;
    private final Grounds grounds;
    private final UsedSoFar used;
    private final CaseFacts facts;

    Implement(
            Law law,
            Proposals proposals,
            Resolutions resolutions,
            Approvals approvals,
            Grounds grounds,
            UsedSoFar used,
            CaseFacts facts) {
        this.used = used;
        this.approvals = approvals;
        this.law = law;
        this.proposals = proposals;
        this.resolutions = resolutions;
        this.grounds = grounds;
        this.facts = facts;
    }

    /** 实施结果. {@code deviation} says why the amount differs, where it does. */
    record ImplementForm(
            @NotNull Fen amount,
            @NotNull LocalDate completedOn,
            @NotNull LocalDate acceptedOn,
            @NotBlank @Size(max = 200) String contractor,
            @Nullable @Size(max = 2000) String deviation,
            @NotEmpty @Size(max = 20) List<FileId> records) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.IMPLEMENT;
    }

    @Override
    public String page() {
        return "decision/user_implement";
    }

    @Override
    public Class<ImplementForm> form() {
        return ImplementForm.class;
    }

    @Override
    public boolean mayBeEnteredFor() {
        return true;
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var all = facts.of(step);
        var number = resolution(step).number();
        all.put("resolution", number);
        all.put("uses", used.of(number));
        all.put("used", used.total(number));
        // shown before anything is typed: what is stopped is not carried on
        var unsettled = Unsettled.why(grounds, number);
        all.put("waits", unsettled.orElse(null));
        all.put(
                "stopped",
                unsettled.isEmpty() && grounds.standing(number, step.today()).blocks());
        return all;
    }

    @Override
    public Deadline deadline() {
        return new Deadline(CourseRules.IMPLEMENT_DAYS.name(), false);
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        var today = step.today().toString();
        var before = resolutions.latestImplementation(CaseFacts.proposal(step));
        return Map.of(
                "amount",
                resolution(step).budget().grouped(),
                "completedOn",
                before.map(it -> it.completedOn().toString()).orElse(today),
                "acceptedOn",
                before.map(it -> it.acceptedOn().toString()).orElse(today),
                "contractor",
                before.map(Implementation::contractor).orElse(""));
    }

    private Resolution resolution(OpenStep step) {
        return resolutions.latest(CaseFacts.proposal(step)).orElseThrow();
    }

    @Override
    public List<Finding> examine(OpenStep step, ImplementForm form) {
        return all(conditions(step, form), deviation(step, form));
    }

    /** What must hold so that the result can be recorded at all. */
    private List<Finding> conditions(OpenStep step, ImplementForm form) {
        var done = form.completedOn();
        return List.of(
                law.examine(CourseRules.HELD, done, step.village(), new Order(form.acceptedOn(), step.today())),
                law.examine(CourseRules.ORDER, done, step.village(), new Order(allowedSince(step), done)),
                law.examine(CourseRules.ORDER, done, step.village(), new Order(done, form.acceptedOn())),
                grounds.standing(resolution(step).number(), judgedOn(step, done)),
                law.examine(PublishedRules.MASKED, step.today(), step.village(), typed(form)));
    }

    private static Typed typed(ImplementForm form) {
        var deviation = form.deviation();
        return new Typed(form.contractor() + (deviation == null ? "" : "\n" + deviation));
    }

    /** While it is not settled whether the resolution holds, work of the days before is not reported either. */
    private LocalDate judgedOn(OpenStep step, LocalDate done) {
        return Unsettled.why(grounds, resolution(step).number()).isPresent() ? step.today() : done;
    }

    private static List<Finding> all(List<Finding> conditions, Finding deviation) {
        return Stream.concat(conditions.stream(), Stream.of(deviation)).toList();
    }

    /** Under a resolution that ended, what was spent until then is reported as it is; nothing is voted anew. */
    private boolean ended(Resolution resolution) {
        return grounds.ended(resolution.number());
    }

    /** Work begins under the first resolution once it has what it needs; the new vote on a changed amount comes after it. */
    private LocalDate allowedSince(OpenStep step) {
        var first = resolutions.first(CaseFacts.proposal(step)).orElseThrow();
        return approvals.completeOn(first.number()).orElse(first.adoptedOn());
    }

    private Finding deviation(OpenStep step, ImplementForm form) {
        return law.examine(
                CourseRules.DEVIATION,
                form.completedOn(),
                step.village(),
                new Deviation(resolution(step).budget().value(), form.amount().value()));
    }

    @Override
    public Deed complete(OpenStep step, ImplementForm form) {
        var conditions = conditions(step, form);
        ActUnlawful.ifAnyBlocks(conditions);
        var deviation = deviation(step, form);
        if (deviation.blocks()) Opinion.required("deviation", form.deviation());
        add(step, form);
        if (deviation.blocks() && !ended(resolution(step))) reviseTo(form, resolution(step), step);
        return told(step, form, all(conditions, deviation));
    }

    @Override
    public Optional<LocalDate> happenedOn(ImplementForm form) {
        return Optional.of(form.acceptedOn());
    }

    /** What was disclosed as the result is disclosed anew; a new vote is on the amount that it proposes again. */
    @Override
    public Judged judge(CorrectedEntry<ImplementForm> entry) {
        var conditions = conditions(entry.step(), entry.after());
        var deviation = deviation(entry.step(), entry.after());
        var findings = all(conditions, deviation);
        if (conditions.stream().anyMatch(Finding::blocks)) return new Judged(findings, Effect.STEP_AGAIN);
        var deviates = deviation.blocks();
        if (deviates) Opinion.required("deviation", entry.after().deviation());
        var same = deviates(entry.step(), entry.before()) == deviates && (deviates || sameResult(entry));
        return new Judged(findings, same ? Effect.RECORD_ONLY : Effect.FOLLOWING_ANEW);
    }

    private boolean deviates(OpenStep step, ImplementForm form) {
        return deviation(step, form).blocks();
    }

    private static boolean sameResult(CorrectedEntry<ImplementForm> entry) {
        var before = entry.before();
        var after = entry.after();
        return before.amount().equals(after.amount())
                && before.completedOn().equals(after.completedOn())
                && before.acceptedOn().equals(after.acceptedOn())
                && before.contractor().equals(after.contractor());
    }

    @Override
    public Deed correct(CorrectedEntry<ImplementForm> entry, Judged judged) {
        var step = entry.step();
        var lawful = judged.effect() != Effect.STEP_AGAIN;
        var resolution = resolution(step);
        resolutions.setResultAside(resolution.proposal(), step.today());
        if (lawful) add(step, entry.after());
        if (deviates(step, entry.before())) asResolved(resolution, step);
        if (lawful && deviates(step, entry.after()) && !ended(resolution)) reviseTo(entry.after(), resolution, step);
        return told(step, entry.after(), judged.findings());
    }

    /** Takes back the draft of a new vote that the wrong amount called for. */
    private void asResolved(Resolution resolution, OpenStep step) {
        var draft = proposals.draft(resolution.proposal(), resolution.version());
        proposals.write(resolution.proposal(), draft.title(), draft.plan(), draft.budget(), step.today());
    }

    private void add(OpenStep step, ImplementForm form) {
        var resolution = resolution(step);
        resolutions.add(
                resolution.proposal(),
                new Implementation(
                        resolution.number(),
                        form.completedOn(),
                        form.acceptedOn(),
                        form.amount(),
                        form.contractor(),
                        form.deviation()));
    }

    private Deed told(OpenStep step, ImplementForm form, List<Finding> findings) {
        var resolution = resolution(step);
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("resolution", resolution.number());
        content.put("amount", form.amount().value());
        content.put("acceptedOn", form.acceptedOn().toString());
        content.put("deviation", form.deviation());
        return Deed.of("decision.implement", form.completedOn(), content)
                .withPersonal(Map.of("contractor", form.contractor()))
                .withFindings(findings)
                .withEvidence(form.records())
                .withVariables(FourDiscussionsProcess.COMPLETED_ON.with(
                        resultOf(resolution, form).toString()));
    }

    /** What is disclosed as the result is complete when the work is, and resolved as it turned out. */
    private static LocalDate resultOf(Resolution resolution, ImplementForm form) {
        return resolution.adoptedOn().isAfter(form.completedOn()) ? resolution.adoptedOn() : form.completedOn();
    }

    /** The new vote is on the amount as it turned out, with the reason in the text. */
    private void reviseTo(ImplementForm form, Resolution resolution, OpenStep step) {
        var draft = proposals.draft(resolution.proposal());
        proposals.write(
                resolution.proposal(),
                draft.title(),
                draft.plan() + "\n" + form.deviation(),
                form.amount(),
                step.today());
    }
}
