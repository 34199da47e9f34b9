package org.cunwu.engine.process;

import org.cunwu.org.PostsChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * 离任 — a post ends when an import says so, or when the last day of its term is over. Looked after at both moments, and
 * at the start for the days on which nothing ran; a sub-command changes nothing.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cunwu.command", havingValue = "none", matchIfMissing = true)
class LeavingOffice {

    private static final Logger LOG = LoggerFactory.getLogger(LeavingOffice.class);

    private final StepsLeftBehind leftBehind;

    LeavingOffice(StepsLeftBehind leftBehind) {
        this.leftBehind = leftBehind;
    }

    /** In the transaction of the import. */
    @EventListener
    void postsChanged(PostsChanged change) {
        leftBehind.putBack();
    }

    @EventListener(ApplicationReadyEvent.class)
    void atTheStart() {
        lookAfter();
    }

    @Scheduled(cron = "0 1 0 * * *", zone = "Asia/Shanghai")
    void afterTheLastDay() {
        lookAfter();
    }

    /** The successor's own opening of Tasklist looks again, so a failure here keeps nobody from the work. */
    private void lookAfter() {
        try {
            leftBehind.putBack();
        } catch (RuntimeException e) {
            LOG.error("离任人员签收的待办没有全部退回 / steps of former holders were not all put back", e);
        }
    }
}
