package org.cunwu.decision.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.Approval;
import org.cunwu.decision.register.Approvals;
import org.cunwu.decision.register.Approvals.Received;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.decision.register.Resolutions.Resolution;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.ground.Grounds;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 登记批准 — some resolutions still need an approval, a check or a notice before anything rests on them. All of it passes
 * through the town, which enters it with the papers; until then the resolution is held back as a ground.
 */
@Component
class Approve implements HumanStep<Approve.ApproveForm> {

    private static final String APPROVED = "已经批准";

    private final ApprovalLaw law;
    private final Resolutions resolutions;
    private final Approvals approvals;
    private final Grounds grounds;
    private final CaseFacts facts;

    Approve(ApprovalLaw law, Resolutions resolutions, Approvals approvals, Grounds grounds, CaseFacts facts) {
        this.law = law;
        this.resolutions = resolutions;
        this.approvals = approvals;
        this.grounds = grounds;
        this.facts = facts;
    }

    /** 已经批准，或者不予批准. */
    enum ApproveDecision {
        APPROVED,
        REFUSED
    }

    /** One approval with its day and the number of its paper. */
    record ApprovalRow(
            @NotNull Approval approval,
            @Nullable LocalDate givenOn,
            @Nullable @Size(max = 100) String document) {}

    record ApproveForm(
            @NotNull ApproveDecision decision,
            @Valid @Size(max = 7) List<ApprovalRow> approvals,
            @Nullable @Size(max = 2000) String opinion,
            @Size(max = 20) List<FileId> papers) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.APPROVE;
    }

    @Override
    public String page() {
        return "decision/user_approve";
    }

    @Override
    public Class<ApproveForm> form() {
        return ApproveForm.class;
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var all = facts.of(step);
        all.put("resolution", resolution(step).number());
        all.put("needed", law.needed(resolution(step)));
        return all;
    }

    private Resolution resolution(OpenStep step) {
        return resolutions.latest(CaseFacts.proposal(step)).orElseThrow();
    }

    @Override
    public List<Finding> examine(OpenStep step, ApproveForm form) {
        if (form.decision() == ApproveDecision.REFUSED) return List.of();
        return law.examine(resolution(step), law.received(resolution(step), form.approvals()), step.today());
    }

    @Override
    public Deed complete(OpenStep step, ApproveForm form) {
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        var number = resolution(step).number();
        if (form.decision() == ApproveDecision.REFUSED) {
            Opinion.required("opinion", form.opinion());
            return told("decision.not-approved", step, form, List.of())
                    .withVariables(FourDiscussionsProcess.APPROVED.with(false));
        }
        var received = law.received(resolution(step), form.approvals());
        law.requirePapers(received, form.papers());
        received.values().forEach(it -> approvals.add(number, it));
        grounds.resume(number, APPROVED, number);
        var told = told("decision.approve", step, form, List.copyOf(received.values()));
        return told.withFindings(findings).withVariables(FourDiscussionsProcess.APPROVED.with(true));
    }

    private Deed told(String kind, OpenStep step, ApproveForm form, List<Received> received) {
        var content = new LinkedHashMap<>(Opinion.content(form.opinion()));
        content.put("resolution", resolution(step).number());
        content.put("approvals", received.stream().map(law::line).toList());
        return Deed.of(kind, step.today(), content).withEvidence(form.papers());
    }
}
