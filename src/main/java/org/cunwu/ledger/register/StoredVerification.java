package org.cunwu.ledger.register;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Checkpoint;
import org.cunwu.ledger.Standing;
import org.cunwu.ledger.Verification;
import org.springframework.stereotype.Component;

/** Holds what the database says against itself and against the proofs outside. */
@Component
class StoredVerification implements Verification {

    private final Rows rows;
    private final Heads heads;
    private final CheckpointFile file;
    private final SigningKey key;
    private final Witness witness;
    private final TownClock clock;
    private final Map<Boolean, Standing.Look> looks = new ConcurrentHashMap<>();

    StoredVerification(Rows rows, Heads heads, CheckpointFile file, SigningKey key, Witness witness, TownClock clock) {
        this.rows = rows;
        this.heads = heads;
        this.file = file;
        this.key = key;
        this.witness = witness;
        this.clock = clock;
    }

    @Override
    public Report verify() {
        return verify(false);
    }

    /** What the start can afford: from the records that the last checkpoint proves upwards. */
    Report verifyFromCheckpoint() {
        return verify(true);
    }

    /** Only whether the database still has the last record of each chain that is proven outside. */
    Optional<Fault> lacking() {
        var pins = new Pins();
        witness.tell(pins);
        file.latest().ifPresent(it -> it.heads().forEach(head -> pins.add(head.chain(), head.height(), head.hash())));
        for (var chain : pins.names()) {
            var proven = pins.of(chain).lastEntry();
            var row = rows.at(chain, proven.getKey());
            if (row.isEmpty()) return Optional.of(new Fault(chain, proven.getKey(), Check.TAIL));
            if (!row.get().hash().equals(proven.getValue())) {
                return Optional.of(new Fault(chain, proven.getKey(), Check.CHECKPOINT));
            }
        }
        return Optional.empty();
    }

    /** What came of the last look of this kind, if there was one. */
    Optional<Standing.Look> last(boolean fromCheckpoint) {
        return Optional.ofNullable(looks.get(fromCheckpoint));
    }

    private Report verify(boolean fromCheckpoint) {
        var report = look(fromCheckpoint);
        looks.put(fromCheckpoint, new Standing.Look(report.at(), report.good()));
        return report;
    }

    private Report look(boolean fromCheckpoint) {
        Optional<Checkpoint> latest;
        var genuine = true;
        try {
            latest = file.latest();
            genuine = latest.map(key::isOurs).orElse(true);
        } catch (RuntimeException unreadable) {
            latest = Optional.empty();
            genuine = false;
        }
        var pins = new Pins();
        witness.tell(pins);
        latest.ifPresent(it -> it.heads().forEach(head -> pins.add(head.chain(), head.height(), head.hash())));
        var chains = new TreeSet<>(rows.chains());
        heads.all().forEach(it -> chains.add(it.chain()));
        chains.addAll(pins.names());
        var start = fromCheckpoint ? latest : Optional.<Checkpoint>empty();
        var walks = chains.stream()
                .map(it -> new ChainWalk(
                        rows, start.flatMap(proven -> start(proven, it)).orElse(Head.empty(it)), pins.of(it)))
                .toList();
        Procession.walk(walks);
        var reports = walks.stream().map(ChainWalk::report).toList();
        return new Report(clock.instant(), latest.map(Checkpoint::number).orElse(0L), genuine, reports);
    }

    /** The record that the checkpoint names, if it is still there as it was; else the whole chain is looked through. */
    private Optional<Head> start(Checkpoint checkpoint, String chain) {
        return checkpoint.heads().stream()
                .filter(it -> it.chain().equals(chain))
                .map(it -> new Head(chain, it.height(), it.hash()))
                .filter(it -> rows.at(chain, it.height())
                        .filter(row -> row.hash().equals(it.hash()))
                        .isPresent())
                .findFirst();
    }
}
