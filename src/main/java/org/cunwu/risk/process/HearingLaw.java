package org.cunwu.risk.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.law.Law;
import org.cunwu.law.WorkingDays;
import org.cunwu.risk.Ruling;
import org.cunwu.risk.Trigger;
import org.cunwu.risk.process.HearPeople.HearPeopleForm;
import org.cunwu.risk.register.RiskMatters;
import org.cunwu.risk.register.RiskPlans;
import org.cunwu.risk.register.RiskPlans.Plan;
import org.cunwu.risk.register.RiskRulings;
import org.cunwu.risk.register.RiskRulings.Decided;
import org.cunwu.risk.rules.EventRules;
import org.cunwu.risk.rules.EventRules.Crowd;
import org.cunwu.risk.rules.HearingRules;
import org.cunwu.risk.rules.HearingRules.Anew;
import org.cunwu.risk.rules.HearingRules.Objections;
import org.cunwu.risk.rules.HearingRules.Posted;
import org.cunwu.risk.rules.HearingRules.Sample;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 征求意见的核对 — what every matter needs, and what land and large events need besides. */
@Component
class HearingLaw {

    private final RiskMatters matters;
    private final RiskPlans plans;
    private final RiskRulings rulings;
    private final Law law;
    private final WorkingDays workingDays;

    HearingLaw(RiskMatters matters, RiskPlans plans, RiskRulings rulings, Law law, WorkingDays workingDays) {
        this.matters = matters;
        this.plans = plans;
        this.rulings = rulings;
        this.law = law;
        this.workingDays = workingDays;
    }

    List<Finding> examine(OpenStep step, HearPeopleForm form) {
        var matter = matters.get(step.caseId());
        var findings = new ArrayList<Finding>();
        findings.add(examine(step, HearingRules.NOTICE, posted(step, form.noticeFrom(), form.noticeTo())));
        findings.add(examine(step, HearingRules.ANEW, new Anew(replannedOn(step), form.noticeFrom())));
        findings.add(examine(
                step,
                HearingRules.PARTICIPANTS,
                new Sample(matter.households(), form.samples().size())));
        if (matter.is(Trigger.LAND_ACQUISITION)) {
            findings.add(
                    examine(step, HearingRules.PRE_NOTICE, posted(step, form.preNoticeFrom(), form.preNoticeTo())));
            findings.add(examine(
                    step, HearingRules.COMPENSATION, posted(step, form.compensationFrom(), form.compensationTo())));
            findings.add(examine(
                    step, HearingRules.HEARING, new Objections(form.members(), form.objecting(), form.hearingOn())));
        }
        if (matter.is(Trigger.PUBLIC_EVENT)) {
            var crowd = new Crowd(matter.people(), matter.ownBusiness(), form.permitAppliedOn(), eventOn(step));
            findings.add(examine(step, EventRules.PERMIT, crowd));
            findings.add(examine(step, EventRules.APPLICATION, crowd));
        }
        return List.copyOf(findings);
    }

    private @Nullable LocalDate replannedOn(OpenStep step) {
        return rulings.latest(step.caseId())
                .filter(it -> it.ruling() == Ruling.REPLAN)
                .map(Decided::heldOn)
                .orElse(null);
    }

    private @Nullable LocalDate eventOn(OpenStep step) {
        return plans.latest(step.caseId()).map(Plan::eventOn).orElse(null);
    }

    private Posted posted(OpenStep step, @Nullable LocalDate first, @Nullable LocalDate last) {
        return new Posted(first, last, days(first, last), step.today());
    }

    /** Not known while the holiday table of a year is missing: a day is never guessed. */
    private @Nullable Integer days(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) return null;
        try {
            return workingDays.between(first, last);
        } catch (WorkingDays.HolidaysUnknown e) {
            return null;
        }
    }

    private <F extends Record> Finding examine(OpenStep step, Provision<F> provision, F facts) {
        return law.examine(provision, step.today(), step.village(), facts);
    }
}
