package org.cunwu.bench;

import java.util.ArrayList;
import java.util.List;

/** 一张表 — figure, measured, wanted. */
final class Table {

    private final List<String[]> rows = new ArrayList<>();

    void heading(String text) {
        rows.add(new String[] {text});
    }

    void add(List<String> lines) {
        lines.forEach(it -> rows.add(it.split("\\|", -1)));
    }

    @Override
    public String toString() {
        var width = rows.stream().mapToInt(it -> it[0].length()).max().orElse(1);
        var text = new StringBuilder();
        for (var row : rows) {
            if (row.length == 1) text.append("\n").append(row[0]).append("\n");
            else text.append(("%-" + width + "s  %-32s  %s%n").formatted((Object[]) row));
        }
        return text.toString();
    }
}
