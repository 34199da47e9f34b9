package org.cunwu.decision;

/** 核对情形 — what the law asks to be so before certain matters may be raised at all; the attachments show it. */
public enum Statement {
    /** 一户一宅: the household has no plot. */
    WITHOUT_PLOT,
    /** The household sold, let or gave away no house. */
    HOUSE_KEPT,
    /** Ploughland or grassland moves between single households only. */
    AMONG_HOUSEHOLDS,
    /** 自然灾害严重毁损等特殊情形. */
    DISASTER,
    /** The contracts do not forbid an adjustment. */
    CONTRACT_ALLOWS,
    /** 清产核资: assets and debts were counted and listed. */
    ASSETS_COUNTED,
    /** 镇里的指导意见 was given. */
    TOWN_GUIDED
}
