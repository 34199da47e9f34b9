package org.cunwu.ledger;

import java.util.Optional;

/** 检查点 — taken at start, every few minutes while records are added, and at the end. */
public interface Checkpoints {

    /**
     * Signs the heads as they stand; answers the latest one when nothing was added since.
     *
     * @throws RuntimeException when the database lacks what the latest one proves: a new one would hide the loss
     */
    Checkpoint take();

    Optional<Checkpoint> latest();
}
