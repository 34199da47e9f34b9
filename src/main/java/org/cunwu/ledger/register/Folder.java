package org.cunwu.ledger.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the proofs lie that the database cannot forge. Several nodes may share it. */
@Component
class Folder {

    private final Path data;

    Folder(@Value("${cunwu.data}") Path data) {
        this.data = data;
        try {
            Files.createDirectories(checkpoints());
            Files.createDirectories(keys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path checkpoints() {
        return data.resolve("checkpoints");
    }

    Path keys() {
        return data.resolve("keys");
    }

    /** The public keys of today and of installations before this one. */
    List<Path> publicKeys() {
        try (var files = Files.list(keys())) {
            return files.filter(it -> it.toString().endsWith(".pub")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the data folder as seen from there. */
    Path below(Path file) {
        return data.relativize(file);
    }

    /** Files of the checkpoints folder whose name starts and ends so, by name. */
    List<Path> files(String start, String end) {
        try (var files = Files.list(checkpoints())) {
            return files.filter(it -> {
                        var name = it.getFileName().toString();
                        return name.startsWith(start) && name.endsWith(end);
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does the work while no other thread and no other node does. */
    synchronized <T> T alone(Supplier<T> work) {
        try (var channel = FileChannel.open(
                        data.resolve("checkpoints/.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!lock.isValid()) throw new IllegalStateException("The folder of checkpoints cannot be locked");
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
