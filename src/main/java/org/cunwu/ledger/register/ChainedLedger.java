package org.cunwu.ledger.register;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Entry;
import org.cunwu.ledger.Ledger;
import org.cunwu.ledger.Receipt;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** Takes acts during a transaction and chains them at its end, so that heads are locked last and for a moment only. */
@Component
@DependsOn("ledgerStartCheck")
class ChainedLedger implements Ledger {

    private final Rows rows;
    private final Heads heads;
    private final Witness witness;
    private final TownClock clock;

    ChainedLedger(Rows rows, Heads heads, Witness witness, TownClock clock) {
        this.rows = rows;
        this.heads = heads;
        this.witness = witness;
        this.clock = clock;
    }

    @Override
    public void append(Act act) {
        add(act);
    }

    /** Appends and tells the id that the record will have. */
    UUID add(Act act) {
        return pending().add(act);
    }

    @Override
    public List<Receipt> settle() {
        var pending = pending();
        var waiting = pending.takeWaiting();
        if (!waiting.isEmpty()) pending.settled(chain(waiting));
        return pending.receipts();
    }

    @Override
    public List<Entry> chain(String chain, long after, int size) {
        var page = rows.ofChain(chain, after, size);
        if (page.isEmpty()) return List.of();
        var last = page.get(page.size() - 1).height();
        return Translation.toEntries(page, rows.personalOfChain(chain, after, last));
    }

    @Override
    public List<Entry> ofCase(UUID caseId) {
        return Translation.toEntries(rows.ofCase(caseId), rows.personalOfCase(caseId));
    }

    private Pending pending() {
        return Pending.of(this, this::settle, witness::add);
    }

    /** Locks the heads in the order of their codes, everywhere the same, so that no two transactions wait for each other. */
    private List<Receipt> chain(List<Pending.Waiting> waiting) {
        var moving = new TreeMap<String, Head>();
        var chains = new TreeSet<String>();
        waiting.forEach(it -> chains.add(it.act().chain()));
        chains.forEach(it -> moving.put(it, heads.lock(it)));
        // no finer than both databases keep: what is hashed must come back as it was
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var added = new ArrayList<Row>();
        var personal = new ArrayList<PersonalRow>();
        for (var it : waiting) {
            var values = new ArrayList<PersonalRow>();
            it.act().personal().forEach((name, value) -> values.add(PersonalRow.of(it.id(), name, value)));
            var head = Objects.requireNonNull(moving.get(it.act().chain()));
            var row = Translation.toRow(it.act(), it.id(), head, now, values);
            moving.put(row.chain(), new Head(row.chain(), row.height(), row.hash()));
            added.add(row);
            personal.addAll(values);
        }
        rows.add(added, personal);
        moving.values().forEach(heads::moveTo);
        return added.stream()
                .map(it -> new Receipt(it.id(), it.chain(), it.height(), it.hash(), it.enteredAt()))
                .toList();
    }
}
