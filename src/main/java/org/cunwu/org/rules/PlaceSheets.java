package org.cunwu.org.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.District;
import org.cunwu.org.Level;
import org.cunwu.org.Post;
import org.cunwu.org.Village;
import org.jspecify.annotations.Nullable;

/** 镇、责任区、村的表. */
final class PlaceSheets {

    static final int LONGEST_NAME = 60;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]{2,12}");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,4}");

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> lettersOf = new HashMap<>();
    private final Map<String, String> villageOf = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    String town = "";
    final List<District> districts = new ArrayList<>();
    final List<Village> villages = new ArrayList<>();

    PlaceSheets(TownData known) {
        levels.put(Post.TOWN, Level.TOWN);
        known.districts().forEach(it -> levels.put(it.code(), Level.DISTRICT));
        for (var village : known.villages()) {
            levels.put(village.code().value(), Level.VILLAGE);
            letters(village.code().value(), village.letters());
        }
    }

    /** The level of a place, known before or named by this import. */
    @Nullable
    Level level(String place) {
        return levels.get(place);
    }

    /** The code of a place of the level at which such a thing stands; 镇 is the town. */
    @Nullable
    String at(Level level, String title, String text, String column, Cells cells) {
        var place = text.equals("镇") ? Post.TOWN : text;
        var found = level(place);
        if (found == null) return cells.refuse(column, "place-unknown", text);
        return found == level ? place : cells.refuse(column, "place-level", title, text);
    }

    void town(Cells cells) {
        var name = cells.text("镇名称", LONGEST_NAME);
        if (name == null) return;
        if (town.isEmpty()) town = name;
        else cells.refuse("镇名称", "town-twice");
    }

    void district(Cells cells) {
        var code = place(cells, "责任区代码", Level.DISTRICT);
        var name = cells.text("责任区名称", LONGEST_NAME);
        if (code != null && name != null) districts.add(new District(code, name));
    }

    void village(Cells cells) {
        var code = place(cells, "村代码", Level.VILLAGE);
        var name = cells.text("村名称", LONGEST_NAME);
        var letters = cells.code("字母简称", LETTERS, "letters-form");
        var district = cells.text("责任区代码", 12);
        if (district != null && level(district) != Level.DISTRICT) {
            district = cells.refuse("责任区代码", "district-unknown", district);
        }
        if (code == null || letters == null || name == null || district == null) return;
        if (!code.equals(villageOf.getOrDefault(letters, code))) {
            cells.refuse("字母简称", "letters-taken", letters, villageOf.getOrDefault(letters, ""));
        } else if (!letters.equals(lettersOf.getOrDefault(code, letters))) {
            cells.refuse("字母简称", "letters-changed", code, lettersOf.getOrDefault(code, ""));
        } else {
            letters(code, letters);
            villages.add(new Village(new VillageCode(code), letters, name, district));
        }
    }

    private void letters(String village, String letters) {
        lettersOf.put(village, letters);
        villageOf.put(letters, village);
    }

    private @Nullable String place(Cells cells, String column, Level level) {
        var code = cells.code(column, CODE, "place-form");
        if (code == null) return null;
        var taken = levels.putIfAbsent(code, level);
        if (taken != null && taken != level) return cells.refuse(column, "place-taken", code);
        return seen.add(code) ? code : cells.refuse(column, "twice", code);
    }
}
