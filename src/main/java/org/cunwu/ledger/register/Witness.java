package org.cunwu.ledger.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cunwu.ledger.Checkpoint;
import org.cunwu.ledger.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 见证 — each receipt given since the last checkpoint, outside the database, so that a tail cut after the checkpoint is
 * found as well. Written after the commit without waiting for the disk: a power cut may cost its last lines, a killed
 * program costs none. Each program writes its own file.
 */
@Component
class Witness {

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
    static final String START = "witness-";
    static final String END = ".log";
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Folder folder;
    private final Path own;

    Witness(Folder folder) {
        this.folder = folder;
        this.own = folder.checkpoints().resolve(START + UUID.randomUUID() + END);
    }

    synchronized void add(List<Receipt> receipts) {
        var lines = new StringBuilder();
        for (var it : receipts) {
            lines.append(it.chain())
                    .append(' ')
                    .append(it.height())
                    .append(' ')
                    .append(it.hash())
                    .append('\n');
        }
        try {
            Files.writeString(own, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // the acts are committed: whoever did them must get the receipts
            LOG.error(Words.both("ledger.witness.failed"), e);
        }
    }

    /** What the receipts since the last checkpoint prove. */
    synchronized void tell(Pins pins) {
        for (var file : folder.files(START, END)) {
            for (var line : lines(file)) pins.add(line.chain(), line.height(), line.hash());
        }
    }

    /** Drops what the checkpoint proves anyway. */
    synchronized void coveredBy(Checkpoint checkpoint) {
        var heights = new HashMap<String, Long>();
        checkpoint.heads().forEach(it -> heights.put(it.chain(), it.height()));
        for (var file : folder.files(START, END)) {
            var left = lines(file).stream()
                    .filter(it -> it.height() > heights.getOrDefault(it.chain(), 0L))
                    .toList();
            if (file.equals(own)) rewrite(left);
            else if (left.isEmpty() && isForgotten(file)) delete(file);
        }
    }

    /** After the administrator accepted the loss of what they prove. */
    synchronized void forget() {
        folder.files(START, END).forEach(Witness::delete);
    }

    private void rewrite(List<Head> left) {
        var text = new StringBuilder();
        left.forEach(it -> text.append(it.chain())
                .append(' ')
                .append(it.height())
                .append(' ')
                .append(it.hash())
                .append('\n'));
        try {
            var fresh = Files.writeString(own.resolveSibling(own.getFileName() + ".new"), text);
            Files.move(fresh, own, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its program has long ended, or it would have been written since. */
    private boolean isForgotten(Path file) {
        try {
            var now = Files.getLastModifiedTime(folder.checkpoints()).toInstant();
            return Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(FORGOTTEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Head> lines(Path file) {
        try {
            var text = Files.readString(file, UTF_8);
            // what follows the last line break was torn by a power cut
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(it -> it.split(" ", 3))
                    .filter(it -> it.length == 3 && it[1].matches("\\d{1,18}"))
                    .map(it -> new Head(it[0], Long.parseLong(it[1]), it[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
