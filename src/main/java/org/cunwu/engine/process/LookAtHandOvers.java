package org.cunwu.engine.process;

import org.cunwu.kernel.TownClock;
import org.cunwu.org.PostsChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * 何时看移交清单 — with an import or an appointment, at the start for the days on which nothing ran, and after each midnight;
 * a sub-command changes nothing.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cunwu.command", havingValue = "none", matchIfMissing = true)
class LookAtHandOvers {

    private static final Logger LOG = LoggerFactory.getLogger(LookAtHandOvers.class);

    private final HandOverWatch watch;
    private final TownClock clock;

    LookAtHandOvers(HandOverWatch watch, TownClock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    /** In its transaction. */
    @EventListener
    void postsChanged(PostsChanged change) {
        watch.look(clock.today());
    }

    @EventListener(ApplicationReadyEvent.class)
    void atTheStart() {
        lookAfter();
    }

    @Scheduled(cron = "0 2 0 * * *", zone = "Asia/Shanghai")
    void afterMidnight() {
        lookAfter();
    }

    /** The next look makes up for one that failed. */
    private void lookAfter() {
        try {
            watch.look(clock.today());
        } catch (RuntimeException e) {
            LOG.error("移交清单没有全部生成 / hand-over lists were not all opened", e);
        }
    }
}
