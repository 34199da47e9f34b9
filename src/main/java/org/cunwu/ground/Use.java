package org.cunwu.ground;

import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * 使用 — what one case drew of a ground.
 *
 * @param by who drew it, or null for what was used before that was written down
 * @param releasedOn when it was given back, or null while it counts
 * @param reason why it was given back
 */
public record Use(
        UUID id,
        String number,
        UUID caseId,
        Fen amount,
        LocalDate drawnOn,
        @Nullable PersonId by,
        @Nullable LocalDate releasedOn,
        @Nullable String reason) {

    public boolean counts() {
        return releasedOn == null;
    }
}
