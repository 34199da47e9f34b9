package org.cunwu.law.register;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cunwu.law.Change;
import org.cunwu.law.Holiday;
import org.cunwu.law.Holiday.Kind;

/** Reads a year's table as a clerk types or pastes it, and refuses what no notice of the State Council could say. */
final class HolidayRows {

    private static final String FIELD = "rows";
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,，\\t]\\s*");
    private static final int MOST_ROWS = 100;
    private static final int LONGEST_NAME = 40;

    /** 全国年节及纪念日放假办法 gives everybody thirteen days a year. */
    private static final int FEWEST_HOLIDAYS = 13;

    private static final Map<String, Kind> KINDS =
            Map.of("HOLIDAY", Kind.HOLIDAY, "MAKE_UP", Kind.MAKE_UP, "放假", Kind.HOLIDAY, "调休", Kind.MAKE_UP);

    private HolidayRows() {}

    static List<Holiday> read(int year, String text) {
        var lines = text.lines().map(String::strip).toList();
        if (lines.size() > MOST_ROWS) throw new Change.Rejected(FIELD, "law.holiday.too-many-rows", MOST_ROWS);
        var days = new ArrayList<Holiday>();
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isEmpty() || lines.get(i).startsWith("date")) continue;
            var day = row(year, i + 1, lines.get(i));
            if (!seen.add(day.day())) throw new Change.Rejected(FIELD, "law.holiday.day-twice", i + 1, day.day());
            days.add(day);
        }
        var holidays = days.stream().filter(it -> it.kind() == Kind.HOLIDAY).count();
        if (holidays < FEWEST_HOLIDAYS)
            throw new Change.Rejected(FIELD, "law.holiday.too-few", holidays, FEWEST_HOLIDAYS);
        return days;
    }

    private static Holiday row(int year, int number, String line) {
        var cells = SEPARATOR.split(line, -1);
        if (cells.length != 3) throw new Change.Rejected(FIELD, "law.holiday.three-cells", number);
        var day = day(number, cells[0]);
        var kind = KINDS.get(cells[1]);
        if (kind == null) throw new Change.Rejected(FIELD, "law.holiday.kind-unknown", number, cells[1]);
        if (cells[2].isBlank() || cells[2].length() > LONGEST_NAME)
            throw new Change.Rejected(FIELD, "law.holiday.name-wrong", number, LONGEST_NAME);
        if (!belongs(day, year)) throw new Change.Rejected(FIELD, "law.holiday.other-year", number, day);
        if (kind == Kind.MAKE_UP && !isWeekend(day))
            throw new Change.Rejected(FIELD, "law.holiday.make-up-on-weekday", number, day);
        return new Holiday(day, kind, cells[2]);
    }

    private static LocalDate day(int number, String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new Change.Rejected(FIELD, "law.holiday.day-wrong", number, cell);
        }
    }

    /** The holiday of the New Year may begin in the December before. */
    private static boolean belongs(LocalDate day, int year) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
