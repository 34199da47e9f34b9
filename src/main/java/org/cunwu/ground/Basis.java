package org.cunwu.ground;

/** 措施的依据 — the article on which the town orders a correction or notes a revocation (4D-10, PUB-11, LEG-10). */
public enum Basis {
    COMMITTEE_LAW_31("《村民委员会组织法》第三十一条", true),
    COMMITTEE_LAW_36("《村民委员会组织法》第三十六条", true),
    COLLECTIVE_LAW_61("《农村集体经济组织法》第六十一条", true),
    COMMITTEE_LAW_41("《村民委员会组织法》第四十一条", false),
    COLLECTIVE_LAW_57("《农村集体经济组织法》第五十七条", false),
    LATER_RESOLUTION("本镇设定，参考各地做法", false);

    private final String citation;
    private final boolean order;

    Basis(String citation, boolean order) {
        this.citation = citation;
        this.order = order;
    }

    /** As officials read it. */
    public String citation() {
        return citation;
    }

    /** Whether it lets the town order a correction; the others end a ground. */
    public boolean order() {
        return order;
    }
}
