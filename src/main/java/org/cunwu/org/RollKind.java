package org.cunwu.org;

/** 名册 — who makes up a body. Three rolls of people that are easily mixed up stay apart (VOT-23). */
public enum RollKind {
    /** 党员, with those who have no vote marked. */
    PARTY_MEMBERS,
    /** 村党组织委员会. */
    BRANCH_COMMITTEE,
    /** 村民委员会. */
    VILLAGE_COMMITTEE,
    /** 村务监督委员会. */
    SUPERVISION_COMMITTEE,
    /** 村民代表, without the members of the village committee. */
    REPRESENTATIVES,
    /** 十八周岁以上村民. */
    VILLAGERS,
    /** 户. */
    HOUSEHOLDS,
    /** 农村集体经济组织成员 of full civil capacity. */
    COLLECTIVE_MEMBERS,
    /** 成员代表. */
    COLLECTIVE_REPRESENTATIVES
}
