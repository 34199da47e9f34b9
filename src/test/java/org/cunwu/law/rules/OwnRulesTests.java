package org.cunwu.law.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict.Outcome;
import org.cunwu.law.Holiday;
import org.cunwu.law.Identifiers.CollectiveClass;
import org.cunwu.law.rules.NumberRules.Amount;
import org.cunwu.law.rules.NumberRules.CreditCode;
import org.cunwu.law.rules.NumberRules.IdCard;
import org.cunwu.law.rules.PeriodRules.CalendarDays;
import org.cunwu.law.rules.PeriodRules.WorkDays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("期间、大写金额、证件号码的规定")
class OwnRulesTests {

    private static final LocalDate ACT = LocalDate.of(2026, 11, 22);

    /** 2026 with the days of rest around 国庆节 only. */
    private static final Calendar CALENDAR = Calendar.of(
            Set.of(2026),
            LocalDate.of(2026, 10, 1)
                    .datesUntil(LocalDate.of(2026, 10, 8))
                    .map(it -> new Holiday(it, Holiday.Kind.HOLIDAY, "国庆节"))
                    .toList());

    @Test
    @DisplayName("CAL-01：九月二日起三十日，期满在国庆假期内，顺延到十月八日")
    void aPeriodThatEndsInTheHolidaysIsPutOff() {
        var end = examine(PeriodRules.calendarDays(CALENDAR), new CalendarDays(LocalDate.of(2026, 9, 2), 30, false));
        assertThat(end.verdict().value()).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    @DisplayName("CAL-03：公示、通知的最短期间不因假期顺延")
    void aMinimumOfNoticeIsNotPutOff() {
        var end = examine(PeriodRules.calendarDays(CALENDAR), new CalendarDays(LocalDate.of(2026, 9, 2), 30, true));
        assertThat(end.verdict().value()).isEqualTo(LocalDate.of(2026, 10, 2));
    }

    @Test
    @DisplayName("缺天数、缺放假安排，不能认定")
    void withoutDaysOrATableNothingIsComputed() {
        var days = PeriodRules.workingDays(CALENDAR);
        assertUndetermined(examine(days, new WorkDays(LocalDate.of(2026, 9, 2), null)));
        assertUndetermined(examine(days, new WorkDays(LocalDate.of(2026, 9, 2), -1)));
        assertUndetermined(examine(days, new WorkDays(LocalDate.of(2026, 12, 30), 5)));
        assertUndetermined(examine(days, new WorkDays(null, 5)));
        assertThat(examine(days, new WorkDays(LocalDate.of(2026, 9, 2), 0))
                        .verdict()
                        .value())
                .isEqualTo(LocalDate.of(2026, 9, 2));
        var period = PeriodRules.calendarDays(CALENDAR);
        assertUndetermined(examine(period, new CalendarDays(LocalDate.of(2026, 9, 2), 30, null)));
        assertUndetermined(examine(period, new CalendarDays(LocalDate.of(2026, 12, 30), 30, false)));
        assertUndetermined(examine(period, new CalendarDays(LocalDate.of(2026, 9, 2), 3661, true)));
        assertThat(examine(period, new CalendarDays(LocalDate.of(2026, 9, 2), 3660, true))
                        .verdict()
                        .value())
                .isEqualTo(LocalDate.of(2026, 9, 2).plusDays(3660));
    }

    @Test
    @DisplayName("NUM-02：大写与小写一致")
    void wordsAgreeWithFigures() {
        var proper = "人民币壹拾捌万陆仟元整";
        var figures = Fen.ofYuan(186_000);
        assertThat(amount(figures, proper).verdict().outcome()).isEqualTo(Outcome.SATISFIED);
        assertThat(amount(figures, "壹拾捌萬陸仟圓整").verdict().outcome()).isEqualTo(Outcome.SATISFIED);
        assertThat(amount(figures, "人民币壹拾捌万伍仟元整").verdict().outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(amount(figures, "十八万六千元").verdict().outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(amount(figures, "十八万六千元").verdict().value()).isEqualTo(proper);
        assertUndetermined(amount(figures, null));
        assertThat(amount(figures, null).verdict().value()).isEqualTo(proper);
        assertUndetermined(amount(null, proper));
        assertUndetermined(amount(new Fen(-1), proper));
    }

    @Test
    @DisplayName("ID-01：号码在认定里只显示前三位和后四位")
    void anIdCardNumberIsMaskedInItsFinding() {
        var valid = examine(NumberRules.ID_CARD, new IdCard("11010519491231002X", ACT));
        assertThat(valid.verdict().outcome()).isEqualTo(Outcome.SATISFIED);
        assertThat(valid.verdict().arguments()).isEqualTo(List.of("110***********002X"));
        var wrong = examine(NumberRules.ID_CARD, new IdCard("110105194912310021", ACT));
        assertThat(wrong.verdict().outcome()).isEqualTo(Outcome.VIOLATED);
        assertUndetermined(examine(NumberRules.ID_CARD, new IdCard(null, ACT)));
    }

    @Test
    @DisplayName("ID-02、ID-03：镇政府的代码有效，但不是集体经济组织的代码")
    void aTownsCodeIsNoCollectives() {
        var town = new CreditCode("1137032300422372XD");
        assertThat(examine(NumberRules.CREDIT_CODE, town).verdict().outcome()).isEqualTo(Outcome.SATISFIED);
        assertThat(examine(NumberRules.COLLECTIVE_CODE, town).verdict().outcome())
                .isEqualTo(Outcome.VIOLATED);
        // N2 37032300422372X with the check character that fits
        var village = examine(NumberRules.COLLECTIVE_CODE, new CreditCode(VILLAGE_CODE));
        assertThat(village.verdict().value()).isEqualTo(CollectiveClass.VILLAGE);
        assertUndetermined(examine(NumberRules.CREDIT_CODE, new CreditCode(null)));
    }

    private static final String VILLAGE_CODE = "N237032300422372XL";

    private static Finding amount(
            @org.jspecify.annotations.Nullable Fen figures, @org.jspecify.annotations.Nullable String words) {
        return examine(NumberRules.AMOUNT_IN_WORDS, new Amount(figures, words));
    }

    private static <F extends Record> Finding examine(Provision<F> provision, F facts) {
        return provision.examine(ACT, facts, new None());
    }

    private static void assertUndetermined(Finding finding) {
        assertThat(finding.verdict().outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    /** These rules ask for no parameter. */
    private record None() implements Settings {
        @Override
        public long number(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public boolean flag(String name) {
            throw new IllegalArgumentException(name);
        }
    }
}
