package org.cunwu.ledger.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.cunwu.ledger.Checkpoint;
import org.springframework.stereotype.Component;

/** The checkpoints outside the database, one line each, a thousand to a file, in files that sort by number. */
@Component
class CheckpointFile {

    static final String END = ".jsonl";
    private static final int PER_FILE = 1000;

    private final Folder folder;

    CheckpointFile(Folder folder) {
        this.folder = folder;
    }

    /** @throws RuntimeException when the last whole line is not a checkpoint */
    Optional<Checkpoint> latest() {
        var files = folder.files("", END);
        for (var i = files.size() - 1; i >= 0; i--) {
            var line = lastLine(files.get(i));
            if (!line.isEmpty()) return Optional.of(Statement.read(line));
        }
        return Optional.empty();
    }

    /** On the disk when this returns. */
    void add(Checkpoint checkpoint) {
        var file = folder.checkpoints().resolve("%06d%s".formatted(checkpoint.number() / PER_FILE, END));
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            // a line torn by a power cut was never a checkpoint: the new one takes its place
            channel.position(endOfWholeLines(file));
            channel.truncate(channel.position());
            channel.write(UTF_8.encode(Statement.line(checkpoint) + "\n"));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastLine(Path path) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var end = endOfWholeLines(path);
            if (end == 0) return "";
            var start = lineBreakBefore(file, end - 1);
            var line = new byte[Math.toIntExact(end - 1 - start)];
            file.seek(start);
            file.readFully(line);
            return new String(line, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long endOfWholeLines(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            return lineBreakBefore(file, file.length());
        }
    }

    /** The position after the last line break before {@code end}, or 0. */
    private static long lineBreakBefore(RandomAccessFile file, long end) throws IOException {
        var block = new byte[8192];
        for (var to = end; to > 0; ) {
            var size = (int) Math.min(block.length, to);
            file.seek(to - size);
            file.readFully(block, 0, size);
            for (var i = size - 1; i >= 0; i--) {
                if (block[i] == '\n') return to - size + i + 1;
            }
            to -= size;
        }
        return 0;
    }
}
