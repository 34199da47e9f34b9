package org.cunwu.engine.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.engine.Submission;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Level;
import org.cunwu.org.StandIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 代理的办理记录 — a village's in its own chain, those of a district or the town in the town's. */
@Component
class StandInActs {

    private final Ledger ledger;
    private final Access access;
    private final TownClock clock;

    StandInActs(Ledger ledger, Access access, TownClock clock) {
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
    }

    Submission record(String kind, PersonId by, String group, StandIn standIn) {
        append(kind, by, group, standIn, null);
        return settle();
    }

    /** @param ending why it ends, where it does */
    void append(String kind, PersonId by, String group, StandIn standIn, @Nullable String ending) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("standIn", standIn.id().toString());
        content.put("post", standIn.group());
        content.put("by", standIn.by().code());
        content.put("from", standIn.from().toString());
        content.put("to", standIn.to().toString());
        ledger.append(new Act(
                standIn.kind().level() == Level.VILLAGE ? standIn.place() : Act.TOWN,
                by,
                group,
                kind,
                null,
                clock.today(),
                content,
                personal(standIn, ending),
                List.of(),
                List.of()));
    }

    /** Reasons tell of illness and family. */
    private Map<String, String> personal(StandIn standIn, @Nullable String ending) {
        var personal = new HashMap<String, String>();
        personal.put("represented", access.name(standIn.represented()));
        personal.put("representedId", standIn.represented().value());
        personal.put("deputy", access.name(standIn.deputy()));
        personal.put("deputyId", standIn.deputy().value());
        personal.put("reason", standIn.reason());
        if (ending != null) personal.put("ending", ending);
        return personal;
    }

    /** The first act of the transaction is the person's own. */
    Submission settle() {
        return Submission.of(ledger.settle().get(0));
    }
}
