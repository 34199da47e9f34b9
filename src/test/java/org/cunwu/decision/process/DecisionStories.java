package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Door;
import org.cunwu.engine.Files;
import org.cunwu.engine.Inbox;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the stories of 四议两公开 have in common: the running town, and a refusal by one provision. */
@DatabaseTest
abstract class DecisionStories {

    @Autowired
    Door door;

    @Autowired
    Inbox inbox;

    @Autowired
    Cases cases;

    @Autowired
    private Files files;

    @Autowired
    private Directory directory;

    @Autowired
    private TownClock clock;

    @Autowired
    Ledger ledger;

    StoryTown town;

    @BeforeEach
    void openTheTown() {
        town = new StoryTown(door, inbox, cases, files, directory, clock);
    }

    DecisionStory readyToVote(String village) {
        return town.raises(village)
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced();
    }

    static void refused(String provision, ThrowingCallable act) {
        assertThatExceptionOfType(ActUnlawful.class)
                .isThrownBy(act)
                .extracting(ActUnlawful::findings, InstanceOfAssertFactories.list(Finding.class))
                .filteredOn(Finding::blocks)
                .extracting(Finding::provision)
                .containsOnly(provision);
    }
}
