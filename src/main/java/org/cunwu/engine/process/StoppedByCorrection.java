package org.cunwu.engine.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cunwu.engine.Corrections.Stopped;
import org.cunwu.engine.Corrections.StoppedKind;
import org.cunwu.engine.Opinion;
import org.cunwu.engine.RestingOnEntries;
import org.cunwu.engine.register.CorrectionRegister.StoppedRow;
import org.cunwu.engine.register.Drafts;
import org.cunwu.engine.register.EnteredRegister;
import org.cunwu.engine.register.InboxTable;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 因更正停下的 — names what rests on a corrected entry before it is stopped, and lets it fall. */
@Component
class StoppedByCorrection {

    private final InboxTable inbox;
    private final Drafts drafts;
    private final PuttingBack engine;
    private final Access access;
    private final List<RestingOnEntries> institutions;

    StoppedByCorrection(
            InboxTable inbox, Drafts drafts, PuttingBack engine, Access access, List<RestingOnEntries> institutions) {
        this.inbox = inbox;
        this.drafts = drafts;
        this.engine = engine;
        this.access = access;
        this.institutions = institutions;
    }

    /** The open steps with what was kept in them, the entries that no longer count, and what rests on them. */
    List<StoppedRow> of(EnteredStep<?> step) {
        var row = step.row();
        var all = new ArrayList<StoppedRow>();
        for (var open : inbox.ofCase(row.caseId())) {
            if (open.process().equals(Opinion.PROCESS)) continue;
            all.add(stopped(StoppedKind.OPEN, open.task(), open.stepName(), null, Map.of()));
            drafts.of(open.task())
                    .forEach((person, typed) -> all.add(stopped(
                            StoppedKind.DRAFT,
                            open.task(),
                            open.stepName() + "（" + access.name(person) + "）",
                            person,
                            typed)));
        }
        for (var wait : engine.waits(row)) all.add(stopped(StoppedKind.OPEN, null, wait, null, Map.of()));
        for (var entry : step.later()) {
            var name = entry.stepName() + "（" + entry.happenedOn() + "）";
            all.add(stopped(StoppedKind.ENTRY, entry.task(), name, null, Map.of()));
        }
        for (var institution : institutions) {
            for (var name : institution.resting(row.caseId(), row.at())) {
                all.add(stopped(StoppedKind.RESTING, null, name, null, Map.of()));
            }
        }
        return all;
    }

    void fall(EnteredRegister.Row row, String reason, String act) {
        institutions.forEach(it -> it.fall(row.caseId(), row.at(), reason, act));
    }

    private static StoppedRow stopped(
            StoppedKind kind,
            @Nullable String task,
            String name,
            @Nullable PersonId draftOf,
            Map<String, @Nullable Object> draft) {
        return new StoppedRow(task, new Stopped(kind, name, draftOf, draft));
    }
}
