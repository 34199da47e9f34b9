package org.cunwu.ledger.register;

import java.util.List;
import java.util.Optional;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Checkpoint;
import org.cunwu.ledger.Checkpoints;
import org.springframework.stereotype.Component;

/** Takes checkpoints, one at a time, and never one that would hide a loss. */
@Component
class SignedCheckpoints implements Checkpoints {

    private final Folder folder;
    private final CheckpointFile file;
    private final SigningKey key;
    private final Heads heads;
    private final StoredVerification verification;
    private final Witness witness;
    private final TownClock clock;

    SignedCheckpoints(
            Folder folder,
            CheckpointFile file,
            SigningKey key,
            Heads heads,
            StoredVerification verification,
            Witness witness,
            TownClock clock) {
        this.folder = folder;
        this.file = file;
        this.key = key;
        this.heads = heads;
        this.verification = verification;
        this.witness = witness;
        this.clock = clock;
    }

    @Override
    public Checkpoint take() {
        return folder.alone(() -> {
            verification.lacking().ifPresent(it -> {
                throw new LedgerNotWhole(List.of(it), true);
            });
            var latest = file.latest();
            var now = current();
            if (latest.isPresent() && latest.get().heads().equals(now)) return latest.get();
            var taken = write(now, latest);
            witness.coveredBy(taken);
            return taken;
        });
    }

    /** Replaces what was proven before: only after an act has accepted the loss. */
    Checkpoint supersede() {
        return folder.alone(() -> {
            var taken = write(current(), file.latest());
            witness.forget();
            return taken;
        });
    }

    @Override
    public Optional<Checkpoint> latest() {
        return file.latest();
    }

    private List<Checkpoint.Head> current() {
        return heads.all().stream()
                .map(it -> new Checkpoint.Head(it.chain(), it.height(), it.hash()))
                .toList();
    }

    private Checkpoint write(List<Checkpoint.Head> now, Optional<Checkpoint> before) {
        var number = before.map(Checkpoint::number).orElse(0L) + 1;
        var checkpoint = Statement.sign(key, number, clock.instant(), now, before.orElse(null));
        file.add(checkpoint);
        return checkpoint;
    }
}
