package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.disclosure.register.Affairs;
import org.cunwu.disclosure.register.Affairs.Kind;
import org.cunwu.disclosure.register.Affairs.Word;
import org.cunwu.disclosure.rules.AffairsRules;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审查公开方案 — the supervision committee agrees or objects with reasons, within its days. */
@Component
class ReviewAffairs implements HumanStep<ReviewAffairs.ReviewAffairsForm> {

    private static final int SHORTEST = 5;

    private final Affairs affairs;
    private final AffairsFacts facts;

    ReviewAffairs(Affairs affairs, AffairsFacts facts) {
        this.affairs = affairs;
        this.facts = facts;
    }

    /** 同意，或者有异议. */
    enum Stand {
        AGREE,
        OBJECT
    }

    record ReviewAffairsForm(
            @NotNull Stand stand,
            @Nullable @Size(max = 2000) String opinion) {}

    @Override
    public String process() {
        return AffairsProcess.KEY;
    }

    @Override
    public String id() {
        return AffairsProcess.Steps.REVIEW;
    }

    @Override
    public String page() {
        return "disclosure/user_review_affairs";
    }

    @Override
    public Class<ReviewAffairsForm> form() {
        return ReviewAffairsForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(START, AffairsProcess.Steps.REVISE);
    }

    @Override
    public Deadline deadline() {
        return new Deadline(AffairsRules.REVIEW_DAYS.name(), false);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step);
    }

    @Override
    public List<Finding> examine(OpenStep step, ReviewAffairsForm form) {
        return List.of(facts.within(AffairsRules.REVIEWED, step));
    }

    @Override
    public Deed complete(OpenStep step, ReviewAffairsForm form) {
        var agreed = form.stand() == Stand.AGREE;
        if (!agreed) FormRejected.unlessSaid("opinion", form.opinion(), SHORTEST, "disclosure.opinion.required");
        affairs.say(step.caseId(), new Word(agreed ? Kind.AGREED : Kind.OBJECTED, form.opinion(), step.today()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("opinion", form.opinion());
        return Deed.of(agreed ? "disclosure.plan-agree" : "disclosure.plan-object", step.today(), content)
                .withFindings(examine(step, form))
                .withVariables(AffairsProcess.AGREED.with(agreed));
    }
}
