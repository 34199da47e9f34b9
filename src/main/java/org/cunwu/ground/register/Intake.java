package org.cunwu.ground.register;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Authority;
import org.cunwu.ground.Kind;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/**
 * 补录 — a ground from before the system as one person entered it; it is none until a second person confirms it.
 *
 * @param spent what was used of it before
 */
public record Intake(
        UUID caseId,
        VillageCode village,
        Kind kind,
        String title,
        Authority authority,
        Set<Affair> affairs,
        String paperNumber,
        LocalDate decidedOn,
        @Nullable LocalDate expiresOn,
        @Nullable Fen ceiling,
        @Nullable Fen spent,
        @Nullable String counterpart) {

    public Intake {
        affairs = Set.copyOf(affairs);
    }
}
