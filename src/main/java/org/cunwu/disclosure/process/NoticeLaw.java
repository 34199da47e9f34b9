package org.cunwu.disclosure.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.cunwu.disclosure.register.Notice;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.rules.NoticePeriodRules;
import org.cunwu.disclosure.rules.NoticePeriodRules.Period;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Law;
import org.springframework.stereotype.Component;

/** 公示期限 of one notice, by the law of the day on which it was posted. */
@Component
class NoticeLaw {

    private final Law law;
    private final Notices notices;
    private final TownClock clock;

    NoticeLaw(Law law, Notices notices, TownClock clock) {
        this.law = law;
        this.notices = notices;
        this.clock = clock;
    }

    /** The last day on which it must hang, counted from the posting or, unless the town leaves it, from its entry. */
    LocalDate lastDay(Notice notice, LocalDate postedOn) {
        var start = countedFrom(notice, postedOn);
        var finding = law.examine(NoticePeriodRules.PERIOD, start, notice.village(), new Period(start, null));
        return (LocalDate) Objects.requireNonNull(finding.verdict().value(), "No text of the law on " + start);
    }

    /** Whether it hung as long as it must, where that was its last day. */
    Finding hung(Notice notice, LocalDate lastDay) {
        var start =
                countedFrom(notice, notices.posting(notice.id()).orElseThrow().postedOn());
        return law.examine(NoticePeriodRules.PERIOD, start, notice.village(), new Period(start, lastDay));
    }

    /** What was posted before its notice was opened here was not seen here: its days start with the entry. */
    private LocalDate countedFrom(Notice notice, LocalDate postedOn) {
        var settings = law.settings(notice.village(), clock.today());
        return settings.flag(NoticePeriodRules.COUNT_FROM_ENTRY.name()) && postedOn.isBefore(notice.openedOn())
                ? notice.openedOn()
                : postedOn;
    }

    /** The first moment after its last day: the notice hangs until midnight. */
    static String end(LocalDate lastDay) {
        return lastDay.plusDays(1)
                .atStartOfDay(TownClock.ZONE)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx"));
    }
}
