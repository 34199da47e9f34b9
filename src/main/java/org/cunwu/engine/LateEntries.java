package org.cunwu.engine;

import java.time.LocalDate;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/** 补录 — what was entered later than the town allows is marked and counted; nothing is dated back. */
public interface LateEntries {

    /**
     * Whether an act of that day was entered late, by the days allowed when it was entered.
     *
     * @param village null for an act of the town's own
     */
    boolean late(@Nullable VillageCode village, LocalDate happenedOn, LocalDate enteredOn);
}
