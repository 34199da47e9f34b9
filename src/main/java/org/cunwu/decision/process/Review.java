package org.cunwu.decision.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.decision.register.Reviews;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 镇审核 — where the town's settings ask for it, the town looks at a matter before the party members do (四议一审). It looks
 * at lawfulness only: what it does not let through it must rest on an article.
 */
@Component
class Review implements HumanStep<Review.ReviewForm> {

    private final Reviews reviews;
    private final Sequence sequence;
    private final CaseFacts facts;

    Review(Reviews reviews, Sequence sequence, CaseFacts facts) {
        this.reviews = reviews;
        this.sequence = sequence;
        this.facts = facts;
    }

    /** 审核通过，或者退回. */
    enum ReviewDecision {
        PASS,
        RETURN
    }

    /** @param basis the article that the matter does not meet */
    record ReviewForm(
            @NotNull ReviewDecision decision,
            @NotNull LocalDate givenOn,
            @Nullable @Size(max = 200) String basis,
            @Nullable @Size(max = 2000) String opinion) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.REVIEW;
    }

    @Override
    public String page() {
        return "decision/user_review";
    }

    @Override
    public Class<ReviewForm> form() {
        return ReviewForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(
                START,
                FourDiscussionsProcess.Steps.CONFIRM,
                FourDiscussionsProcess.Steps.PROPOSE,
                FourDiscussionsProcess.Steps.CONSULT,
                FourDiscussionsProcess.Steps.SUPERVISE);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step);
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        return Map.of("givenOn", step.today().toString());
    }

    @Override
    public List<Finding> examine(OpenStep step, ReviewForm form) {
        return sequence.of(step, form.givenOn());
    }

    @Override
    public Deed complete(OpenStep step, ReviewForm form) {
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        var passed = form.decision() == ReviewDecision.PASS;
        if (!passed) {
            if (form.basis() == null || form.basis().isBlank())
                throw FormRejected.field("basis", "decision.review.basis-required");
            Opinion.required("opinion", form.opinion());
        }
        reviews.add(CaseFacts.proposal(step), new Reviews.Review(form.givenOn(), passed, form.basis(), form.opinion()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("basis", form.basis());
        content.put("opinion", form.opinion());
        return Deed.of(passed ? "decision.review-pass" : "decision.review-return", form.givenOn(), content)
                .withFindings(findings)
                .withVariables(FourDiscussionsProcess.REVIEWED.with(passed));
    }
}
