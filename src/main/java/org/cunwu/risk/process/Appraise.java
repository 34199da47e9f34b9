package org.cunwu.risk.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.cunwu.risk.Factor;
import org.cunwu.risk.Grade;
import org.cunwu.risk.RedFlag;
import org.cunwu.risk.Standard;
import org.cunwu.risk.register.Appraisal;
import org.cunwu.risk.register.Appraisal.Judged;
import org.cunwu.risk.register.Appraisal.Point;
import org.cunwu.risk.register.RiskAppraisals;
import org.cunwu.risk.register.RiskHearings;
import org.cunwu.risk.register.RiskHearings.Hearing;
import org.cunwu.risk.register.RiskPlans;
import org.cunwu.risk.rules.GradeRules;
import org.cunwu.risk.rules.GradeRules.Factors;
import org.cunwu.risk.rules.GradeRules.Named;
import org.cunwu.risk.rules.RiskRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 四性评估与风险点 — the four factors, the red flags, and each risk with what is done about it, by whom and until when. */
@Component
class Appraise implements HumanStep<Appraise.AppraiseForm> {

    private final RiskPlans plans;
    private final RiskHearings hearings;
    private final RiskAppraisals appraisals;
    private final RiskFacts facts;
    private final Law law;

    Appraise(RiskPlans plans, RiskHearings hearings, RiskAppraisals appraisals, RiskFacts facts, Law law) {
        this.plans = plans;
        this.hearings = hearings;
        this.appraisals = appraisals;
        this.facts = facts;
        this.law = law;
    }

    /** 风险点. */
    record PointRow(
            @NotBlank @Size(max = 200) String point,
            @NotNull Grade level,
            @NotBlank @Size(max = 500) String measure,
            @NotBlank @Size(max = 60) String owner,
            @NotNull LocalDate due) {}

    /** 四性评估表. No field of it is the grade. */
    record AppraiseForm(
            @NotNull Standard legality,
            @NotBlank @Size(max = 500) String legalityEvidence,
            @NotNull Standard reasonableness,
            @NotBlank @Size(max = 500) String reasonablenessEvidence,
            @NotNull Standard feasibility,
            @NotBlank @Size(max = 500) String feasibilityEvidence,
            @NotNull Standard controllability,
            @NotBlank @Size(max = 500) String controllabilityEvidence,
            @Size(max = 5) List<RedFlag> flags,
            @Valid @Size(max = 100) List<PointRow> points,
            @Size(max = 20) List<FileId> papers) {}

    @Override
    public String process() {
        return RiskAssessmentProcess.KEY;
    }

    @Override
    public String id() {
        return RiskAssessmentProcess.Steps.ASSESS;
    }

    @Override
    public String page() {
        return "risk/user_assess";
    }

    @Override
    public Class<AppraiseForm> form() {
        return AppraiseForm.class;
    }

    /** Who collected the answers does not weigh them. */
    @Override
    public Set<String> notBySignerOf() {
        return Set.of(RiskAssessmentProcess.Steps.HEAR);
    }

    @Override
    public Deadline deadline() {
        return new Deadline(RiskRules.APPRAISAL_DAYS.name(), true);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step.caseId());
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        return appraisals.latest(step.caseId()).map(Appraise::typed).orElse(Map.of());
    }

    private static Map<String, @Nullable Object> typed(Appraisal appraisal) {
        var typed = new LinkedHashMap<String, @Nullable Object>();
        appraisal.factors().forEach((factor, judged) -> {
            var name = factor.name().toLowerCase(java.util.Locale.ROOT);
            typed.put(name, judged.standard().name());
            typed.put(name + "Evidence", judged.evidence());
        });
        typed.put("flags", appraisal.flags().stream().map(Enum::name).toList());
        typed.put(
                "points",
                appraisal.points().stream()
                        .map(it -> Map.of(
                                "point", it.point(),
                                "level", it.level().name(),
                                "measure", it.measure(),
                                "owner", it.owner(),
                                "due", it.due().toString()))
                        .toList());
        return typed;
    }

    @Override
    public List<Finding> examine(OpenStep step, AppraiseForm form) {
        return List.of(
                law.examine(
                        GradeRules.FACTORS,
                        step.today(),
                        step.village(),
                        new Factors(
                                form.legality(), form.reasonableness(), form.feasibility(), form.controllability())),
                law.examine(
                        GradeRules.POINTS,
                        step.today(),
                        step.village(),
                        new Named(isTroubled(step, form), form.points().size())));
    }

    private boolean isTroubled(OpenStep step, AppraiseForm form) {
        var hearing = hearing(step);
        return hearing.against() > 0
                || hearing.conditional() > 0
                || !form.flags().isEmpty()
                || Stream.of(form.legality(), form.reasonableness(), form.feasibility(), form.controllability())
                        .anyMatch(it -> it == Standard.NOT_MET);
    }

    private Hearing hearing(OpenStep step) {
        return hearings.latest(step.caseId()).orElseThrow();
    }

    @Override
    public Deed complete(OpenStep step, AppraiseForm form) {
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        var appraisal = appraisal(step, form);
        appraisals.add(step.caseId(), appraisal);
        return Deed.of("risk.appraise", step.today(), content(appraisal))
                .withPersonal(Map.of("owners", owners(appraisal)))
                .withFindings(findings)
                .withEvidence(form.papers());
    }

    private Appraisal appraisal(OpenStep step, AppraiseForm form) {
        return new Appraisal(
                UUID.randomUUID(),
                plans.latest(step.caseId()).orElseThrow().entry(),
                hearing(step).id(),
                Map.of(
                        Factor.LEGALITY, new Judged(form.legality(), form.legalityEvidence()),
                        Factor.REASONABLENESS, new Judged(form.reasonableness(), form.reasonablenessEvidence()),
                        Factor.FEASIBILITY, new Judged(form.feasibility(), form.feasibilityEvidence()),
                        Factor.CONTROLLABILITY, new Judged(form.controllability(), form.controllabilityEvidence())),
                form.flags().stream().distinct().toList(),
                form.points().stream()
                        .map(it -> new Point(it.point(), it.level(), it.measure(), it.owner(), it.due()))
                        .toList(),
                step.today());
    }

    private static Map<String, @Nullable Object> content(Appraisal appraisal) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        for (var factor : Factor.values()) {
            var judged = appraisal.factors().get(factor);
            if (judged == null) continue;
            var name = factor.name().toLowerCase(java.util.Locale.ROOT);
            content.put(name, judged.standard().name());
            content.put(name + "Evidence", judged.evidence());
        }
        content.put("flags", appraisal.flags().stream().map(Enum::name).toList());
        content.put(
                "points",
                appraisal.points().stream()
                        .map(it -> it.point() + "（" + it.measure() + "，" + it.due() + "）")
                        .toList());
        return content;
    }

    private static String owners(Appraisal appraisal) {
        return appraisal.points().stream().map(Point::owner).collect(Collectors.joining("、"));
    }
}
