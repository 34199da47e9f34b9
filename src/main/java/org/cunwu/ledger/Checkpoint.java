package org.cunwu.ledger;

import java.time.Instant;
import java.util.List;

/**
 * 检查点 — the heads of all chains at one moment, signed and kept outside the database; whoever holds one can prove later
 * what the ledger held then.
 *
 * @param number from 1 without gaps
 * @param statement what is signed: canonical JSON (RFC 8785) of number, time, heads and the digest of the statement before
 * @param signature Ed25519 over the UTF-8 bytes of the statement, in Base64
 * @param publicKey of the signature, X.509 in Base64
 */
public record Checkpoint(
        long number, Instant takenAt, List<Head> heads, String statement, String signature, String publicKey) {

    /** 链头 — the last record of one chain. */
    public record Head(String chain, long height, String hash) {}

    public Checkpoint {
        heads = List.copyOf(heads);
    }
}
