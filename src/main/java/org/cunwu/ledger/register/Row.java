package org.cunwu.ledger.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.Digests;
import org.jspecify.annotations.Nullable;

/** One record as its columns have it; {@code content}, {@code findings}, {@code evidence} and {@code personal} are JSON. */
record Row(
        UUID id,
        String chain,
        long height,
        Instant enteredAt,
        String algorithm,
        String previous,
        String hash,
        String by,
        String post,
        String kind,
        @Nullable UUID caseId,
        LocalDate happenedOn,
        String content,
        String findings,
        String evidence,
        String personal) {

    /** What the first record of a chain has before it. */
    static final String NOTHING = "0".repeat(64);

    /** The record with the hash over all its other columns. */
    Row sealed() {
        return new Row(
                id,
                chain,
                height,
                enteredAt,
                algorithm,
                previous,
                computedHash(),
                by,
                post,
                kind,
                caseId,
                happenedOn,
                content,
                findings,
                evidence,
                personal);
    }

    /**
     * Covers the columns as they are written, byte for byte: the JSON columns enter as texts, so that no byte can move
     * from one column to the next unseen.
     */
    byte[] canonical() {
        return Canonical.ofSorted(members());
    }

    String computedHash() {
        return Digests.sha256(canonical());
    }

    /** What is hashed, by name, for whoever wants to compute the hash without this program. */
    Map<String, @Nullable Object> hashed() {
        var hashed = new LinkedHashMap<String, @Nullable Object>();
        var members = members();
        for (var i = 0; i < members.length; i += 2) hashed.put((String) members[i], members[i + 1]);
        return Collections.unmodifiableMap(hashed);
    }

    private @Nullable Object[] members() {
        return new @Nullable Object[] {
            "algorithm", algorithm,
            "by", by,
            "case", caseId == null ? null : caseId.toString(),
            "chain", chain,
            "content", content,
            "enteredAt", enteredAt.toString(),
            "evidence", evidence,
            "findings", findings,
            "happenedOn", happenedOn.toString(),
            "height", height,
            "id", id.toString(),
            "kind", kind,
            "personal", personal,
            "post", post,
            "previous", previous
        };
    }

    boolean isIntact() {
        return algorithm.equals(Sha256.NAME) && computedHash().equals(hash);
    }
}
