package org.cunwu.ledger.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cunwu.ledger.Checkpoint;
import org.cunwu.ledger.Proofs;
import org.cunwu.ledger.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The folder of proofs as a whole: read for a backup, joined with another copy at a restore. */
@Component
class KeptProofs implements Proofs {

    private final Folder folder;
    private final CheckpointFile file;
    private final SigningKey key;
    private final Verification verification;
    private final Rows rows;

    KeptProofs(Folder folder, CheckpointFile file, SigningKey key, Verification verification, Rows rows) {
        this.folder = folder;
        this.file = file;
        this.key = key;
        this.verification = verification;
        this.rows = rows;
    }

    @Override
    public List<Path> files() {
        return Stream.of(
                        folder.files("", CheckpointFile.END),
                        folder.files(Witness.START, Witness.END),
                        folder.publicKeys())
                .flatMap(List::stream)
                .map(folder::below)
                .toList();
    }

    @Override
    public long join(Path copy) {
        var known = new TreeMap<Long, Checkpoint>();
        var ours = folder.files("", CheckpointFile.END);
        for (var it : ours) add(known, it);
        var theirs = listed(copy);
        for (var it : theirs) {
            if (it.toString().endsWith(Witness.END)) receipts(it);
            else add(known, it);
        }
        folder.alone(() -> {
            ours.forEach(KeptProofs::delete);
            known.values().forEach(file::add);
            return true;
        });
        return known.isEmpty() ? 0 : known.lastKey();
    }

    @Override
    public List<Missing> missing() {
        var history = new ArrayList<Checkpoint>();
        for (var it : folder.files("", CheckpointFile.END))
            lines(it).forEach(line -> history.add(Statement.read(line)));
        return verification.verify().chains().stream()
                .filter(it -> it.proven() > it.present())
                .map(it -> new Missing(it.chain(), it.present() + 1, it.proven(), entered(it), proven(history, it)))
                .toList();
    }

    private @Nullable Instant entered(Verification.ChainReport chain) {
        return rows.at(chain.chain(), chain.present()).map(Row::enteredAt).orElse(null);
    }

    private static @Nullable Instant proven(List<Checkpoint> history, Verification.ChainReport chain) {
        return history.stream()
                .filter(it -> it.heads().stream()
                        .anyMatch(head -> head.chain().equals(chain.chain()) && head.height() > chain.present()))
                .map(Checkpoint::takenAt)
                .findFirst()
                .orElse(null);
    }

    private void add(SortedMap<Long, Checkpoint> known, Path path) {
        for (var line : lines(path)) {
            var checkpoint = read(line)
                    .filter(key::isOurs)
                    .orElseThrow(() -> new IllegalArgumentException(Words.both("ledger.proofs.foreign", path)));
            var same = known.put(checkpoint.number(), checkpoint);
            if (same != null && !same.statement().equals(checkpoint.statement())) {
                throw new IllegalArgumentException(
                        Words.both("ledger.proofs.differ", Long.toString(checkpoint.number())));
            }
        }
    }

    private static Optional<Checkpoint> read(String line) {
        try {
            return Optional.of(Statement.read(line));
        } catch (RuntimeException notACheckpoint) {
            return Optional.empty();
        }
    }

    private void receipts(Path theirs) {
        var target = folder.checkpoints().resolve(theirs.getFileName());
        try {
            if (!Files.exists(target)) Files.copy(theirs, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> listed(Path copy) {
        if (Files.isRegularFile(copy)) return List.of(copy);
        var inside = Files.isDirectory(copy.resolve("checkpoints")) ? copy.resolve("checkpoints") : copy;
        try (var files = Files.list(inside)) {
            return files.filter(it -> it.toString().endsWith(CheckpointFile.END) || isWitness(it))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(Words.both("ledger.proofs.unreadable", copy), e);
        }
    }

    private static boolean isWitness(Path path) {
        var name = String.valueOf(path.getFileName());
        return name.startsWith(Witness.START) && name.endsWith(Witness.END);
    }

    /** Whole lines only: what follows the last line break was torn by a power cut. */
    private static List<String> lines(Path path) {
        try {
            var text = Files.readString(path, UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
