package org.cunwu.engine.process;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.KeyReused;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Overtaken;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 拒绝计数 — how often an act was refused, and by which provision of the law. Neither persons nor cases. */
@Component
class RefusalTally {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalTally.class);

    private static final int MANY = 10_000;

    /** As HTTP answers it, so that the figures can be held side by side. */
    private enum Kind {
        FORM(400),
        NOT_YOURS(403),
        NOTHING_HERE(404),
        OVERTAKEN(409),
        UNLAWFUL(422);

        private final String status;

        Kind(int status) {
            this.status = Integer.toString(status);
        }
    }

    private final MeterRegistry meters;
    private final Catalogue catalogue;

    RefusalTally(MeterRegistry meters, Catalogue catalogue) {
        this.meters = meters;
        this.catalogue = catalogue;
    }

    /** A count that begins at nought: of one that appears with its first refusal, that one would be overlooked. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        for (var kind : Kind.values()) count(kind, 0);
        catalogue.after("", MANY).forEach(it -> count(it.id(), it.rule(), 0));
        count(Finding.NO_TEXT, "", 0);
    }

    /** Does what the door was asked to do, and counts the refusal if it is one. */
    <T> T counting(Supplier<T> act) {
        try {
            return act.get();
        } catch (RuntimeException e) {
            count(e);
            throw e;
        }
    }

    /** Refused by the guard, by the name of the engine's command. */
    void guard(Class<?> command) {
        meters.counter("cunwu.guard.refusals", "command", command.getSimpleName())
                .increment();
    }

    private void count(RuntimeException why) {
        var kind = kind(why);
        if (kind == null) return;
        count(kind, 1);
        if (why instanceof ActUnlawful it) {
            it.findings().stream().filter(Finding::blocks).forEach(this::count);
        }
        LOG.info("Act refused: {}", why instanceof ActUnlawful ? why.getMessage() : kind);
    }

    private void count(Finding finding) {
        count(finding.provision(), finding.provision().equals(Finding.NO_TEXT) ? "" : finding.rule(), 1);
    }

    private void count(String provision, String rule, int times) {
        meters.counter("cunwu.provision.refusals", "provision", provision, "rule", rule)
                .increment(times);
    }

    private void count(Kind kind, int times) {
        meters.counter("cunwu.act.refusals", "status", kind.status).increment(times);
    }

    private static @org.jspecify.annotations.Nullable Kind kind(RuntimeException why) {
        if (why instanceof ActUnlawful) return Kind.UNLAWFUL;
        if (why instanceof FormRejected) return Kind.FORM;
        if (why instanceof NotYours) return Kind.NOT_YOURS;
        if (why instanceof NothingHere) return Kind.NOTHING_HERE;
        if (why instanceof Overtaken || why instanceof KeyReused) return Kind.OVERTAKEN;
        return null;
    }
}
