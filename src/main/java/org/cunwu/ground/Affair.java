package org.cunwu.ground;

import java.util.Optional;
import java.util.stream.Stream;

/** 事项 — the kinds of matter that a ground may cover, as the rulebook numbers them. */
public enum Affair {
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
    ORDINARY("MAT-14"),
    HOMESTEAD("MAT-15"),
    MERGER("MAT-16"),
    ENTERPRISE_OWNERSHIP("MAT-17"),
    ANNUAL_PLAN("MAT-18");

    private final String rule;

    Affair(String rule) {
        this.rule = rule;
    }

    /** The rulebook's id. */
    public String rule() {
        return rule;
    }

    /** Also of a variant, such as {@code MAT-10a}. */
    public static Optional<Affair> of(String rule) {
        return Stream.of(values()).filter(it -> rule.startsWith(it.rule)).findFirst();
    }
}
