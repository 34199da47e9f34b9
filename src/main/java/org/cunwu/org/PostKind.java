package org.cunwu.org;

import static org.cunwu.org.Level.DISTRICT;
import static org.cunwu.org.Level.TOWN;
import static org.cunwu.org.Level.VILLAGE;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** 职务 — the kinds of post; each is a group in the engine under its {@link #code()}. */
public enum PostKind implements Membership {
    PARTY_SECRETARY(VILLAGE, "村党组织书记"),
    VILLAGE_DIRECTOR(VILLAGE, "村委会主任"),
    BRANCH_MEMBER(VILLAGE, "村支部委员"),
    COMMITTEE_MEMBER(VILLAGE, "村委会委员"),
    SUPERVISION_DIRECTOR(VILLAGE, "村监委会主任"),
    SUPERVISION_MEMBER(VILLAGE, "村监委会委员"),
    COLLECTIVE_CHAIR(VILLAGE, "合作社理事长"),
    COLLECTIVE_DIRECTOR(VILLAGE, "合作社理事"),
    COLLECTIVE_SUPERVISOR(VILLAGE, "合作社监事"),
    VILLAGE_ACCOUNTANT(VILLAGE, "村报账员"),
    VILLAGE_CLERK(VILLAGE, "村文书"),
    LEGAL_ADVISER(VILLAGE, "村法律顾问"),
    MEDIATOR(VILLAGE, "人民调解员"),
    DISTRICT_SECRETARY(DISTRICT, "责任区书记"),
    LIAISON_OFFICER(DISTRICT, "包村干部"),
    STATION_ACCOUNTANT(TOWN, "农经站会计"),
    STATION_HEAD(TOWN, "农经站站长"),
    SEAL_KEEPER(TOWN, "印章保管员"),
    JUSTICE_OFFICE(TOWN, "司法所"),
    PEACE_OFFICE(TOWN, "平安办"),
    PETITION_OFFICE(TOWN, "信访办"),
    PARTY_GOVERNMENT_OFFICE(TOWN, "党政办"),
    DEPUTY_HEAD(TOWN, "分管领导"),
    MAYOR(TOWN, "镇长"),
    TOWN_PARTY_SECRETARY(TOWN, "镇党委书记"),
    DISCIPLINE_OFFICE(TOWN, "镇纪委"),
    AUDITOR(TOWN, "审计"),
    ADMINISTRATOR(TOWN, "系统管理员");

    private final Level level;
    private final String title;

    PostKind(Level level, String title) {
        this.level = level;
        this.title = title;
    }

    @Override
    public Level level() {
        return level;
    }

    /** The Chinese title that stands behind a person's name. */
    @Override
    public String title() {
        return title;
    }

    /** The title behind a place's name, without saying a word twice: 石桥村 and 村文书 make 石桥村文书. */
    public String titleAt(String placeName) {
        for (int shared = Math.min(placeName.length(), title.length()); shared > 0; shared--) {
            if (placeName.endsWith(title.substring(0, shared))) return placeName + title.substring(shared);
        }
        return placeName + title;
    }

    /** {@code party-secretary}: the name outsiders rely on. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PostKind> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
