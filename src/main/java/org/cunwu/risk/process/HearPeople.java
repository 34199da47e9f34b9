package org.cunwu.risk.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.risk.Stance;
import org.cunwu.risk.Subject;
import org.cunwu.risk.register.RiskHearings;
import org.cunwu.risk.register.RiskHearings.Hearing;
import org.cunwu.risk.register.RiskHearings.Sample;
import org.cunwu.risk.rules.RiskRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 公示与征求意见 — the plan is posted, and those affected say household by household how they stand to it. */
@Component
class HearPeople implements HumanStep<HearPeople.HearPeopleForm> {

    private final RiskHearings hearings;
    private final HearingLaw law;
    private final RiskFacts facts;

    HearPeople(RiskHearings hearings, HearingLaw law, RiskFacts facts) {
        this.hearings = hearings;
        this.law = law;
        this.facts = facts;
    }

    /** 一户的意见. */
    record SampleRow(
            @NotBlank @Size(max = 60) String household,
            @NotNull Stance stance,
            @Nullable @Size(max = 200) String reason) {}

    /**
     * 征求意见登记表. From {@code preNoticeFrom} to {@code hearingOn} where land is acquired.
     *
     * @param members of the collective whose land is taken
     * @param objecting those of them who hold the compensation plan to be against the law
     * @param permitAppliedOn where a large event needs the permit of the police
     */
    record HearPeopleForm(
            @NotNull LocalDate noticeFrom,
            @NotNull LocalDate noticeTo,
            @Nullable LocalDate preNoticeFrom,
            @Nullable LocalDate preNoticeTo,
            @Nullable LocalDate compensationFrom,
            @Nullable LocalDate compensationTo,
            @Nullable @Min(1) @Max(100_000) Integer members,
            @Nullable @Min(0) @Max(100_000) Integer objecting,
            @Nullable LocalDate hearingOn,
            @Nullable LocalDate permitAppliedOn,
            @NotEmpty @Valid @Size(max = 2000) List<SampleRow> samples,
            @NotEmpty @Size(max = 20) List<FileId> papers) {}

    @Override
    public String process() {
        return RiskAssessmentProcess.KEY;
    }

    @Override
    public String id() {
        return RiskAssessmentProcess.Steps.HEAR;
    }

    @Override
    public String page() {
        return "risk/user_hear";
    }

    @Override
    public Class<HearPeopleForm> form() {
        return HearPeopleForm.class;
    }

    @Override
    public Deadline deadline() {
        return new Deadline(RiskRules.HEARING_DAYS.name(), true);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step.caseId());
    }

    @Override
    public List<Finding> examine(OpenStep step, HearPeopleForm form) {
        return law.examine(step, form);
    }

    @Override
    public Deed complete(OpenStep step, HearPeopleForm form) {
        check(step, form);
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        var hearing = new Hearing(
                UUID.randomUUID(),
                form.samples().size(),
                count(form, Stance.CONDITIONAL),
                count(form, Stance.OPPOSE),
                form.noticeFrom(),
                form.noticeTo(),
                form.permitAppliedOn(),
                step.today());
        hearings.add(
                step.caseId(),
                hearing,
                form.samples().stream()
                        .map(it -> new Sample(it.household(), it.stance(), it.reason()))
                        .toList());
        return Deed.of("risk.hear", step.today(), content(form, hearing))
                .withPersonal(Map.of("samples", answers(form)))
                .withFindings(findings)
                .withEvidence(form.papers());
    }

    /** A household answers once, and says why unless it is simply for it; nothing lies ahead. */
    private static void check(OpenStep step, HearPeopleForm form) {
        var households = new HashSet<String>();
        for (var at = 0; at < form.samples().size(); at++) {
            var row = form.samples().get(at);
            if (!households.add(new Subject(row.household(), null).plain())) {
                throw FormRejected.field("samples[" + at + "].household", "risk.hear.household-twice", row.household());
            }
            if (row.stance() != Stance.SUPPORT
                    && (row.reason() == null || row.reason().isBlank())) {
                throw FormRejected.field("samples[" + at + "].reason", "risk.hear.why", row.household());
            }
        }
        notAhead(step, "hearingOn", form.hearingOn());
        notAhead(step, "permitAppliedOn", form.permitAppliedOn());
    }

    private static void notAhead(OpenStep step, String path, @Nullable LocalDate day) {
        if (day != null && day.isAfter(step.today())) throw FormRejected.field(path, "engine.form.past-or-present");
    }

    private static int count(HearPeopleForm form, Stance stance) {
        return (int) form.samples().stream().filter(it -> it.stance() == stance).count();
    }

    private static Map<String, @Nullable Object> content(HearPeopleForm form, Hearing hearing) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("noticeFrom", hearing.noticeFrom().toString());
        content.put("noticeTo", hearing.noticeTo().toString());
        content.put("answered", (long) hearing.answered());
        content.put("against", (long) hearing.against());
        content.put("conditional", (long) hearing.conditional());
        content.put("preNoticeFrom", said(form.preNoticeFrom()));
        content.put("preNoticeTo", said(form.preNoticeTo()));
        content.put("compensationFrom", said(form.compensationFrom()));
        content.put("compensationTo", said(form.compensationTo()));
        content.put("hearingOn", said(form.hearingOn()));
        content.put("permitAppliedOn", said(form.permitAppliedOn()));
        content.put("members", form.members() == null ? null : form.members().longValue());
        content.put(
                "objecting", form.objecting() == null ? null : form.objecting().longValue());
        return content;
    }

    private static @Nullable String said(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Names and words of villagers: they may have to be erased. */
    private static String answers(HearPeopleForm form) {
        return form.samples().stream()
                .map(it -> it.household() + " " + it.stance().name() + (it.reason() == null ? "" : " " + it.reason()))
                .collect(Collectors.joining("\n"));
    }
}
