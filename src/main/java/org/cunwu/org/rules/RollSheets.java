package org.cunwu.org.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Level;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;
import org.cunwu.org.rules.TownData.Edition;

/** 名册的表 — one row for each person or household of each roll. */
final class RollSheets {

    private record Key(String village, RollKind kind, LocalDate from) {}

    private final PlaceSheets places;
    private final Map<Key, List<RollEntry>> entries = new LinkedHashMap<>();
    private final Set<List<Object>> seen = new HashSet<>();

    RollSheets(PlaceSheets places) {
        this.places = places;
    }

    void entry(Cells cells) {
        var village = cells.text("村代码", 12);
        if (village != null && places.level(village) != Level.VILLAGE) {
            village = cells.refuse("村代码", "village-unknown", village);
        }
        var kind = cells.word("名册", RollSheets::kind, "roll-unknown");
        var from = cells.date("生效日期");
        var code = cells.code("编号", PeopleSheets.ID, "entry-form");
        var name = cells.text("姓名", PlaceSheets.LONGEST_NAME);
        var woman = cells.flag("性别", "女", "男", false);
        var household = cells.blank("户编号") ? "" : cells.code("户编号", PeopleSheets.ID, "entry-form");
        var entitled = cells.flag("有表决权", "是", "否", true);
        var reason = cells.blank("无表决权原因") ? null : cells.text("无表决权原因", PlaceSheets.LONGEST_NAME);
        if (Boolean.FALSE.equals(entitled) && cells.blank("无表决权原因")) {
            entitled = cells.refuse("无表决权原因", "reason-missing");
        }
        if (village == null || kind == null || from == null || code == null) return;
        if (!seen.add(List.of(village, kind, from, code))) {
            cells.refuse("编号", "roll-twice", code, kind.title());
            return;
        }
        if (seen.contains(List.of(village, rival(kind), from, code))) {
            cells.refuse("编号", "representative-in-committee", code);
            return;
        }
        if (name == null || woman == null || household == null || entitled == null) return;
        entries.computeIfAbsent(new Key(village, kind, from), it -> new ArrayList<>())
                .add(new RollEntry(code, name, woman, household, entitled, reason));
    }

    List<Edition> editions() {
        return entries.entrySet().stream()
                .map(it -> new Edition(
                        new VillageCode(it.getKey().village()),
                        it.getKey().kind(),
                        it.getKey().from(),
                        List.copyOf(it.getValue())))
                .toList();
    }

    /** 村民代表会议由村民委员会成员和村民代表组成: nobody is counted twice in it. */
    private static Object rival(RollKind kind) {
        if (kind == RollKind.REPRESENTATIVES) return RollKind.VILLAGE_COMMITTEE;
        if (kind == RollKind.VILLAGE_COMMITTEE) return RollKind.REPRESENTATIVES;
        return "";
    }

    static Optional<RollKind> kind(String text) {
        return Stream.of(RollKind.values())
                .filter(it -> it.code().equals(text) || it.title().equals(text))
                .findFirst();
    }
}
