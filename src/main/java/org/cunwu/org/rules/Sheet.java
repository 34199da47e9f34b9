package org.cunwu.org.rules;

import java.util.List;

/**
 * 一张表 — the text of its cells, in the order of the kind's columns.
 *
 * @param file the name under which people know it
 */
public record Sheet(SheetKind kind, String file, List<Row> rows) {

    /**
     * 一行.
     *
     * @param number as the spreadsheet shows it: the heading is row 1
     */
    public record Row(int number, List<String> cells) {}
}
