package org.cunwu.org.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 导入规则 — all or nothing: every row of every file is read and checked, and everything wrong is named. */
public final class ImportRules {

    private ImportRules() {}

    /**
     * Reads the sheets against what is already known of the town.
     *
     * @param sheets in any order; districts are read before villages, villages before persons, posts, councils and
     *     rolls
     */
    public static Reading read(List<Sheet> sheets, TownData known) {
        return read(sheets, known, new Problems());
    }

    /** Reads the sheets, adding to what was already found wrong with their files. */
    public static Reading read(List<Sheet> sheets, TownData known, Problems problems) {
        once(sheets, problems);
        var places = new PlaceSheets(known);
        var people = new PeopleSheets(known, places);
        var councils = new CouncilSheets(known, places);
        var rolls = new RollSheets(places);
        for (var kind : SheetKind.values()) {
            for (var sheet : sheets) {
                if (sheet.kind() != kind) continue;
                for (var row : sheet.rows()) {
                    var cells = new Cells(sheet, row, problems);
                    switch (kind) {
                        case TOWN -> places.town(cells);
                        case DISTRICTS -> places.district(cells);
                        case VILLAGES -> places.village(cells);
                        case PERSONS -> people.person(cells);
                        case POSTS -> people.post(cells);
                        case COUNCILS -> councils.council(cells);
                        case ROLLS -> rolls.entry(cells);
                    }
                }
            }
        }
        if (known.town().isEmpty() && places.town.isEmpty()) {
            problems.add(SheetKind.TOWN.code() + ".csv", 0, "", "town-missing");
        }
        var data = new TownData(
                places.town,
                List.copyOf(places.districts),
                List.copyOf(places.villages),
                List.copyOf(people.persons),
                List.copyOf(people.posts),
                List.copyOf(councils.councils),
                rolls.editions());
        return new Reading(data, problems.found());
    }

    /** Rolls may lie in several files, one for each; of every other sheet there is one. */
    private static void once(List<Sheet> sheets, Problems problems) {
        Set<SheetKind> seen = new HashSet<>();
        for (var sheet : sheets) {
            if (!seen.add(sheet.kind()) && sheet.kind() != SheetKind.ROLLS) {
                problems.add(sheet.file(), 0, "", "sheet-twice", sheet.kind().code());
            }
        }
    }
}
