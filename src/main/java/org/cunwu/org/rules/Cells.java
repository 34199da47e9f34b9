package org.cunwu.org.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cunwu.org.rules.Sheet.Row;
import org.jspecify.annotations.Nullable;

/** 一行的单元格 — reads cells by their heading; a cell that cannot be read is reported and answers null. */
final class Cells {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\x{FFFD}]");

    /** What a spreadsheet would take for a formula when the text is exported again, also in full width. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    private static final int EARLIEST = 1949;
    private static final int LATEST = 2199;

    private final Sheet sheet;
    private final Row row;
    private final Problems problems;

    Cells(Sheet sheet, Row row, Problems problems) {
        this.sheet = sheet;
        this.row = row;
        this.problems = problems;
    }

    /** The cell as it was typed, without blanks around it. */
    String raw(String column) {
        var at = sheet.kind().columns().indexOf(column);
        return at < row.cells().size() ? row.cells().get(at).strip() : "";
    }

    boolean blank(String column) {
        return raw(column).isEmpty();
    }

    /** A text that must be there, can be shown and is no formula. */
    @Nullable
    String text(String column, int longest) {
        var text = raw(column);
        if (text.isEmpty()) return refuse(column, "empty");
        if (text.length() > longest) return refuse(column, "too-long", longest);
        if (UNPRINTABLE.matcher(text).find()) return refuse(column, "unprintable");
        if (FORMULA.matcher(text).matches()) return refuse(column, "formula");
        return text;
    }

    /** A code of lower-case letters and digits. */
    @Nullable
    String code(String column, Pattern form, String key) {
        var text = text(column, 64);
        if (text == null) return null;
        return form.matcher(text).matches() ? text : refuse(column, key, text);
    }

    /** A date that exists, as people write it: 2026-11-22, 2026/11/22 or 2026年11月22日. */
    @Nullable
    LocalDate date(String column) {
        var text = text(column, 20);
        if (text == null) return null;
        var parts = DATE.matcher(text);
        if (!parts.matches()) return refuse(column, "date-form", text);
        try {
            var date = LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
            if (date.getYear() < EARLIEST || date.getYear() > LATEST) return refuse(column, "date-range", text);
            return date;
        } catch (DateTimeException e) {
            return refuse(column, "date-unknown", text);
        }
    }

    /** One of a known set of words. */
    <T> @Nullable T word(String column, Function<String, Optional<T>> known, String key) {
        var text = text(column, 64);
        if (text == null) return null;
        var found = known.apply(text);
        return found.isPresent() ? found.get() : refuse(column, key, text);
    }

    /** A flag: the word for yes, the word for no, or blank for what is usual. */
    @Nullable
    Boolean flag(String column, String yes, String no, boolean usual) {
        var text = raw(column);
        if (text.isEmpty()) return usual;
        if (text.equals(yes)) return true;
        if (text.equals(no)) return false;
        return refuse(column, "flag", text, yes, no);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // null, whatever the cell was to become
    <T> @Nullable T refuse(String column, String key, Object... arguments) {
        problems.add(sheet.file(), row.number(), column, key, arguments);
        return null;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
