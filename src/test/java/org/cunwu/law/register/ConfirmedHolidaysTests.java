package org.cunwu.law.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cunwu.law.register.OfficeOnPaper.CLERK;
import static org.cunwu.law.register.OfficeOnPaper.MAYOR;
import static org.cunwu.law.register.OfficeOnPaper.TODAY;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.cunwu.law.Change;
import org.cunwu.law.Holiday.Kind;
import org.cunwu.law.HolidaysChanged;
import org.cunwu.law.WorkingDays.HolidaysUnknown;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
@DisplayName("年度放假安排（CAL-02）")
class ConfirmedHolidaysTests {

    private static final String NEXT_YEAR = LocalDate.of(2027, 1, 1)
                    .datesUntil(LocalDate.of(2027, 1, 14))
                    .map(it -> it + ",放假,元旦")
                    .collect(Collectors.joining("\n"))
            + "\n2027-01-16，调休，元旦";

    private final OfficeOnPaper office = new OfficeOnPaper();

    @Test
    @DisplayName("2026年的安排随程序提供：33天放假，6天调休上班")
    void theTableOf2026IsThere() {
        var table = office.holidays.of(2026);
        assertThat(table.stream().filter(it -> it.kind() == Kind.HOLIDAY)).hasSize(33);
        assertThat(table.stream().filter(it -> it.kind() == Kind.MAKE_UP)).hasSize(6);
        assertThat(office.workingDays.plus(LocalDate.of(2026, 9, 28), 7)).isEqualTo(LocalDate.of(2026, 10, 13));
        assertThat(office.workingDays.plus(LocalDate.of(2026, 2, 12), 7)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(office.workingDays.plus(LocalDate.of(2026, 4, 30), 5)).isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(office.workingDays.lastDay(LocalDate.of(2026, 9, 2), 30)).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    @DisplayName("从十月起，缺下一年的安排就提醒")
    void theMissingYearIsNamedFromOctober() {
        assertThat(office.holidays.missing(LocalDate.of(2026, 9, 30))).isEmpty();
        assertThat(office.holidays.missing(LocalDate.of(2026, 10, 1))).containsExactly(2027);
        assertThat(office.holidays.missing(LocalDate.of(2027, 3, 1))).containsExactly(2027);
    }

    @Test
    @DisplayName("另一人确认后才能推算，期限须重新计算")
    void aConfirmedTableCounts() {
        var change = office.holidays.propose(CLERK, 2027, NEXT_YEAR, "国务院办公厅通知");
        assertThatExceptionOfType(HolidaysUnknown.class)
                .isThrownBy(() -> office.workingDays.isWorkingDay(LocalDate.of(2027, 1, 15)));
        office.holidays.confirm(MAYOR, change.id());
        assertThat(office.workingDays.isWorkingDay(LocalDate.of(2027, 1, 13))).isFalse();
        assertThat(office.workingDays.isWorkingDay(LocalDate.of(2027, 1, 16))).isTrue();
        assertThat(office.events).containsExactly(new HolidaysChanged(2027));
        assertThat(office.acts)
                .extracting(it -> it.kind())
                .containsExactly("law.holidays-proposed", "law.holidays-confirmed");
        assertThat(office.holidays.missing(TODAY)).isEmpty();
    }

    @Test
    @DisplayName("再次导入同一年，以后确认的为准")
    void theLaterVersionHolds() {
        office.holidays.confirm(
                MAYOR, office.holidays.propose(CLERK, 2027, NEXT_YEAR, "通知").id());
        var corrected = NEXT_YEAR.replace("2027-01-16，调休，元旦", "2027-01-17,调休,元旦");
        office.holidays.confirm(
                MAYOR, office.holidays.propose(CLERK, 2027, corrected, "更正").id());
        assertThat(office.workingDays.isWorkingDay(LocalDate.of(2027, 1, 16))).isFalse();
        assertThat(office.workingDays.isWorkingDay(LocalDate.of(2027, 1, 17))).isTrue();
        assertThat(office.holidays.of(2027)).hasSize(14);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2027-01-01,放假",
                "2027-13-01,放假,元旦",
                "2027-01-01,上班,元旦",
                "2027-01-01,放假,",
                "2026-11-30,放假,元旦",
                "2027-01-04,调休,元旦",
                "2027-01-01,放假,元旦\n2027-01-01,放假,元旦",
                "2027-01-01,放假,元旦",
            })
    void whatNoNoticeCouldSayIsNotTaken(String rows) {
        assertThatExceptionOfType(Change.Rejected.class)
                .isThrownBy(() -> office.holidays.propose(CLERK, 2027, rows, "通知"))
                .matches(it -> it.field().equals("rows"));
        assertThat(office.holidays.open()).isEmpty();
    }

    @Test
    @DisplayName("过去的年份不再改动，提出人不能自己确认")
    void pastYearsStandAndItTakesTwo() {
        assertThatExceptionOfType(Change.Rejected.class)
                .isThrownBy(() -> office.holidays.propose(CLERK, 2025, NEXT_YEAR, "通知"));
        var change = office.holidays.propose(CLERK, 2027, NEXT_YEAR, "通知");
        assertThatExceptionOfType(Change.NotYours.class).isThrownBy(() -> office.holidays.confirm(CLERK, change.id()));
        office.holidays.decline(CLERK, change.id(), "撤回");
        assertThat(office.holidays.open()).isEmpty();
    }
}
