package org.cunwu.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cunwu.law.Holiday;
import org.cunwu.law.Holiday.Kind;
import org.cunwu.law.WorkingDays.HolidaysUnknown;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("期间（CAL-01 至 CAL-03）")
class CalendarTests {

    private static final Calendar CALENDAR = Calendar.of(Set.of(2026), table2026());

    @ParameterizedTest(name = "{0} 起 {1} 个工作日 → {2}")
    @CsvSource({
        "2026-09-28, 7, 2026-10-13",
        "2026-02-12, 7, 2026-02-28",
        "2026-04-30, 5, 2026-05-11",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-20, 0, 2026-11-20",
    })
    void workingDaysAreCountedFromTheNextDay(LocalDate start, int days, LocalDate end) {
        assertThat(CALENDAR.plus(start, days)).isEqualTo(end);
        assertThat(CALENDAR.between(start, end)).isEqualTo(days);
        assertThat(CALENDAR.between(end, start)).isEqualTo(-days);
    }

    @ParameterizedTest(name = "{0} 起 {1} 日 → {2}")
    @CsvSource({
        "2026-09-02, 30, 2026-10-08",
        "2026-11-01, 10, 2026-11-11",
        "2026-11-12, 2, 2026-11-16",
        "2026-02-01, 13, 2026-02-14",
        "2026-02-02, 13, 2026-02-24",
    })
    @DisplayName("《民法典》第二百零三条：最后一日是休息日的，顺延到其后第一个工作日；调休上班日不算休息日")
    void aPeriodDoesNotEndOnADayOfRest(LocalDate start, int days, LocalDate end) {
        assertThat(CALENDAR.lastDay(start, days)).isEqualTo(end);
    }

    @Test
    @DisplayName("没有某年的放假安排，就不推算进入该年的期间")
    void anUnknownYearIsNotGuessed() {
        assertThatExceptionOfType(HolidaysUnknown.class)
                .isThrownBy(() -> CALENDAR.plus(LocalDate.of(2026, 12, 30), 5))
                .matches(it -> it.year() == 2027);
        assertThatExceptionOfType(HolidaysUnknown.class)
                .isThrownBy(() -> CALENDAR.lastDay(LocalDate.of(2026, 12, 20), 30));
        assertThatExceptionOfType(HolidaysUnknown.class)
                .isThrownBy(() -> CALENDAR.isWorkingDay(LocalDate.of(2025, 12, 31)));
    }

    @Test
    @DisplayName("下一年的安排改动上年十二月的，以下一年的为准")
    void theLaterTableHoldsForDecember() {
        var december = LocalDate.of(2026, 12, 31);
        var days = new ArrayList<>(table2026());
        days.add(new Holiday(december, Kind.HOLIDAY, "元旦"));
        assertThat(CALENDAR.isWorkingDay(december)).isTrue();
        assertThat(Calendar.of(Set.of(2026, 2027), days).isWorkingDay(december)).isFalse();
    }

    @Property
    void aLongerPeriodEndsLater(
            @ForAll @IntRange(max = 250) int day,
            @ForAll @IntRange(max = 40) int shorter,
            @ForAll @IntRange(min = 1, max = 10) int more) {
        var start = LocalDate.of(2026, 1, 1).plusDays(day);
        assertThat(CALENDAR.plus(start, shorter + more)).isAfter(CALENDAR.plus(start, shorter));
    }

    @Property
    void countingBackGivesThePeriod(@ForAll @IntRange(max = 250) int day, @ForAll @IntRange(max = 50) int days) {
        var start = LocalDate.of(2026, 1, 1).plusDays(day);
        assertThat(CALENDAR.between(start, CALENDAR.plus(start, days))).isEqualTo(days);
    }

    @Property
    void aLaterStartNeverEndsEarlier(@ForAll @IntRange(max = 250) int day, @ForAll @IntRange(max = 50) int days) {
        var start = LocalDate.of(2026, 1, 1).plusDays(day);
        assertThat(CALENDAR.plus(start.plusDays(1), days)).isAfterOrEqualTo(CALENDAR.plus(start, days));
        assertThat(CALENDAR.lastDay(start, days)).isAfterOrEqualTo(start.plusDays(days));
    }

    /** 国务院办公厅关于2026年部分节假日安排的通知. */
    private static List<Holiday> table2026() {
        var days = new ArrayList<Holiday>();
        rest(days, "2026-01-01", "2026-01-03");
        rest(days, "2026-02-15", "2026-02-23");
        rest(days, "2026-04-04", "2026-04-06");
        rest(days, "2026-05-01", "2026-05-05");
        rest(days, "2026-06-19", "2026-06-21");
        rest(days, "2026-09-25", "2026-09-27");
        rest(days, "2026-10-01", "2026-10-07");
        for (var day : List.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")) {
            days.add(new Holiday(LocalDate.parse(day), Kind.MAKE_UP, "调休"));
        }
        return days;
    }

    private static void rest(List<Holiday> days, String from, String to) {
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .forEach(it -> days.add(new Holiday(it, Kind.HOLIDAY, "放假")));
    }
}
