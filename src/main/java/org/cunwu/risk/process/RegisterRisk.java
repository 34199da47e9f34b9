package org.cunwu.risk.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Opening;
import org.cunwu.engine.StartStep;
import org.cunwu.kernel.Finding;
import org.cunwu.org.PostKind;
import org.cunwu.risk.Subject;
import org.cunwu.risk.Trigger;
import org.cunwu.risk.register.Matter;
import org.cunwu.risk.register.RiskMatters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 评估登记 — the village names the matter; what was assessed already is pointed to instead of being assessed twice. */
@Component
class RegisterRisk implements StartStep<RegisterRisk.RegisterRiskForm> {

    private final RiskMatters matters;
    private final SameMatter same;
    private final Cases cases;

    RegisterRisk(RiskMatters matters, SameMatter same, Cases cases) {
        this.matters = matters;
        this.same = same;
        this.cases = cases;
    }

    /**
     * 评估登记表.
     *
     * @param people who are expected at a public event
     * @param ownBusiness whether that is the daily business of its venue
     * @param reference the number of the case that is to be carried out
     * @param newFacts what changed, where it was assessed already
     */
    record RegisterRiskForm(
            @NotBlank @Size(max = 60) String title,
            @NotEmpty @Size(max = 6) List<Trigger> kinds,
            @Nullable @Min(1) @Max(1_000_000) Integer people,
            @Nullable Boolean ownBusiness,
            @NotNull @Min(1) @Max(100_000) Integer households,
            @NotBlank @Size(max = 2000) String summary,
            @Nullable @Size(max = 40) String reference,
            @Nullable @Size(max = 500) String newFacts,
            @Size(max = 20) List<FileId> papers) {}

    @Override
    public String process() {
        return RiskAssessmentProcess.KEY;
    }

    @Override
    public String letters() {
        return RiskAssessmentProcess.LETTERS;
    }

    @Override
    public String page() {
        return "risk/start";
    }

    @Override
    public Class<RegisterRiskForm> form() {
        return RegisterRiskForm.class;
    }

    @Override
    public Set<PostKind> posts() {
        return Set.of(PostKind.VILLAGE_CLERK, PostKind.VILLAGE_DIRECTOR);
    }

    @Override
    public Map<String, @Nullable Object> facts(Opening opening) {
        return Map.of();
    }

    @Override
    public List<Finding> examine(Opening opening, RegisterRiskForm form) {
        return List.of(same.once(opening.village(), subject(form), said(form.newFacts()), opening.today()));
    }

    @Override
    public String title(RegisterRiskForm form) {
        return form.title();
    }

    @Override
    public Deed begin(Opening opening, RegisterRiskForm form) {
        check(opening, form);
        var findings = examine(opening, form);
        ActUnlawful.ifAnyBlocks(findings);
        var matter = new Matter(
                opening.caseId(),
                opening.village(),
                subject(form),
                form.kinds(),
                form.people(),
                Boolean.TRUE.equals(form.ownBusiness()),
                form.households(),
                form.summary(),
                said(form.newFacts()),
                opening.today());
        matters.add(matter);
        return Deed.of("risk.register", opening.today(), content(matter))
                .withFindings(findings)
                .withEvidence(form.papers());
    }

    private void check(Opening opening, RegisterRiskForm form) {
        if (subject(form).plain().isEmpty()) throw FormRejected.field("title", "risk.register.title-of-words");
        if (form.kinds().contains(Trigger.PUBLIC_EVENT) && form.people() == null) {
            throw FormRejected.field("people", "risk.register.people-needed");
        }
        var reference = form.reference();
        if (reference != null
                && cases.byNumber(reference, Set.of(opening.village())).isEmpty()) {
            throw FormRejected.field("reference", "risk.register.no-such-case");
        }
        if (said(form.newFacts()) != null) Reason.required("newFacts", form.newFacts());
    }

    private static Subject subject(RegisterRiskForm form) {
        return new Subject(form.title(), form.reference());
    }

    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }

    private static Map<String, @Nullable Object> content(Matter matter) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("title", matter.subject().title());
        content.put("reference", matter.subject().reference());
        content.put("kinds", matter.kinds().stream().map(Enum::name).toList());
        content.put("people", matter.people() == null ? null : matter.people().longValue());
        content.put("ownBusiness", matter.ownBusiness());
        content.put("households", (long) matter.households());
        content.put("summary", matter.summary());
        content.put("newFacts", matter.newFacts());
        return content;
    }
}
