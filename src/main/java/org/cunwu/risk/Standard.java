package org.cunwu.risk;

/** 四性结论 — whether a matter meets one of the four. */
public enum Standard {
    MET,
    NOT_MET
}
