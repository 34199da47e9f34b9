package org.cunwu.decision.process;

import java.util.Optional;
import org.cunwu.ground.Account;
import org.cunwu.ground.Grounds;
import org.cunwu.ground.Measure;

/** 未决 — what holds a resolution up of which it is not yet settled how it ends, such as an objection. */
final class Unsettled {

    private Unsettled() {}

    /** In words, where there is such a thing. */
    static Optional<String> why(Grounds grounds, String resolution) {
        return grounds.find(resolution)
                .flatMap(Account::hold)
                .filter(it -> it.type() == Measure.Type.SUSPEND)
                .map(Measure::reason);
    }
}
