package org.cunwu.ledger;

import java.time.Instant;
import java.util.UUID;

/** 回执 — proves that an act was recorded: its place in its chain and its hash. */
public record Receipt(UUID act, String chain, long height, String hash, Instant at) {

    /** As it is shown and read out: {@code v001-00000042-3fa9c1d2}. */
    public String number() {
        return "%s-%08d-%s".formatted(chain, height, hash.substring(0, 8));
    }
}
