package org.cunwu.risk;

/** 决定 — carried out, put off until measures were taken, planned anew, or given up. */
public enum Ruling {
    CARRY_OUT("实施"),
    SUSPEND("暂缓"),
    REPLAN("重新制定方案"),
    STOP("不实施");

    private final String title;

    Ruling(String title) {
        this.title = title;
    }

    /** As it stands in the record. */
    public String title() {
        return title;
    }
}
