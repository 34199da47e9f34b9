package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.disclosure.register.Affairs;
import org.cunwu.disclosure.register.Affairs.Kind;
import org.cunwu.disclosure.register.Affairs.Word;
import org.cunwu.disclosure.rules.AffairsRules;
import org.cunwu.disclosure.rules.AffairsRules.Fixed;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 确定公开方案 — party organisation and village committee fix it in a joint meeting, after the supervisors agreed. */
@Component
class FixAffairs implements HumanStep<FixAffairs.FixAffairsForm> {

    private static final int SHORTEST = 5;

    private final Affairs affairs;
    private final AffairsFacts facts;
    private final Law law;

    FixAffairs(Affairs affairs, AffairsFacts facts, Law law) {
        this.affairs = affairs;
        this.facts = facts;
        this.law = law;
    }

    /** 确定公开，或者退回修改. */
    enum Outcome {
        FIX,
        SEND_BACK
    }

    record FixAffairsForm(
            @NotNull Outcome outcome,
            @NotNull LocalDate heldOn,
            @Nullable @Size(max = 2000) String opinion,
            @NotEmpty @Size(max = 20) List<FileId> records) {}

    @Override
    public String process() {
        return AffairsProcess.KEY;
    }

    @Override
    public String id() {
        return AffairsProcess.Steps.FIX;
    }

    @Override
    public String page() {
        return "disclosure/user_fix_affairs";
    }

    @Override
    public Class<FixAffairsForm> form() {
        return FixAffairsForm.class;
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step);
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        return Map.of("heldOn", step.today().toString());
    }

    @Override
    public List<Finding> examine(OpenStep step, FixAffairsForm form) {
        var agreed = affairs.words(step.caseId()).stream()
                .filter(it -> it.kind() == Kind.AGREED)
                .map(Word::onDay)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return List.of(law.examine(
                AffairsRules.FIXED, form.heldOn(), step.village(), new Fixed(agreed, form.heldOn(), step.today())));
    }

    @Override
    public Deed complete(OpenStep step, FixAffairsForm form) {
        var fixed = form.outcome() == Outcome.FIX;
        if (!fixed) FormRejected.unlessSaid("opinion", form.opinion(), SHORTEST, "disclosure.opinion.required");
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        affairs.say(step.caseId(), new Word(fixed ? Kind.FIXED : Kind.SENT_BACK, form.opinion(), form.heldOn()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("opinion", form.opinion());
        var variables = new HashMap<String, Object>(AffairsProcess.FIXED.with(fixed));
        variables.putAll(AffairsProcess.FIXED_ON.with(form.heldOn()));
        return Deed.of(fixed ? "disclosure.plan-fix" : "disclosure.plan-send-back", form.heldOn(), content)
                .withFindings(findings)
                .withEvidence(form.records())
                .withVariables(variables);
    }
}
