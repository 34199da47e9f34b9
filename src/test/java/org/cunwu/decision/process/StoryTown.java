package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.Map;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Door;
import org.cunwu.engine.Files;
import org.cunwu.engine.Inbox;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;

/** What a story needs of the running application. */
record StoryTown(Door door, Inbox inbox, Cases cases, Files files, Directory directory, TownClock clock) {

    DecisionStory raises(String village, Map<String, ?> varied) {
        return new DecisionStory(this, new VillageCode(village), varied);
    }

    DecisionStory raises(String village) {
        return raises(village, Map.of());
    }

    LocalDate daysAgo(int days) {
        return clock.today().minusDays(days);
    }
}
