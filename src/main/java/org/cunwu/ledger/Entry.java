package org.cunwu.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * 记录 — an {@link Act} as it stands in its chain.
 *
 * @param height its place in the chain, from 1 without gaps
 * @param previous hash of the record before it; 64 zeros for the first
 * @param hash of this record
 */
public record Entry(UUID id, long height, Instant enteredAt, String algorithm, String previous, String hash, Act act) {}
