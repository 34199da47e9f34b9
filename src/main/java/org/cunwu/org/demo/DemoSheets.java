package org.cunwu.org.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunwu.org.Council;
import org.cunwu.org.Membership;
import org.cunwu.org.PostKind;
import org.cunwu.org.RollKind;
import org.cunwu.org.rules.Sheet;
import org.cunwu.org.rules.Sheet.Row;
import org.cunwu.org.rules.SheetKind;

/** 演示资料表 — the rows of the demo's import files, written down one by one. */
final class DemoSheets {

    private final Map<SheetKind, List<Row>> rows = new EnumMap<>(SheetKind.class);

    void town(String name) {
        add(SheetKind.TOWN, name);
    }

    void district(String code, String name) {
        add(SheetKind.DISTRICTS, code, name);
    }

    void village(String code, String name, String letters, String district) {
        add(SheetKind.VILLAGES, code, name, letters, district);
    }

    void person(String id, String name) {
        add(SheetKind.PERSONS, id, name, "启用");
    }

    void post(String person, PostKind kind, String place, LocalDate from) {
        add(SheetKind.POSTS, person, kind.title(), place, from.toString(), "");
    }

    void endedPost(String person, PostKind kind, String place, LocalDate from, LocalDate to) {
        add(SheetKind.POSTS, person, kind.title(), place, from.toString(), to.toString());
    }

    void council(Council it) {
        add(
                SheetKind.COUNCILS,
                it.kind().title(),
                it.place(),
                it.recorder().title(),
                titles(it.confirmers()),
                titles(it.members()),
                it.from().toString(),
                "");
    }

    void entry(String village, RollKind roll, LocalDate from, Resident it, String reason) {
        add(
                SheetKind.ROLLS,
                village,
                roll.title(),
                from.toString(),
                it.code(),
                it.name(),
                it.woman() ? "女" : "男",
                it.household(),
                reason.isEmpty() ? "是" : "否",
                reason);
    }

    List<Sheet> sheets() {
        return rows.entrySet().stream()
                .map(it -> new Sheet(it.getKey(), it.getKey().code() + ".csv", it.getValue()))
                .toList();
    }

    private static String titles(List<? extends Membership> named) {
        return named.stream().map(Membership::title).collect(Collectors.joining("、"));
    }

    private void add(SheetKind kind, String... cells) {
        var sheet = rows.computeIfAbsent(kind, it -> new ArrayList<>());
        sheet.add(new Row(sheet.size() + 2, List.of(cells)));
    }
}
