package org.cunwu.engine;

import java.time.Instant;
import java.util.UUID;
import org.cunwu.ledger.Receipt;
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
        String caseNumber) {

    /** The receipt of an act that belongs to no case. */
    public static Submission of(Receipt receipt) {
        return of(receipt, null);
    }

    public static Submission of(Receipt receipt, @Nullable CaseFile file) {
        return new Submission(
                receipt.number(),
                receipt.chain(),
                receipt.height(),
                receipt.hash(),
                receipt.at(),
                file == null ? null : file.id(),
                file == null ? "" : file.number());
    }
}
