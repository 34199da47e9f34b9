package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.process.Notify.NotifyForm;
import org.cunwu.decision.register.Negotiations;
import org.cunwu.decision.register.Negotiations.Negotiation;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.rules.CourseRules;
import org.cunwu.decision.rules.CourseRules.Order;
import org.cunwu.decision.rules.PublishedRules;
import org.cunwu.decision.rules.PublishedRules.Typed;
import org.cunwu.decision.rules.VariantRules;
import org.cunwu.decision.rules.VariantRules.Consultation;
import org.cunwu.engine.FormRejected;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 会前协商 — a matter that touches people’s own interests is talked over with them before it is put to the meeting (4D-13). */
@Component
class Negotiated {

    private static final int SHORTEST = 5;

    private final Law law;
    private final Negotiations negotiations;

    Negotiated(Law law, Negotiations negotiations) {
        this.law = law;
        this.negotiations = negotiations;
    }

    /** By the settings of the day on which the meeting is called; before 2026 no text asked for it. */
    boolean isNeeded(Proposal proposal, LocalDate day) {
        return VariantRules.NEGOTIATED.on(day).isPresent()
                && VariantRules.negotiated(proposal.matter(), law.settings(proposal.village(), day));
    }

    /** When the meeting is called again, what was talked over before still holds. */
    Map<String, @Nullable Object> prefill(ProposalId proposal) {
        var known = new LinkedHashMap<String, @Nullable Object>();
        negotiations.latest(proposal).ifPresent(it -> {
            known.put("negotiatedOn", it.heldOn().toString());
            known.put("negotiatedWith", it.participants());
            known.put("negotiation", it.outcome());
        });
        return known;
    }

    List<Finding> examine(Proposal proposal, NotifyForm form, LocalDate today) {
        var put = form.givenOn();
        if (VariantRules.NEGOTIATED.on(put).isEmpty()) return List.of();
        var held = form.negotiatedOn();
        var finding = law.examine(
                VariantRules.NEGOTIATED, put, proposal.village(), new Consultation(isNeeded(proposal, put), held, put));
        if (held == null) return List.of(finding);
        // what came of it is disclosed with the resolution
        var words = new Typed(said(form.negotiation()));
        return List.of(
                finding,
                law.examine(CourseRules.HELD, put, proposal.village(), new Order(held, today)),
                law.examine(PublishedRules.MASKED, put, proposal.village(), words));
    }

    /** @throws FormRejected for a consultation of which it is not said with whom, or what came of it */
    void add(ProposalId proposal, NotifyForm form) {
        var held = form.negotiatedOn();
        if (held == null) return;
        FormRejected.unlessSaid("negotiatedWith", form.negotiatedWith(), 2, "decision.opinion.required");
        FormRejected.unlessSaid("negotiation", form.negotiation(), SHORTEST, "decision.opinion.required");
        negotiations.add(proposal, new Negotiation(held, said(form.negotiatedWith()), said(form.negotiation())));
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words.strip();
    }
}
