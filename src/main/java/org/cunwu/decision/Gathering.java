package org.cunwu.decision;

/** 其他会议 — the meetings outside 四议两公开 whose attendance and vote the law has rules for. */
public enum Gathering {
    COLLECTIVE_BOARD("理事会"),
    COLLECTIVE_SUPERVISORS("监事会"),
    VILLAGE_COMMITTEE("村委会会议"),
    /** 村民小组的公共事务. */
    GROUP_AFFAIRS("村民小组会议"),
    /** 村民小组集体的财产和成员权益. */
    GROUP_PROPERTY("村民小组集体成员会议"),
    RECALL("罢免村委会成员的投票"),
    REVIEW("民主评议");

    private final String title;

    Gathering(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
