package org.cunwu.ground;

/** 作出机构 — the body whose word a ground is. */
public enum Authority {
    VILLAGERS_ASSEMBLY("村民会议", false),
    REPRESENTATIVES_ASSEMBLY("村民代表会议", false),
    MEMBERS_ASSEMBLY("成员大会", true),
    MEMBER_REPRESENTATIVES("成员代表大会", true),
    VILLAGE_COMMITTEE("村民委员会", false),
    COLLECTIVE_BOARD("理事会", true);

    private final String title;
    private final boolean collective;

    Authority(String title, boolean collective) {
        this.title = title;
        this.collective = collective;
    }

    /** As the law names it. */
    public String title() {
        return title;
    }

    /** Whether it belongs to the collective (农村集体经济组织) rather than to the villagers. */
    public boolean collective() {
        return collective;
    }
}
