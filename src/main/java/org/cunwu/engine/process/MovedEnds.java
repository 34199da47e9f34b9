package org.cunwu.engine.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 期限变动记录 — each end that a holiday change moved is an act of its own in the village's chain, with both dates. */
@Component
class MovedEnds {

    private final Ledger ledger;
    private final TownClock clock;

    MovedEnds(Ledger ledger, TownClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param from null when no end could be told before, for want of a holiday table */
    void record(
            String kind,
            VillageCode village,
            @Nullable UUID caseId,
            String step,
            @Nullable Instant from,
            Instant until) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", step);
        if (from != null) content.put("from", day(from));
        content.put("until", day(until));
        ledger.append(Act.bySystem(village.value(), kind, caseId, clock.today(), content));
    }

    private static String day(Instant end) {
        return LocalDate.ofInstant(end, TownClock.ZONE).toString();
    }
}
