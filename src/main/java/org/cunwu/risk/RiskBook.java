package org.cunwu.risk;

import java.util.List;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/** 稳评台账 — the filed reports as officials of the village, the town and the auditors read them; nobody another village's. */
public interface RiskBook {

    /** The most that one page shows. */
    int PAGE = 30;

    /** One report as it stands today. */
    record Line(Assessment assessment, Assessment.State state) {}

    /** @param more whether there is a page after this one */
    record Listed(VillageCode village, List<VillageCode> villages, List<Line> lines, boolean more) {}

    /**
     * @param village null for the first within reach
     * @throws NothingHere for a village out of reach
     * @throws NotYours where no village is within reach
     */
    Listed list(PersonId person, @Nullable VillageCode village, int page);

    /** @throws NothingHere for what is out of reach or unknown */
    Line show(PersonId person, String number);
}
