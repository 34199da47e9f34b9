package org.cunwu.org;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** 名册 — who makes up a body. Three rolls of people that are easily mixed up stay apart (VOT-23). */
public enum RollKind implements Membership {
    /** 党员, with those who have no vote marked. */
    PARTY_MEMBERS("党员"),
    /** 村党组织委员会. */
    BRANCH_COMMITTEE("村党组织委员会"),
    /** 村民委员会. */
    VILLAGE_COMMITTEE("村民委员会"),
    /** 村务监督委员会. */
    SUPERVISION_COMMITTEE("村务监督委员会"),
    /** 村民代表, without the members of the village committee. */
    REPRESENTATIVES("村民代表"),
    /** 十八周岁以上村民. */
    VILLAGERS("十八周岁以上村民"),
    /** 户. */
    HOUSEHOLDS("户"),
    /** 农村集体经济组织成员 of full civil capacity. */
    COLLECTIVE_MEMBERS("集体经济组织成员"),
    /** 成员代表. */
    COLLECTIVE_REPRESENTATIVES("集体经济组织成员代表");

    private final String title;

    RollKind(String title) {
        this.title = title;
    }

    /** The Chinese name of the roll. */
    @Override
    public String title() {
        return title;
    }

    /** Every roll is a village's. */
    @Override
    public Level level() {
        return Level.VILLAGE;
    }

    /** {@code party-members}: the name in files and tables. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RollKind> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
