package org.cunwu.risk.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.Var;

/** Names shared with {@code bpmn/risk/risk_assessment.bpmn}; BpmnContractTests keeps the two in step. */
final class RiskAssessmentProcess {

    static final String KEY = "risk_assessment";

    /** Letters of the case's number, and of the report's. */
    static final String LETTERS = "FX";

    static final String REPORT_LETTERS = "FXBG";

    /** A matter is its case. */
    static final Var<UUID> CASE = Var.id("caseId", it -> it, it -> it);

    static final Var<Boolean> REQUIRED = Var.flag("required");
    static final Var<Boolean> EXEMPT = Var.flag("exempt");
    static final Var<Boolean> CONFIRMED = Var.flag("confirmed");
    static final Var<Boolean> OVERRULING = Var.flag("overruling");
    static final Var<Boolean> CARRIED_OUT = Var.flag("carriedOut");
    static final Var<Boolean> SUSPENDED = Var.flag("suspended");
    static final Var<Boolean> REPLANNED = Var.flag("replanned");

    private RiskAssessmentProcess() {}

    /** 各步. */
    static final class Steps {
        static final String SCREEN = "user_screen";
        static final String PLAN = "user_plan";
        static final String HEAR = "user_hear";
        static final String ASSESS = "user_assess";
        static final String GRADE = "user_grade";
        static final String OVERRULE = "user_overrule";
        static final String DECIDE = "user_decide";
        static final String MITIGATE = "user_mitigate";
        static final String FILE = "user_file";

        private Steps() {}
    }

    /** Two flags for the gateway behind a step. */
    static Map<String, Object> both(Map<String, Object> one, Map<String, Object> other) {
        var all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }
}
