package org.cunwu.risk.rules;

import java.util.List;
import java.util.stream.Stream;
import org.cunwu.kernel.Provision;
import org.cunwu.law.Parameter;
import org.cunwu.law.Provisions;

/** Everything that 社会稳定风险评估 contributes to the catalogue of the law. */
public final class RiskRules {

    /** How long each step may take, in working days. */
    public static final Parameter SCREEN_DAYS = Parameter.number("risk.screen.working-days", "SSR-01", 3, 1, 20);

    public static final Parameter PLAN_DAYS = Parameter.number("risk.plan.working-days", "SSR-06", 3, 1, 20);

    /** The notice alone takes ten. */
    public static final Parameter HEARING_DAYS = Parameter.number("risk.hearing.working-days", "SSR-03", 20, 11, 90);

    public static final Parameter APPRAISAL_DAYS = Parameter.number("risk.appraisal.working-days", "SSR-02", 10, 1, 60);
    public static final Parameter GRADE_DAYS = Parameter.number("risk.grade.working-days", "SSR-05", 5, 1, 30);

    private RiskRules() {}

    public static Provisions catalogue() {
        var provisions = Stream.of(
                        TriggerRules.all(),
                        EventRules.all(),
                        PlanRules.all(),
                        HearingRules.all(),
                        GradeRules.all(),
                        RulingRules.all(),
                        GateRules.all())
                .<Provision<?>>flatMap(List::stream)
                .toList();
        return new Provisions(
                provisions,
                List.of(
                        HearingRules.NOTICE_DAYS,
                        HearingRules.PARTICIPATION,
                        GradeRules.HIGH_PERCENT,
                        GradeRules.MEDIUM_PERCENT,
                        GradeRules.UNMET_IS_FLAG,
                        GateRules.VALID_MONTHS,
                        SCREEN_DAYS,
                        PLAN_DAYS,
                        HEARING_DAYS,
                        APPRAISAL_DAYS,
                        GRADE_DAYS));
    }
}
