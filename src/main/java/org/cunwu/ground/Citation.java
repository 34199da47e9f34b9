package org.cunwu.ground;

import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/**
 * 引用 — what an institution wants to rest on a ground.
 *
 * @param village of the case that cites; never of a submitted value
 * @param affair the kind of matter, or null where the citing institution knows none
 * @param amount what is used of the ceiling; zero where no money is concerned
 * @param counterpart who receives or contracts, or null where nobody does
 * @param caseId the case that cites; it draws on one ground once
 * @param by whose act it is
 */
public record Citation(
        String number,
        VillageCode village,
        @Nullable Affair affair,
        Fen amount,
        @Nullable String counterpart,
        UUID caseId,
        PersonId by,
        LocalDate day) {

    public Citation {
        if (amount.value() < 0) throw new IllegalArgumentException("Nothing is drawn by giving");
    }
}
