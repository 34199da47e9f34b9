package org.cunwu.decision;

/** 资金来源 — where the money for the matter comes from. */
public enum Funding {
    COLLECTIVE_INCOME,
    FISCAL_GRANT,
    LEVY,
    DONATION,
    MIXED,
    NONE
}
