package org.cunwu.risk.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunwu.kernel.VillageCode;
import org.cunwu.risk.Subject;
import org.cunwu.risk.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * 稳评事项 — what is to be assessed, as it was registered.
 *
 * @param people who are expected at a public event
 * @param ownBusiness whether that is the daily business of its venue
 * @param households that are affected
 * @param newFacts why it is assessed again while another assessment is in force
 */
public record Matter(
        UUID caseId,
        VillageCode village,
        Subject subject,
        List<Trigger> kinds,
        @Nullable Integer people,
        boolean ownBusiness,
        int households,
        String summary,
        @Nullable String newFacts,
        LocalDate registeredOn) {

    public Matter {
        kinds = List.copyOf(kinds);
    }

    public boolean is(Trigger kind) {
        return kinds.contains(kind);
    }
}
