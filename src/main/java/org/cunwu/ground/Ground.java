package org.cunwu.ground;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/**
 * 依据 — a resolution, authorisation or mandate that may be cited. It never changes: what was used of it and what stopped it
 * stand beside it.
 *
 * @param number under which it is cited, for example {@code SQ-YSJY-2026-0001}
 * @param caseId the case that produced it or entered it
 * @param paperNumber as it is written on the paper, where it is older than the system
 * @param validFrom the first day on which it may be cited
 * @param expiresOn the last such day, or null while it is not carried out
 * @param ceiling what may be used of it, or null where it is not about money
 * @param counterpart with whom, where it names one
 */
public record Ground(
        String number,
        Kind kind,
        VillageCode village,
        UUID caseId,
        String title,
        Authority authority,
        Set<Affair> affairs,
        @Nullable String paperNumber,
        LocalDate decidedOn,
        LocalDate validFrom,
        @Nullable LocalDate expiresOn,
        @Nullable Fen ceiling,
        @Nullable String counterpart) {

    public Ground {
        affairs = Set.copyOf(affairs);
    }
}
