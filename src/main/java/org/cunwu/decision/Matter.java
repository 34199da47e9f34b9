package org.cunwu.decision;

import org.cunwu.ground.Affair;

/**
 * 事项 — the kinds of matter that the law tells apart when it says who decides. Each answers a plain question that stands
 * in the bundle under {@code decision.matter.<constant>} with its {@code .hint}.
 */
public enum Matter {
    VILLAGE_AFFAIRS,
    VILLAGE_CHARTER,
    COLLECTIVE_RESERVED,
    COLLECTIVE_AFFAIRS,
    LEASE_TO_OUTSIDER,
    CONTRACTING_PLAN,
    LAND_ADJUSTMENT,
    CONSTRUCTION_LAND,
    NON_MEMBER_BENEFIT,
    STAND_IN_FOR_COLLECTIVE,
    ENTERPRISE_OWNERSHIP,
    MERGER,
    HOMESTEAD,
    GROUP_AFFAIRS,
    GROUP_PROPERTY,
    LABOUR_AND_FUND_LEVY,
    AGENCY_ACCOUNTING,
    ACCOUNTING_STAFF,
    ANNUAL_PLAN,
    COMMITTEE_SUBSIDIES,
    ORDINARY;

    /** The same matter as those who cite the resolution know it. */
    public Affair affair() {
        return switch (this) {
            case LAND_ADJUSTMENT -> Affair.CONTRACTING_PLAN;
            case GROUP_PROPERTY -> Affair.GROUP_AFFAIRS;
            case COMMITTEE_SUBSIDIES -> Affair.ANNUAL_PLAN;
            default -> Affair.valueOf(name());
        };
    }

    /** The rulebook's id. */
    public String rule() {
        return affair().rule();
    }
}
