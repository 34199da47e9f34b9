package org.cunwu.engine.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.engine.HandOver;
import org.cunwu.engine.HandOver.Signed;
import org.cunwu.engine.Holdings.Held;
import org.cunwu.engine.Submission;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Directory;
import org.cunwu.org.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 移交的办理记录 — a village's in its own chain, those of a district or the town in the town's. */
@Component
class HandOverActs {

    private final Ledger ledger;
    private final Directory directory;
    private final TownClock clock;

    HandOverActs(Ledger ledger, Directory directory, TownClock clock) {
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
    }

    /** By the program: a list was opened, fell away, or is late. */
    void bySystem(String kind, HandOver list) {
        ledger.append(Act.bySystem(chain(list), kind, null, clock.today(), content(list))
                .withPersonal(leaving(list)));
    }

    /**
     * Answers the receipt of a signature, or of one that is missing.
     *
     * @param frozen the whole list, with the first signature only
     * @param since what came to hand after the first signature
     */
    Submission signed(HandOver list, Signed signed, List<Held> frozen, List<Held> since, boolean complete) {
        var content = content(list);
        content.put("part", signed.part().name());
        content.put("complete", complete);
        if (!list.isFrozen()) {
            content.put("held", frozen.stream().map(HandOverActs::words).toList());
        }
        if (!since.isEmpty())
            content.put("since", since.stream().map(HandOverActs::words).toList());
        var personal = leaving(list);
        if (signed.words() != null) personal.put(signed.absent() ? "absent" : "missing", signed.words());
        ledger.append(new Act(
                chain(list),
                signed.person(),
                signed.group(),
                signed.absent() ? "engine.hand-over-unsigned" : "engine.hand-over-signed",
                null,
                clock.today(),
                content,
                personal,
                List.of(),
                List.of()));
        return Submission.of(ledger.settle().get(0));
    }

    private static String words(Held held) {
        return held.number().isEmpty() ? held.words() : held.words() + "（" + held.number() + "）";
    }

    private static Map<String, @Nullable Object> content(HandOver list) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("handOver", list.id().toString());
        content.put("post", list.group());
        content.put("lastDay", list.lastDay().toString());
        content.put("due", list.dueDay().toString());
        return content;
    }

    private Map<String, String> leaving(HandOver list) {
        var personal = new HashMap<String, String>();
        personal.put("leaving", directory.name(list.person()));
        personal.put("leavingId", list.person().value());
        return personal;
    }

    private static String chain(HandOver list) {
        return list.kind().level() == Level.VILLAGE ? list.place() : Act.TOWN;
    }
}
