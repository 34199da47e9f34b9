package org.cunwu.risk.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.risk.Grade;
import org.cunwu.risk.Ruling;
import org.cunwu.risk.process.DecideRisk.DecideRiskForm;
import org.cunwu.risk.register.Appraisal;
import org.cunwu.risk.register.RiskRulings;
import org.cunwu.risk.rules.GateRules;
import org.cunwu.risk.rules.GateRules.Age;
import org.cunwu.risk.rules.RulingRules;
import org.cunwu.risk.rules.RulingRules.Meeting;
import org.cunwu.risk.rules.RulingRules.Reported;
import org.cunwu.risk.rules.RulingRules.Weighed;
import org.springframework.stereotype.Component;

/** 决定的核对 — what the grade allows, how the meeting was held, and whether the assessment still holds. */
@Component
class RulingLaw {

    private final RiskRulings rulings;
    private final Law law;

    RulingLaw(RiskRulings rulings, Law law) {
        this.rulings = rulings;
        this.law = law;
    }

    /** By the law of the day of the meeting. */
    List<Finding> examine(OpenStep step, DecideRiskForm form, Appraisal appraisal, Grade grade) {
        var village = step.village();
        var held = form.heldOn();
        var mitigated = !rulings.before(appraisal.id()).isEmpty();
        var weighed = new Weighed(grade, form.ruling(), mitigated, form.emergencyPlan());
        var meeting = new Meeting(form.present(), form.agreed(), form.headLast(), form.dissent(), form.departure());
        var findings = new ArrayList<Finding>();
        for (var provision : List.of(RulingRules.HIGH, RulingRules.MEDIUM, RulingRules.EMERGENCY_PLAN)) {
            findings.add(law.examine(provision, held, village, weighed));
        }
        for (var provision : List.of(RulingRules.COLLECTIVE, RulingRules.DEPARTURE)) {
            findings.add(law.examine(provision, held, village, meeting));
        }
        findings.add(law.examine(RulingRules.REPORTED, held, village, new Reported(form.askedOn(), held)));
        // what is put off, planned anew or given up is assessed again or never done
        if (form.ruling() == Ruling.CARRY_OUT) findings.add(valid(appraisal.assessedOn(), held, village));
        return List.copyOf(findings);
    }

    Finding valid(LocalDate assessedOn, LocalDate day, VillageCode village) {
        return law.examine(GateRules.VALID, day, village, new Age(assessedOn, day));
    }
}
