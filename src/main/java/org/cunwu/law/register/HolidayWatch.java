package org.cunwu.law.register;

import org.cunwu.kernel.TownClock;
import org.cunwu.law.HolidayTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start which year's table is missing, before a legal period cannot be computed. */
@Component
@ConditionalOnProperty(name = "cunwu.command", havingValue = "none", matchIfMissing = true)
class HolidayWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayWatch.class);

    private final HolidayTable holidays;
    private final TownClock clock;

    HolidayWatch(HolidayTable holidays, TownClock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        for (var year : holidays.missing(clock.today())) {
            LOG.warn("缺少{}年放假安排，请在“参数”页导入 / the holiday table of {} is missing", year, year);
        }
    }
}
