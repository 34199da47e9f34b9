package org.cunwu.risk;

/** 红线 — what makes a matter a high risk whatever the share of those against it. */
public enum RedFlag {
    GROUP_PETITION,
    UNSETTLED_DISPUTE,
    UNPAID_COMPENSATION,
    DANGER_TO_LIFE,
    MISSING_APPROVAL
}
