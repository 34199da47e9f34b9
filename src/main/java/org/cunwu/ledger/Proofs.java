package org.cunwu.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 凭证 — what proves the chains from outside the database: it goes into a backup, and tells after a restore what is missing. */
public interface Proofs {

    /**
     * Records that are proven and not in the database.
     *
     * @param after when the last record before them was entered, null if there is none
     * @param before when it was proven that the first of them existed, null where only a receipt tells of it
     */
    record Missing(
            String chain,
            long from,
            long to,
            @Nullable Instant after,
            @Nullable Instant before) {}

    /**
     * Checkpoints, receipts since the last one and public keys, as they lie below the data folder. The private key is not
     * among them: whoever found a backup with it could sign heads of his own.
     */
    List<Path> files();

    /**
     * Adds what another copy knows: a data folder, a folder of checkpoints, or one file of them.
     *
     * @return number of the newest checkpoint now known, 0 if there is none
     * @throws IllegalArgumentException with words for people, when a line bears no signature of this town's, or says
     *     something else than the one with the same number
     */
    long join(Path copy);

    /** What the proofs name and the database lacks, chain by chain. */
    List<Missing> missing();
}
