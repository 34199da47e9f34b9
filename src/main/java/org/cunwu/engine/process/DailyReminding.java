package org.cunwu.engine.process;

import org.cunwu.kernel.TownClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** 每日提醒 — before people come to work, and at the start for the days on which nothing ran; a sub-command writes nothing. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cunwu.command", havingValue = "none", matchIfMissing = true)
class DailyReminding {

    private static final Logger LOG = LoggerFactory.getLogger(DailyReminding.class);

    private final Reminding reminding;
    private final TownClock clock;

    DailyReminding(Reminding reminding, TownClock clock) {
        this.reminding = reminding;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atTheStart() {
        lookAfter();
    }

    @Scheduled(cron = "0 30 6 * * *", zone = "Asia/Shanghai")
    void everyMorning() {
        lookAfter();
    }

    /** What was not written today is written tomorrow. */
    private void lookAfter() {
        try {
            reminding.lookAfter(clock.today());
        } catch (RuntimeException e) {
            LOG.error("到期提醒没有全部写出，明天再写 / not all reminders were written", e);
        }
    }
}
