package org.cunwu.risk;

/** 四性 — what every matter is weighed by. */
public enum Factor {
    LEGALITY,
    REASONABLENESS,
    FEASIBILITY,
    CONTROLLABILITY
}
