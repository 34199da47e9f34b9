package org.cunwu.engine.process;

import java.util.Map;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.register.Drafts;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 暂存 — keeps what was typed exactly as it was typed, within reason. */
@Component
class DraftDesk {

    private static final int LONGEST = 200_000;

    private final Drafts drafts;
    private final TownClock clock;

    DraftDesk(Drafts drafts, TownClock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    void keep(PersonId person, String task, Map<String, ?> typed) {
        var text = typed.toString();
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw FormRejected.field("draft", "engine.form.too-long");
        }
        drafts.keep(task, person, typed, clock.instant());
    }

    Map<String, @Nullable Object> find(PersonId person, String task) {
        return drafts.find(task, person);
    }
}
