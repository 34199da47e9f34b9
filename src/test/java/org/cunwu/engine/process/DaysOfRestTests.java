package org.cunwu.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cunwu.engine.Reminders.Kind;
import org.cunwu.engine.register.StepTimeRegister.Span;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Holiday;
import org.cunwu.law.WorkingDays;
import org.cunwu.law.rules.Calendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026: 15 to 23 February are free, 14 and 28 February are worked (CAL-02); nobody knows 2027 yet. */
@DisplayName("期限、提醒、上报，跨春节、调休上班和没有放假安排的下一年")
class DaysOfRestTests {

    private static final WorkingDays YEAR_2026 = Calendar.of(Set.of(2026), springFestival());
    private static final WorkingDays BOTH_YEARS =
            Calendar.of(Set.of(2026, 2027), List.of(new Holiday(LocalDate.of(2027, 1, 1), Holiday.Kind.HOLIDAY, "元旦")));
    private static final ReminderDays DAYS = new ReminderDays(2, 3);

    @ParameterizedTest(name = "{0} 开始，{1} 个工作日，到 {2}")
    @CsvSource({
        "2026-02-12, 1, 2026-02-13",
        "2026-02-12, 2, 2026-02-14",
        "2026-02-12, 3, 2026-02-24",
        "2026-02-16, 1, 2026-02-24",
        "2026-02-26, 2, 2026-02-28",
        "2026-02-26, 3, 2026-03-02"
    })
    @DisplayName("期限：放假不算，调休上班的周六算")
    void aDeadlineOverTheSpringFestival(LocalDate opened, int days, LocalDate end) {
        assertThat(PeriodEnd.ofWorkingDays(YEAR_2026, at(opened), days))
                .isEqualTo(end.atTime(LocalTime.of(23, 59, 59))
                        .atZone(TownClock.ZONE)
                        .toInstant());
    }

    @ParameterizedTest(name = "2月25日到期：{0} 提醒 {1}")
    @CsvSource({"2026-02-13, false", "2026-02-14, true", "2026-02-18, true", "2026-02-24, true"})
    @DisplayName("到期前两个工作日提醒：2月25日到期的，在调休上班的2月14日提醒，前一天还不提醒")
    void theReminderComesBeforeTheHoliday(LocalDate today, boolean reminded) {
        var due = DAYS.by(today, LocalDate.of(2026, 2, 25), YEAR_2026);

        assertThat(due.contains(Kind.BEFORE)).isEqualTo(reminded);
        assertThat(due).doesNotContain(Kind.END, Kind.ESCALATED);
    }

    @ParameterizedTest(name = "2月13日到期：{0} 上报 {1}")
    @CsvSource({"2026-02-13, false", "2026-02-14, false", "2026-02-23, false", "2026-02-24, false", "2026-02-25, true"})
    @DisplayName("逾期三个工作日上报：2月13日到期的，放假九天不算，2月25日才上报")
    void nobodyIsReportedForAHoliday(LocalDate today, boolean reported) {
        var due = DAYS.by(today, LocalDate.of(2026, 2, 13), YEAR_2026);

        assertThat(due.contains(Kind.ESCALATED)).isEqualTo(reported);
        assertThat(due).contains(Kind.END).doesNotContain(Kind.BEFORE);
    }

    @Test
    @DisplayName("前几轮用掉的：放假不算，调休上班算；两轮重叠的日子只算一次；按天算的每天都算")
    void whatAnEarlierRoundUsed() {
        var overTheFestival = span("2026-02-13", "2026-02-24");

        assertThat(UsedDays.of(List.of(overTheFestival), true, YEAR_2026)).isEqualTo(2);
        assertThat(UsedDays.of(List.of(overTheFestival, span("2026-02-14", "2026-02-25")), true, YEAR_2026))
                .isEqualTo(3);
        assertThat(UsedDays.of(List.of(overTheFestival), false, YEAR_2026)).isEqualTo(11);
        assertThat(UsedDays.of(List.of(span("2026-02-13", "2026-02-13")), true, YEAR_2026))
                .isZero();
    }

    @ParameterizedTest(name = "共 {0}，已用 {1}，最少 {2}，留 {3}")
    @CsvSource({"5, 0, 2, 5", "5, 2, 2, 3", "5, 3, 2, 2", "5, 4, 2, 2", "5, 90, 2, 2", "1, 1, 2, 1"})
    @DisplayName("剩下的天数：不少于最少的天数，不多于原来的")
    void whatIsLeft(int whole, int used, int least, int left) {
        assertThat(UsedDays.left(whole, used, least)).isEqualTo(left);
    }

    @Test
    @DisplayName("跨年，下一年没有放假安排：期限不猜；到期照样提醒，上报等有了安排再报")
    void theNextYearsTableIsMissing() {
        var lastDay = LocalDate.of(2026, 12, 31);
        var later = LocalDate.of(2027, 1, 6);

        assertThatExceptionOfType(WorkingDays.HolidaysUnknown.class)
                .isThrownBy(() -> PeriodEnd.ofWorkingDays(YEAR_2026, at(LocalDate.of(2026, 12, 29)), 5));
        assertThat(DAYS.by(LocalDate.of(2026, 12, 29), lastDay, YEAR_2026)).containsExactly(Kind.BEFORE);
        assertThat(DAYS.by(later, lastDay, YEAR_2026)).containsExactly(Kind.END);
        assertThat(DAYS.by(later.minusDays(1), lastDay, BOTH_YEARS)).containsExactly(Kind.END);
        assertThat(DAYS.by(later, lastDay, BOTH_YEARS)).containsExactly(Kind.END, Kind.ESCALATED);
    }

    private static List<Holiday> springFestival() {
        var days = new ArrayList<Holiday>();
        LocalDate.of(2026, 2, 15)
                .datesUntil(LocalDate.of(2026, 2, 24))
                .forEach(it -> days.add(new Holiday(it, Holiday.Kind.HOLIDAY, "春节")));
        days.add(new Holiday(LocalDate.of(2026, 2, 14), Holiday.Kind.MAKE_UP, "春节"));
        days.add(new Holiday(LocalDate.of(2026, 2, 28), Holiday.Kind.MAKE_UP, "春节"));
        return days;
    }

    private static Span span(String opened, String closed) {
        return new Span(at(LocalDate.parse(opened)), at(LocalDate.parse(closed)));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(TownClock.ZONE).toInstant();
    }
}
