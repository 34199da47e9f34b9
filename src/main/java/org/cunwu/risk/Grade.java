package org.cunwu.risk;

/** 风险等级 — from the lowest to the highest. */
public enum Grade {
    LOW("低风险"),
    MEDIUM("中风险"),
    HIGH("高风险");

    private final String title;

    Grade(String title) {
        this.title = title;
    }

    /** As it stands in the record. */
    public String title() {
        return title;
    }
}
