package org.cunwu.desk.web;

import java.util.Set;
import org.cunwu.engine.CaseFile;
import org.cunwu.law.Texts;
import org.springframework.stereotype.Component;

/** 事项状态 — running, or at which end it arrived; only what was carried through gets a tick. */
@Component
public class CaseStates {

    private static final Set<String> CARRIED_THROUGH = Set.of("end_archived", "end_disclosed", "end_entered");

    private final Texts texts;

    CaseStates(Texts texts) {
        this.texts = texts;
    }

    public String words(CaseFile file) {
        var ended = file.endedAt();
        if (ended == null) return "▶ " + texts.text("desk.state.running");
        var outcome = file.outcome();
        return (isCarriedThrough(file) ? "✓ " : "■ ")
                + texts.find("desk.state." + outcome, ended).orElseGet(() -> texts.text("desk.state.closed", ended));
    }

    /** The class of the badge. */
    public String look(CaseFile file) {
        if (file.endedAt() == null) return "soon";
        return isCarriedThrough(file) ? "good" : "";
    }

    private static boolean isCarriedThrough(CaseFile file) {
        var outcome = file.outcome();
        return outcome != null && CARRIED_THROUGH.contains(outcome);
    }
}
