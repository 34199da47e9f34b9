package org.cunwu.org;

import static org.cunwu.org.Level.TOWN;
import static org.cunwu.org.Level.VILLAGE;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** 议事机构的种类. */
public enum CouncilKind {
    /** 村党组织委员会 and 村民委员会 in one meeting; one person with two posts counts once. */
    TWO_COMMITTEES(VILLAGE, "村“两委”"),
    /** 农村集体经济组织的理事会. */
    COLLECTIVE_BOARD(VILLAGE, "理事会"),
    /** 农村集体经济组织的监事会. */
    COLLECTIVE_SUPERVISORS(VILLAGE, "监事会"),
    /** 镇党政联席会. */
    JOINT_MEETING(TOWN, "党政联席会"),
    /** 镇党委会. */
    PARTY_COMMITTEE(TOWN, "党委会");

    private final Level level;
    private final String title;

    CouncilKind(Level level, String title) {
        this.level = level;
        this.title = title;
    }

    public Level level() {
        return level;
    }

    public String title() {
        return title;
    }

    /** {@code joint-meeting}: the name in files and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CouncilKind> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
