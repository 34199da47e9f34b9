package org.cunwu.decision;

/** 会议 — a body that may take a decision of the village or of its collective. */
public enum Body {
    VILLAGERS_ASSEMBLY("村民会议"),
    REPRESENTATIVES_ASSEMBLY("村民代表会议"),
    MEMBERS_ASSEMBLY("成员大会"),
    MEMBER_REPRESENTATIVES("成员代表大会");

    private final String title;

    Body(String title) {
        this.title = title;
    }

    /** As the law names it. */
    public String title() {
        return title;
    }

    /** Whether its meetings are too large to be recorded person by person: counts and the sign-in sheet are taken. */
    public boolean large() {
        return this == VILLAGERS_ASSEMBLY || this == MEMBERS_ASSEMBLY;
    }

    /** Whether it belongs to the collective (农村集体经济组织) rather than to the villagers. */
    public boolean collective() {
        return this == MEMBERS_ASSEMBLY || this == MEMBER_REPRESENTATIVES;
    }
}
