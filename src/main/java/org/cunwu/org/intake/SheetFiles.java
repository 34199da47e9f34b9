package org.cunwu.org.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cunwu.org.rules.Problems;
import org.cunwu.org.rules.Sheet;
import org.cunwu.org.rules.Sheet.Row;
import org.cunwu.org.rules.SheetKind;

/** 读文件 — finds the sheets in CSV and XLSX files and brings their columns into our order. */
final class SheetFiles {

    private static final int MOST_ROWS = 200_000;

    private final Problems problems;
    private final List<Sheet> sheets = new ArrayList<>();

    SheetFiles(Problems problems) {
        this.problems = problems;
    }

    static List<Sheet> read(List<Upload> uploads, Problems problems) {
        var files = new SheetFiles(problems);
        uploads.forEach(files::file);
        return List.copyOf(files.sheets);
    }

    private void file(Upload upload) {
        var name = upload.name().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".csv")) {
                table(upload.name(), upload.name(), CsvFile.rows(upload.content()));
            } else if (name.endsWith(".xlsx")) {
                XlsxFile.tables(upload.content()).forEach((title, rows) -> workbookSheet(upload.name(), title, rows));
            } else {
                problems.add(upload.name(), 0, "", "file-kind");
            }
        } catch (FileUnreadable e) {
            problems.add(upload.name(), 0, "", e.key());
        }
    }

    /** A sheet is known by its own title; the only sheet of a file also by the file's name. */
    private void workbookSheet(String file, String title, List<Row> rows) {
        if (rows.isEmpty()) return;
        table(file, kind(title).isPresent() ? title : file, rows);
    }

    private void table(String file, String name, List<Row> rows) {
        var kind = kind(name);
        if (kind.isEmpty()) {
            problems.add(
                    file,
                    0,
                    "",
                    "file-unknown",
                    String.join(
                            "、",
                            Arrays.stream(SheetKind.values())
                                    .map(SheetKind::code)
                                    .toList()));
        } else if (rows.isEmpty()) {
            problems.add(file, 0, "", "file-empty");
        } else if (rows.size() > MOST_ROWS) {
            problems.add(file, 0, "", "file-too-large", MOST_ROWS);
        } else {
            ordered(kind.get(), file, rows);
        }
    }

    private void ordered(SheetKind kind, String file, List<Row> rows) {
        var heading = rows.get(0).cells().stream().map(String::strip).toList();
        for (var column : heading) {
            if (!column.isEmpty() && !kind.columns().contains(column)) {
                problems.add(file, 1, column, "column-unknown");
            }
        }
        for (var column : kind.columns()) {
            if (heading.stream().filter(column::equals).count() != 1) problems.add(file, 1, column, "column-once");
        }
        var places = kind.columns().stream().map(heading::indexOf).toList();
        if (places.contains(-1)) return;
        var body = rows.subList(1, rows.size()).stream()
                .filter(it -> !it.cells().stream().allMatch(String::isBlank))
                .map(it -> new Row(
                        it.number(), places.stream().map(at -> cell(it, at)).toList()))
                .toList();
        sheets.add(new Sheet(kind, file, body));
    }

    private static String cell(Row row, int at) {
        return at < row.cells().size() ? row.cells().get(at) : "";
    }

    /** {@code rolls.csv}, {@code rolls-2026.csv}, 名册-党员.csv: the beginning tells. */
    private static Optional<SheetKind> kind(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(SheetKind.values())
                .filter(it -> plain.startsWith(it.code()) || plain.startsWith(it.title()))
                .findFirst();
    }
}
