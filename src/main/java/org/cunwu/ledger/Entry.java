package org.cunwu.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 记录 — an {@link Act} as it stands in its chain.
 *
 * @param height its place in the chain, from 1 without gaps
 * @param previous hash of the record before it; 64 zeros for the first
 * @param hash of this record
 * @param hashed exactly what was hashed, by name: its canonical JSON (RFC 8785) in UTF-8 gives the hash; content,
 *     findings, evidence and the digests of personal values stand in it as texts
 */
public record Entry(
        UUID id,
        long height,
        Instant enteredAt,
        String algorithm,
        String previous,
        String hash,
        Map<String, @Nullable Object> hashed,
        Act act) {}
