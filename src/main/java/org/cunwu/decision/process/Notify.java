package org.cunwu.decision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.decision.register.Notice;
import org.cunwu.decision.register.Notices;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.rules.NoticeRules;
import org.cunwu.decision.rules.StepRules;
import org.cunwu.decision.rules.StepRules.Papers;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 发出会议通知 — in time for the body that is to decide. */
@Component
class Notify implements HumanStep<Notify.NotifyForm>, Correctable<Notify.NotifyForm> {

    private final Law law;
    private final Proposals proposals;
    private final Sequence sequence;
    private final Notices notices;
    private final Negotiated negotiated;
    private final CaseFacts facts;

    Notify(Law law, Proposals proposals, Sequence sequence, Notices notices, Negotiated negotiated, CaseFacts facts) {
        this.negotiated = negotiated;
        this.law = law;
        this.proposals = proposals;
        this.sequence = sequence;
        this.notices = notices;
        this.facts = facts;
    }

    /**
     * 会议通知.
     *
     * @param urgency the special circumstance, where one calls for a notice at short term
     * @param negotiatedOn when those concerned were consulted, where that is asked for; with whom, and what came of it
     * @param annualPapers whether the annual report, the financial report or the distribution plan are on the agenda
     * @param papersOn since when members can look into them
     */
    record NotifyForm(
            @NotNull LocalDate givenOn,
            @NotNull LocalDate meetingOn,
            @NotBlank @Size(max = 200) String place,
            @Nullable @Size(min = 5, max = 500) String urgency,
            @Nullable LocalDate negotiatedOn,
            @Nullable @Size(max = 500) String negotiatedWith,
            @Nullable @Size(max = 2000) String negotiation,
            @Nullable Boolean annualPapers,
            @Nullable LocalDate papersOn,
            @NotEmpty @Size(max = 20) List<FileId> photos) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.NOTIFY;
    }

    @Override
    public String page() {
        return "decision/user_notify";
    }

    @Override
    public Class<NotifyForm> form() {
        return NotifyForm.class;
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var all = facts.of(step);
        all.put("negotiate", negotiated.isNeeded(proposals.get(CaseFacts.proposal(step)), step.today()));
        all.put("collective", proposals.get(CaseFacts.proposal(step)).body().collective());
        return all;
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        var proposal = proposals.get(CaseFacts.proposal(step));
        var known = new LinkedHashMap<String, @Nullable Object>();
        known.put("givenOn", step.today().toString());
        var earliest = law.examine(
                        NoticeRules.of(proposal.body()),
                        step.today(),
                        step.village(),
                        new NoticeRules.Notice(step.today(), null, false))
                .verdict()
                .value();
        if (earliest != null) known.put("meetingOn", earliest.toString());
        known.putAll(negotiated.prefill(proposal.id()));
        notices.latestPlace(step.village()).ifPresent(it -> known.put("place", it));
        return known;
    }

    @Override
    public List<Finding> examine(OpenStep step, NotifyForm form) {
        return examine(step, form, sequence.of(step, form.givenOn()));
    }

    private List<Finding> examine(OpenStep step, NotifyForm form, List<Finding> inOrder) {
        var proposal = proposals.get(CaseFacts.proposal(step));
        var findings = new ArrayList<>(inOrder);
        findings.add(law.examine(
                NoticeRules.of(proposal.body()),
                form.meetingOn(),
                step.village(),
                new NoticeRules.Notice(form.givenOn(), form.meetingOn(), form.urgency() != null)));
        findings.addAll(negotiated.examine(proposal, form, step.today()));
        if (proposal.body().collective() && Boolean.TRUE.equals(form.annualPapers()))
            findings.add(law.examine(
                    StepRules.PAPERS,
                    form.meetingOn(),
                    step.village(),
                    new Papers(true, form.papersOn(), form.meetingOn())));
        return findings;
    }

    @Override
    public Deed complete(OpenStep step, NotifyForm form) {
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        add(step, form);
        return told(form, findings);
    }

    private void add(OpenStep step, NotifyForm form) {
        notices.add(
                CaseFacts.proposal(step), new Notice(form.givenOn(), form.meetingOn(), form.place(), form.urgency()));
        negotiated.add(CaseFacts.proposal(step), form);
    }

    @Override
    public Optional<LocalDate> happenedOn(NotifyForm form) {
        return Optional.of(form.givenOn());
    }

    /** Whoever came on the day announced voted on it: with another day the vote stands on nothing. */
    @Override
    public Judged judge(CorrectedEntry<NotifyForm> entry) {
        var form = entry.after();
        var inOrder = sequence.of(entry.step(), form.givenOn(), Dated.before(entry));
        var sameDay = entry.before().meetingOn().equals(form.meetingOn());
        return Judged.of(
                examine(entry.step(), form, inOrder), sameDay || entry.later().isEmpty());
    }

    @Override
    public Deed correct(CorrectedEntry<NotifyForm> entry, Judged judged) {
        notices.setAside(CaseFacts.proposal(entry.step()), entry.step().today());
        if (judged.effect() != Effect.STEP_AGAIN) add(entry.step(), entry.after());
        return told(entry.after(), judged.findings());
    }

    private static Deed told(NotifyForm form, List<Finding> findings) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("meetingOn", form.meetingOn().toString());
        content.put("place", form.place());
        content.put("urgency", form.urgency());
        var papersOn = form.papersOn();
        if (papersOn != null) content.put("papersOn", papersOn.toString());
        var negotiatedOn = form.negotiatedOn();
        content.put("negotiatedOn", negotiatedOn == null ? null : negotiatedOn.toString());
        content.put("negotiation", form.negotiation());
        var with = form.negotiatedWith();
        return Deed.of("decision.notify", form.givenOn(), content)
                .withPersonal(with == null ? Map.of() : Map.of("negotiatedWith", with))
                .withFindings(findings)
                .withEvidence(form.photos());
    }
}
