package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.Approval;
import org.cunwu.decision.process.Approve.ApprovalRow;
import org.cunwu.decision.register.Approvals.Received;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Resolutions.Resolution;
import org.cunwu.decision.rules.ApprovalRules;
import org.cunwu.decision.rules.ApprovalRules.Given;
import org.cunwu.decision.rules.CourseRules;
import org.cunwu.decision.rules.CourseRules.Order;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.law.Law;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 批准的法律 — which approvals a resolution needs by the law of the day on which it was adopted, and in which order. */
@Component
class ApprovalLaw {

    private final Law law;
    private final Proposals proposals;
    private final Conditions conditions;
    private final Texts texts;

    ApprovalLaw(Law law, Proposals proposals, Conditions conditions, Texts texts) {
        this.law = law;
        this.proposals = proposals;
        this.conditions = conditions;
        this.texts = texts;
    }

    /** One approval as the page asks for it. */
    record Needed(String value, String name, String words, String source) {}

    List<Needed> needed(Resolution resolution) {
        return provisions(resolution).entrySet().stream()
                .map(it -> new Needed(
                        it.getKey().name(),
                        conditions.name(it.getKey()),
                        texts.text(it.getValue().id() + ".required"),
                        Conditions.source(it.getValue(), resolution.adoptedOn()).orElse("—")))
                .toList();
    }

    Map<Approval, Provision<Given>> provisions(Resolution resolution) {
        var all = new LinkedHashMap<>(
                ApprovalRules.of(proposals.get(resolution.proposal()).matter()));
        all.values().removeIf(it -> it.on(resolution.adoptedOn()).isEmpty());
        return all;
    }

    /**
     * The rows that say something, by what they are about.
     *
     * @throws FormRejected for what this resolution does not need, or said twice
     */
    Map<Approval, Received> received(Resolution resolution, List<ApprovalRow> rows) {
        var known = provisions(resolution).keySet();
        var received = new LinkedHashMap<Approval, Received>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var path = "approvals[" + i + "].";
            if (!known.contains(row.approval()) || received.containsKey(row.approval()))
                throw FormRejected.field(path + "approval", "decision.approval.not-needed");
            var day = row.givenOn();
            if (day == null) continue;
            var document = row.document();
            if (document == null || document.isBlank())
                throw FormRejected.field(path + "document", "decision.approval.document");
            received.put(row.approval(), new Received(row.approval(), day, document));
        }
        return received;
    }

    List<Finding> examine(Resolution resolution, Map<Approval, Received> received, LocalDate today) {
        var village = resolution.village();
        var findings = new ArrayList<Finding>();
        provisions(resolution).forEach((approval, provision) -> {
            var given = received.get(approval);
            var day = given == null ? null : given.givenOn();
            if (day != null) findings.add(law.examine(CourseRules.HELD, day, village, new Order(day, today)));
            findings.add(law.examine(
                    provision,
                    resolution.adoptedOn(),
                    village,
                    new Given(previous(resolution, approval, received), day)));
        });
        return findings;
    }

    private static @Nullable LocalDate previous(
            Resolution resolution, Approval approval, Map<Approval, Received> received) {
        return switch (approval) {
            case COUNTY_GOVERNMENT -> day(received, Approval.TOWN_REVIEW);
            case CREDITORS_TOLD -> day(received, Approval.COUNTY_GOVERNMENT);
            default -> resolution.adoptedOn();
        };
    }

    private static @Nullable LocalDate day(Map<Approval, Received> received, Approval approval) {
        var one = received.get(approval);
        return one == null ? null : one.givenOn();
    }

    void requirePapers(Map<Approval, Received> received, List<FileId> papers) {
        if (!received.isEmpty() && papers.isEmpty()) throw FormRejected.field("papers", "decision.approval.papers");
    }

    String line(Received received) {
        return texts.text(
                "decision.approval.line",
                conditions.name(received.approval()),
                received.givenOn(),
                received.document());
    }
}
