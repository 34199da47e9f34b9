package org.cunwu.org.demo;

import static org.cunwu.org.PostKind.BRANCH_MEMBER;
import static org.cunwu.org.PostKind.COLLECTIVE_DIRECTOR;
import static org.cunwu.org.PostKind.COMMITTEE_MEMBER;
import static org.cunwu.org.PostKind.LEGAL_ADVISER;
import static org.cunwu.org.PostKind.SUPERVISION_MEMBER;
import static org.cunwu.org.PostKind.VILLAGE_DIRECTOR;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cunwu.org.Level;
import org.cunwu.org.PostKind;

/** 演示村 — one village: a person for every post, of some posts two, and the villagers with their households. */
final class DemoVillage {

    private static final Set<PostKind> HELD_BY_TWO =
            Set.of(BRANCH_MEMBER, COMMITTEE_MEMBER, SUPERVISION_MEMBER, COLLECTIVE_DIRECTOR);
    private static final int HOUSEHOLDS = 60;

    private final String code;
    private final int number;
    private final DemoNames names;
    private final DemoSheets sheets;
    private final LocalDate since;
    private final Map<String, Resident> residents = new LinkedHashMap<>();

    DemoVillage(String code, int number, DemoSheets sheets, LocalDate since) {
        this.code = code;
        this.number = number;
        this.names = new DemoNames(number);
        this.sheets = sheets;
        this.since = since;
    }

    /** @param unified whether 书记 and 主任 are one person (一肩挑) */
    Map<String, Resident> fill(boolean unified) {
        Stream.of(PostKind.values()).filter(it -> it.level() == Level.VILLAGE).forEach(kind -> {
            official(kind, kind.code(), unified);
            if (HELD_BY_TWO.contains(kind)) official(kind, kind.code() + "-2", unified);
        });
        if (unified) sheets.post(code + "-party-secretary", VILLAGE_DIRECTOR, code, since);
        var villagers = 140 + number * 7 % 26;
        for (var at = 1; residents.size() < villagers; at++) {
            resident("%s-p%04d".formatted(code, at), at % 2 == 0);
        }
        return residents;
    }

    /** Somebody whose post needs dates of its own. */
    void extra(String suffix, PostKind kind, LocalDate from, LocalDate to) {
        var id = code + "-" + suffix;
        sheets.person(id, names.next(false));
        if (to.equals(LocalDate.MAX)) sheets.post(id, kind, code, from);
        else sheets.endedPost(id, kind, code, from, to);
    }

    private void official(PostKind kind, String suffix, boolean unified) {
        var id = code + "-" + suffix;
        var woman = (kind == COMMITTEE_MEMBER && !suffix.endsWith("-2"))
                || (number + kind.code().length()) % 4 == 0;
        // 律师不是本村村民
        var name =
                kind == LEGAL_ADVISER ? names.next(woman) : resident(id, woman).name();
        sheets.person(id, name);
        sheets.post(id, unified && kind == VILLAGE_DIRECTOR ? COMMITTEE_MEMBER : kind, code, startOf(id));
    }

    /** In v003 the mediator took office today. */
    private LocalDate startOf(String id) {
        return id.equals(DemoTown.NEW_TODAY) ? since.plusDays(DemoTown.DAYS_IN_OFFICE) : since;
    }

    private Resident resident(String id, boolean woman) {
        var household = "%s-h%03d".formatted(code, residents.size() % HOUSEHOLDS + 1);
        var resident = new Resident(id, names.next(woman), woman, household);
        residents.put(id, resident);
        return resident;
    }
}
