package org.cunwu.decision;

/**
 * 事项 — the kinds of matter that the law tells apart when it says who decides. Each answers a plain question that stands
 * in the bundle under {@code decision.matter.<constant>} with its {@code .hint}.
 */
public enum Matter {
    VILLAGE_AFFAIRS("MAT-01"),
    VILLAGE_CHARTER("MAT-02"),
    COLLECTIVE_RESERVED("MAT-03"),
    COLLECTIVE_AFFAIRS("MAT-04"),
    LEASE_TO_OUTSIDER("MAT-05"),
    CONTRACTING_PLAN("MAT-06"),
    CONSTRUCTION_LAND("MAT-07"),
    NON_MEMBER_BENEFIT("MAT-08"),
    STAND_IN_FOR_COLLECTIVE("MAT-09"),
    GROUP_AFFAIRS("MAT-10"),
    LABOUR_AND_FUND_LEVY("MAT-11"),
    AGENCY_ACCOUNTING("MAT-12"),
    ACCOUNTING_STAFF("MAT-13"),
    ORDINARY("MAT-14");

    private final String rule;

    Matter(String rule) {
        this.rule = rule;
    }

    /** The rulebook's id. */
    public String rule() {
        return rule;
    }
}
