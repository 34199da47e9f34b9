package org.cunwu.ledger.register;

import jakarta.annotation.PreDestroy;
import org.cunwu.ledger.Checkpoints;
import org.cunwu.ledger.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What the ledger does by itself while the application serves; a sub-command neither watches nor takes checkpoints. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "cunwu.command", havingValue = "none", matchIfMissing = true)
class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Checkpoints checkpoints;
    private final Verification verification;

    Watch(Checkpoints checkpoints, Verification verification) {
        this.checkpoints = checkpoints;
        this.verification = verification;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        checkpoint();
    }

    @Scheduled(
            fixedDelayString = "${cunwu.ledger.checkpoint-every:PT5M}",
            initialDelayString = "${cunwu.ledger.checkpoint-every:PT5M}")
    void fromTimeToTime() {
        checkpoint();
    }

    @PreDestroy
    void atTheEnd() {
        checkpoint();
    }

    @Scheduled(cron = "${cunwu.ledger.verify-at:0 30 2 * * *}", zone = "Asia/Shanghai")
    void everyNight() {
        var report = verification.verify();
        if (report.good()) LOG.info(Words.both("ledger.verify.good"));
        else LOG.error("{}\n{}", Words.both("ledger.verify.bad"), Words.of(report.faults(), report.genuine()));
    }

    /** The work of the town goes on without a checkpoint, but not unnoticed. */
    private void checkpoint() {
        try {
            checkpoints.take();
        } catch (RuntimeException e) {
            LOG.error(Words.both("ledger.checkpoint.failed"), e);
        }
    }
}
