package org.cunwu.engine.register;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.cunwu.kernel.Digests;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * 静置的数据库文件 — the embedded database keeps no sums of its pages, so a file that was damaged while nothing ran could open
 * with other content. Its SHA-256 is written down when the program stops and compared before the file is opened again. A
 * program that was killed leaves none; then the ledger's own chains and proofs are what is compared.
 */
@Component
@Lazy(false) // commands make their parts when asked for, and some open the file by themselves
class RestingFile implements DisposableBean {

    private static final String FILE_URL = "jdbc:h2:file:";
    private static final String SUFFIX = ".mv.db";
    private static final String SUM = ".sha256";

    private final @Nullable Path file;

    /** @throws FileChanged when the file is not as it was left */
    RestingFile(@Value("${spring.datasource.url}") String url) {
        this.file = url.startsWith(FILE_URL)
                ? Path.of(url.substring(FILE_URL.length()).split(";", 2)[0] + SUFFIX)
                : null;
        if (file != null) compare(file);
    }

    /** 数据库文件被改动 — since the program was stopped. */
    static final class FileChanged extends RuntimeException {

        private final Path sum;

        FileChanged(Path sum) {
            super("Not as it was left: " + sum);
            this.sum = sum;
        }

        Path sum() {
            return sum;
        }
    }

    private static void compare(Path file) {
        var sum = sum(file);
        try {
            if (!Files.exists(sum)) return;
            if (!Files.exists(file) || !Files.readString(sum, US_ASCII).strip().equals(Digests.sha256(file))) {
                throw new FileChanged(sum);
            }
            // from now on the file changes
            Files.delete(sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the last connection was closed. */
    @Override
    public void destroy() throws IOException {
        if (file == null || !Files.exists(file)) return;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            // another program has it open: it is not at rest
            if (lock == null) return;
            var fresh = Files.writeString(
                    file.resolveSibling(file.getFileName() + SUM + ".new"), Digests.sha256(file), US_ASCII);
            Files.move(fresh, sum(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path sum(Path file) {
        return file.resolveSibling(file.getFileName() + SUM);
    }
}
