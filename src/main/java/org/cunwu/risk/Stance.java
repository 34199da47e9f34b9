package org.cunwu.risk;

/** 态度 — how an affected household stands to the matter. */
public enum Stance {
    SUPPORT,
    CONDITIONAL,
    OPPOSE
}
