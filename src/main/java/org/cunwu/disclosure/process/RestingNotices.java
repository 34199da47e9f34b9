package org.cunwu.disclosure.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.engine.RestingOnEntries;
import org.cunwu.kernel.TownClock;
import org.springframework.stereotype.Component;

/** 撤下公示 — a notice opened after the corrected entry tells of what no longer holds. */
@Component
class RestingNotices implements RestingOnEntries {

    private final Notices notices;
    private final TownClock clock;

    RestingNotices(Notices notices, TownClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<String> resting(UUID caseId, Instant since) {
        return notices.openedSince(caseId, since).stream()
                .map(it -> "公示（决议 " + it.reference() + "）")
                .toList();
    }

    @Override
    public void fall(UUID caseId, Instant since, String reason, String act) {
        notices.openedSince(caseId, since).forEach(it -> notices.withdraw(it.id(), clock.today()));
    }
}
