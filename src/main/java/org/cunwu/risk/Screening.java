package org.cunwu.risk;

/** 触发判定 — whether a matter is assessed; the response to an emergency is exempt and only recorded. */
public enum Screening {
    REQUIRED,
    EXEMPT,
    NOT_NEEDED
}
