package org.cunwu.org.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.rules.Sheet;
import org.cunwu.org.rules.Sheet.Row;
import org.cunwu.org.rules.SheetKind;

/** 首任系统管理员 — stands in the first import, either in its files or added to them. */
public record FirstAdministrator(PersonId id, String name) {

    List<Sheet> addedTo(List<Sheet> sheets, LocalDate today) {
        var withPerson = added(sheets, SheetKind.PERSONS, List.of(id.value(), name, ""), 1);
        var title = PostKind.ADMINISTRATOR.title();
        return added(withPerson, SheetKind.POSTS, List.of(id.value(), title, Post.TOWN, today.toString(), ""), 2);
    }

    /** Adds the row unless one begins with the same cells. */
    private static List<Sheet> added(List<Sheet> sheets, SheetKind kind, List<String> cells, int same) {
        List<Sheet> changed = new ArrayList<>();
        var found = false;
        for (var sheet : sheets) {
            if (sheet.kind() == kind) {
                changed.add(found ? sheet : with(sheet, cells, same));
                found = true;
            } else {
                changed.add(sheet);
            }
        }
        if (!found) changed.add(new Sheet(kind, kind.code() + ".csv", List.of(new Row(2, cells))));
        return changed;
    }

    private static Sheet with(Sheet sheet, List<String> cells, int same) {
        var rows = sheet.rows();
        if (rows.stream().anyMatch(it -> it.cells().subList(0, same).equals(cells.subList(0, same)))) return sheet;
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(rows.isEmpty() ? 2 : rows.get(rows.size() - 1).number() + 1, cells));
        return new Sheet(sheet.kind(), sheet.file(), List.copyOf(more));
    }
}
