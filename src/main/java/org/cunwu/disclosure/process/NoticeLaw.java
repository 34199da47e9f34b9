package org.cunwu.disclosure.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.cunwu.disclosure.register.Notice;
import org.cunwu.disclosure.rules.NoticePeriodRules;
import org.cunwu.disclosure.rules.NoticePeriodRules.Period;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Law;
import org.springframework.stereotype.Component;

/** 公示期限 of one notice, by the law of the day on which it was posted. */
@Component
class NoticeLaw {

    private final Law law;

    NoticeLaw(Law law) {
        this.law = law;
    }

    /** The last day on which it must hang. */
    LocalDate lastDay(Notice notice, LocalDate postedOn) {
        var finding = law.examine(NoticePeriodRules.PERIOD, postedOn, notice.village(), new Period(postedOn, null));
        return (LocalDate) Objects.requireNonNull(finding.verdict().value(), "No text of the law on " + postedOn);
    }

    /** The first moment after its last day: the notice hangs until midnight. */
    static String end(LocalDate lastDay) {
        return lastDay.plusDays(1)
                .atStartOfDay(TownClock.ZONE)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx"));
    }
}
