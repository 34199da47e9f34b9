package org.cunwu.disclosure.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.disclosure.Topic;
import org.cunwu.disclosure.register.Affairs;
import org.cunwu.disclosure.register.Affairs.Plan;
import org.cunwu.disclosure.rules.AffairsRules;
import org.cunwu.disclosure.rules.AffairsRules.Request;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Opening;
import org.cunwu.engine.StartStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.cunwu.org.Directory;
import org.cunwu.org.PostKind;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 提出村务公开方案 — the village committee says what is to be published, by itself or because villagers asked (PUB-04, PUB-05). */
@Component
class PlanAffairs implements StartStep<PlanAffairs.AffairsPlanForm> {

    private final Affairs affairs;
    private final ContentLaw contentLaw;
    private final Law law;
    private final Directory directory;
    private final Cases cases;

    PlanAffairs(Affairs affairs, ContentLaw contentLaw, Law law, Directory directory, Cases cases) {
        this.affairs = affairs;
        this.contentLaw = contentLaw;
        this.law = law;
        this.directory = directory;
        this.cases = cases;
    }

    /** 谁要求公开. */
    enum AskedBy {
        NOBODY,
        VILLAGERS,
        REPRESENTATIVES
    }

    /**
     * 公开方案.
     *
     * @param month any day of the month, for what is published by the month
     * @param requesters how many signed, where villagers or representatives ask; the attachments then show it
     */
    record AffairsPlanForm(
            @NotNull Topic topic,
            @NotBlank @Size(max = 60) String title,
            @NotBlank @Size(max = 4000) String content,
            @Nullable LocalDate month,
            @NotNull AskedBy askedBy,
            @Nullable @Min(1) @Max(100_000) Integer requesters,
            @Size(max = 20) List<FileId> attachments) {}

    @Override
    public String process() {
        return AffairsProcess.KEY;
    }

    @Override
    public String letters() {
        return AffairsProcess.LETTERS;
    }

    @Override
    public String page() {
        return "disclosure/start_open_affairs";
    }

    @Override
    public Class<AffairsPlanForm> form() {
        return AffairsPlanForm.class;
    }

    @Override
    public Set<PostKind> posts() {
        return Set.of(PostKind.VILLAGE_DIRECTOR, PostKind.VILLAGE_CLERK, PostKind.VILLAGE_ACCOUNTANT);
    }

    @Override
    public Map<String, @Nullable Object> facts(Opening opening) {
        return Map.of();
    }

    @Override
    public List<Finding> examine(Opening opening, AffairsPlanForm form) {
        var findings = new ArrayList<Finding>();
        findings.add(contentLaw.masked(opening.village(), opening.today(), form.title() + "\n" + form.content()));
        if (form.askedBy() != AskedBy.NOBODY) findings.add(asked(opening, form));
        return findings;
    }

    private Finding asked(Opening opening, AffairsPlanForm form) {
        var villagers = form.askedBy() == AskedBy.VILLAGERS;
        var roll = directory.roll(
                opening.village(), villagers ? RollKind.VILLAGERS : RollKind.REPRESENTATIVES, opening.today());
        return law.examine(
                villagers ? AffairsRules.VILLAGERS_TENTH : AffairsRules.REPRESENTATIVES_FIFTH,
                opening.today(),
                opening.village(),
                new Request(roll.entitled(), form.requesters()));
    }

    @Override
    public String title(AffairsPlanForm form) {
        return form.title();
    }

    @Override
    public Deed begin(Opening opening, AffairsPlanForm form) {
        if (form.topic().monthly() && form.month() == null) throw FormRejected.field("month", "engine.form.not-null");
        if (form.month() != null && form.month().isAfter(opening.today()))
            throw FormRejected.field("month", "engine.form.past-or-present");
        if (form.askedBy() != AskedBy.NOBODY && form.attachments().isEmpty())
            throw FormRejected.field("attachments", "disclosure.request.proof");
        var findings = examine(opening, form);
        ActUnlawful.ifAnyBlocks(findings);
        var plan = plan(opening, form);
        affairs.add(plan);
        affairs.write(plan.caseId(), form.title(), form.content(), opening.today());
        var variables = new HashMap<String, Object>(AffairsProcess.NUMBER.with(plan.number()));
        return Deed.of("disclosure.plan", opening.today(), content(plan, form))
                .withFindings(findings)
                .withEvidence(form.attachments())
                .withVariables(variables);
    }

    private Plan plan(Opening opening, AffairsPlanForm form) {
        var month = form.month();
        return new Plan(
                opening.caseId(),
                cases.byId(opening.caseId()).orElseThrow().number(),
                opening.village(),
                form.topic(),
                month == null ? null : month.with(TemporalAdjusters.lastDayOfMonth()),
                form.askedBy() == AskedBy.NOBODY ? null : form.requesters(),
                opening.today());
    }

    private static Map<String, @Nullable Object> content(Plan plan, AffairsPlanForm form) {
        var monthEnd = plan.monthEnd();
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("number", plan.number());
        content.put("topic", plan.topic().name());
        content.put("title", form.title());
        content.put("content", form.content());
        content.put("monthEnd", monthEnd == null ? null : monthEnd.toString());
        content.put("requesters", plan.requesters());
        return content;
    }
}
