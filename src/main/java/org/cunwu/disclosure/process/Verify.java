package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunwu.disclosure.register.Notice;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.rules.NoticePeriodRules;
import org.cunwu.disclosure.rules.NoticePeriodRules.Seen;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核实张榜情况 — the supervisors look at the board themselves; whoever posted it, or did what it tells of, does not check. */
@Component
class Verify implements HumanStep<Verify.VerifyForm>, Correctable<Verify.VerifyForm> {

    private static final int SHORTEST = 5;

    private final Law law;
    private final NoticeLaw noticeLaw;
    private final Notices notices;

    Verify(Law law, NoticeLaw noticeLaw, Notices notices) {
        this.law = law;
        this.noticeLaw = noticeLaw;
        this.notices = notices;
    }

    /** 属实或者不属实. */
    enum Check {
        TRUE,
        UNTRUE
    }

    record VerifyForm(
            @NotNull Check check,
            @NotNull LocalDate seenOn,
            @Nullable @Size(max = 2000) String opinion) {}

    @Override
    public String process() {
        return DisclosureProcess.KEY;
    }

    @Override
    public String id() {
        return DisclosureProcess.Steps.VERIFY;
    }

    @Override
    public String page() {
        return "disclosure/user_verify";
    }

    @Override
    public Class<VerifyForm> form() {
        return VerifyForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return DisclosureProcess.NOT_BY_SIGNER_OF;
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var notice = notices.current(step.caseId());
        var posting = notices.posting(notice.id()).orElseThrow();
        var all = NoticeFacts.of(notice, noticeLaw.lastDay(notice, posting.postedOn()));
        all.put("postedOn", posting.postedOn());
        all.put("place", posting.place());
        return all;
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        return Map.of("seenOn", step.today().toString());
    }

    @Override
    public List<Finding> examine(OpenStep step, VerifyForm form) {
        var posting = notices.posting(notices.current(step.caseId()).id()).orElseThrow();
        return List.of(law.examine(
                NoticePeriodRules.SEEN,
                form.seenOn(),
                step.village(),
                new Seen(posting.postedOn(), form.seenOn(), step.today())));
    }

    @Override
    public Deed complete(OpenStep step, VerifyForm form) {
        saysWhy(form);
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        return checked(notices.current(step.caseId()), form, findings);
    }

    private static void saysWhy(VerifyForm form) {
        if (form.check() == Check.UNTRUE)
            FormRejected.unlessSaid("opinion", form.opinion(), SHORTEST, "disclosure.opinion.required");
    }

    @Override
    public Optional<LocalDate> happenedOn(VerifyForm form) {
        return Optional.of(form.seenOn());
    }

    @Override
    public Judged judge(CorrectedEntry<VerifyForm> entry) {
        saysWhy(entry.after());
        var same = entry.before().check() == entry.after().check();
        return Judged.of(examine(entry.step(), entry.after()), same);
    }

    @Override
    public Deed correct(CorrectedEntry<VerifyForm> entry, Judged judged) {
        var notice = notices.current(entry.step().caseId());
        notices.setCheckAside(notice.id(), entry.step().today());
        return judged.effect() == Effect.STEP_AGAIN
                ? told(notice, entry.after(), judged.findings())
                : checked(notice, entry.after(), judged.findings());
    }

    private Deed checked(Notice notice, VerifyForm form, List<Finding> findings) {
        notices.check(notice.id(), form.seenOn(), form.check() == Check.TRUE, form.opinion());
        return told(notice, form, findings);
    }

    private Deed told(Notice notice, VerifyForm form, List<Finding> findings) {
        var truthful = form.check() == Check.TRUE;
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("reference", notice.reference());
        content.put("subject", notice.subject().name());
        content.put(
                "postedOn",
                notices.posting(notice.id()).orElseThrow().postedOn().toString());
        content.put("opinion", form.opinion());
        return Deed.of(truthful ? "disclosure.verify" : "disclosure.find-untrue", form.seenOn(), content)
                .withFindings(findings)
                .withVariables(DisclosureProcess.VERIFIED.with(truthful));
    }
}
