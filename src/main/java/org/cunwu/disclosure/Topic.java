package org.cunwu.disclosure;

/** 公开的事项 — what a village publishes besides its decisions (村民委员会组织法 第三十五条; 山东省村务公开条例 第七条、第十八条). */
public enum Topic {
    /** 财务收支，逐项逐笔. */
    FINANCE,
    /** 集体资产经营、收益、处置和集体财务. */
    COLLECTIVE,
    /** 土地征收补偿、承包. */
    LAND,
    /** 政府拨付和社会捐赠的资金、物资，惠农补贴. */
    FUNDS,
    /** 低保、特困供养、救助. */
    WELFARE,
    /** 筹资筹劳. */
    LEVY,
    /** 村规民约和制度. */
    CHARTER,
    /** 协商的结果. */
    CONSULTATION,
    /** 协助政府开展的工作. */
    ASSISTANCE,
    /** 其他涉及村民利益、村民普遍关心的事项. */
    OTHER;

    /** Whether it is published for one month, item by item. */
    public boolean monthly() {
        return this == FINANCE;
    }
}
