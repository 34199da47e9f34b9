package org.cunwu.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** 总账现状 — how high the chains are, and what came of the last looks at them. */
public interface Standing {

    /** One look: when, and whether everything was as it must be. */
    record Look(Instant at, boolean good) {}

    /** Height of each chain that has records, by its code. */
    Map<String, Long> heights();

    /** The last verification of everything in this program's life; the nightly one, or one that somebody asked for. */
    Optional<Look> whole();

    /** The last verification from the newest checkpoint upwards, which the start makes. */
    Optional<Look> sinceCheckpoint();
}
