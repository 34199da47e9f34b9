package org.cunwu.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 提交回执.
 *
 * @param number the receipt's number, for example {@code v001-00000042-3fa9c1d2}
 * @param hash of the record in the ledger
 * @param caseId null for what the program did outside any case
 * @param caseNumber empty where there is no case
 */
public record Submission(
        String number,
        String chain,
        long height,
        String hash,
        Instant at,
        @Nullable UUID caseId,
        String caseNumber) {}
