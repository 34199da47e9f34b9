package org.cunwu.risk.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.cunwu.risk.Screening;
import org.cunwu.risk.Trigger;
import org.cunwu.risk.register.RiskMatters;
import org.cunwu.risk.rules.RiskRules;
import org.cunwu.risk.rules.TriggerRules;
import org.cunwu.risk.rules.TriggerRules.Exempted;
import org.cunwu.risk.rules.TriggerRules.Screened;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 触发判定 — the peace office rules whether the matter is assessed; only emergencies are exempt, and on the record. */
@Component
class Screen implements HumanStep<Screen.ScreenForm> {

    private final RiskMatters matters;
    private final RiskFacts facts;
    private final Law law;

    Screen(RiskMatters matters, RiskFacts facts, Law law) {
        this.matters = matters;
        this.facts = facts;
        this.law = law;
    }

    record ScreenForm(
            @NotNull Screening answer,
            @Nullable @Size(max = 500) String reason) {}

    @Override
    public String process() {
        return RiskAssessmentProcess.KEY;
    }

    @Override
    public String id() {
        return RiskAssessmentProcess.Steps.SCREEN;
    }

    @Override
    public String page() {
        return "risk/user_screen";
    }

    @Override
    public Class<ScreenForm> form() {
        return ScreenForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(START);
    }

    @Override
    public Deadline deadline() {
        return new Deadline(RiskRules.SCREEN_DAYS.name(), true);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step.caseId());
    }

    @Override
    public List<Finding> examine(OpenStep step, ScreenForm form) {
        var kinds = matters.get(step.caseId()).kinds();
        return List.of(
                law.examine(
                        TriggerRules.LISTED,
                        step.today(),
                        step.village(),
                        new Screened(Trigger.anyListed(kinds), form.answer())),
                law.examine(
                        TriggerRules.EMERGENCY,
                        step.today(),
                        step.village(),
                        new Exempted(kinds.contains(Trigger.EMERGENCY), form.answer())));
    }

    @Override
    public Deed complete(OpenStep step, ScreenForm form) {
        if (form.answer() != Screening.REQUIRED) Reason.required("reason", form.reason());
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        matters.screen(step.caseId(), form.answer(), form.reason(), step.today());
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("reason", form.reason());
        return Deed.of("risk." + kind(form.answer()), step.today(), content)
                .withFindings(findings)
                .withVariables(RiskAssessmentProcess.both(
                        RiskAssessmentProcess.REQUIRED.with(form.answer() == Screening.REQUIRED),
                        RiskAssessmentProcess.EXEMPT.with(form.answer() == Screening.EXEMPT)));
    }

    private static String kind(Screening answer) {
        return switch (answer) {
            case REQUIRED -> "require";
            case EXEMPT -> "exempt";
            case NOT_NEEDED -> "spare";
        };
    }
}
