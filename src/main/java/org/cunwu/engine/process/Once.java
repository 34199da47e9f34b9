package org.cunwu.engine.process;

import java.util.Map;
import java.util.function.Supplier;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.Overtaken;
import org.cunwu.kernel.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 一次有效 — the same key and body have one effect and one answer; whoever loses a race is told so. */
@Component
class Once {

    private static final Logger LOG = LoggerFactory.getLogger(Once.class);

    private final Receipts receipts;
    private final Access access;
    private final RefusalTally tally;

    Once(Receipts receipts, Access access, RefusalTally tally) {
        this.receipts = receipts;
        this.access = access;
        this.tally = tally;
    }

    /** @param task what it is about, to say who was faster; empty where it is no open step */
    Done run(String key, PersonId person, String target, String task, Map<String, ?> values, Supplier<Done> act) {
        var digest = receipts.digest(target, values);
        var done = tally.counting(() -> {
            try {
                return receipts.inTransaction(key, person, digest, act, Done::receipt);
            } catch (RuntimeException e) {
                return receipts.known(key, person, digest)
                        .orElseThrow(() -> Receipts.isRace(e) ? overtaken(person, task) : e);
            }
        });
        InHand.note(done.caseFile());
        InHand.receipt(done.receipt().number());
        LOG.info("Act recorded");
        return done;
    }

    private RuntimeException overtaken(PersonId person, String task) {
        return access.goneOrUnknown(person, task) instanceof Overtaken known ? known : new Overtaken(null, null);
    }
}
