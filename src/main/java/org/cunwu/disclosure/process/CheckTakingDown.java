package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.register.TakingsDown;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核实撤榜 — the supervisors say whether it hung until then; what came down early is published anew, its days from the beginning. */
@Component
class CheckTakingDown implements HumanStep<CheckTakingDown.CheckTakingDownForm> {

    private final Notices notices;
    private final TakingsDown takings;
    private final NoticeLaw law;

    CheckTakingDown(Notices notices, TakingsDown takings, NoticeLaw law) {
        this.notices = notices;
        this.takings = takings;
        this.law = law;
    }

    /** 属实，或者不属实. */
    enum Truth {
        TRUE,
        UNTRUE
    }

    record CheckTakingDownForm(
            @NotNull Truth truth, @Nullable @Size(max = 500) String opinion) {}

    @Override
    public String process() {
        return TakeDownProcess.KEY;
    }

    @Override
    public String id() {
        return TakeDownProcess.CHECK;
    }

    @Override
    public String page() {
        return "disclosure/user_check_taking_down";
    }

    @Override
    public Class<CheckTakingDownForm> form() {
        return CheckTakingDownForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(START);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var taking = takings.get(step.caseId());
        var notice = notices.byId(taking.notice());
        var posting = notices.posting(notice.id()).orElseThrow();
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("subject", notice.subject().name());
        facts.put("reference", notice.reference());
        facts.put("postedOn", posting.postedOn());
        facts.put("place", posting.place());
        facts.put("due", law.lastDay(notice, posting.postedOn()));
        facts.put("lastDay", taking.lastDay());
        facts.put("early", law.hung(notice, taking.lastDay()).blocks());
        facts.put("reason", taking.reason());
        return facts;
    }

    @Override
    public List<Finding> examine(OpenStep step, CheckTakingDownForm form) {
        var taking = takings.get(step.caseId());
        return List.of(law.hung(notices.byId(taking.notice()), taking.lastDay()));
    }

    @Override
    public Deed complete(OpenStep step, CheckTakingDownForm form) {
        var taking = takings.get(step.caseId());
        var confirmed = form.truth() == Truth.TRUE;
        if (!confirmed)
            FormRejected.unlessSaid("opinion", form.opinion(), EnterTakingDown.SHORTEST, "disclosure.opinion.required");
        var findings = examine(step, form);
        var early = findings.get(0).blocks();
        if (confirmed && !takings.isDown(taking.notice())) takings.confirm(taking, early);
        var content = EnterTakingDown.content(notices.byId(taking.notice()), taking.lastDay(), taking.reason());
        content.put("opinion", form.opinion());
        return Deed.of(kind(confirmed, early), step.today(), content)
                .withFindings(findings)
                .withVariables(Map.of(TakeDownProcess.TRUE.name(), confirmed, TakeDownProcess.EARLY.name(), early));
    }

    private static String kind(boolean confirmed, boolean early) {
        if (!confirmed) return "disclosure.take-down-untrue";
        return early ? "disclosure.take-down-early" : "disclosure.take-down-true";
    }
}
