package org.cunwu.upkeep.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cunwu.kernel.Digests;

/** 备份文件 — one ZIP file that appears under its name only when it is whole and on the disk; its owner alone reads it. */
final class Archive implements AutoCloseable {

    static final String MANIFEST = "manifest.json";

    private final Path target;
    private final Path arriving;
    private final ZipOutputStream zip;
    private final Map<String, String> digests = new TreeMap<>();

    Archive(Path target) throws IOException {
        this.target = target;
        // a name of its own: two may be written at the same moment
        this.arriving = Files.createTempFile(target.toAbsolutePath().getParent(), "arriving", ".part", ownerOnly());
        this.zip = new ZipOutputStream(Files.newOutputStream(arriving), UTF_8);
    }

    /** What writes an entry. */
    interface Content {
        void to(OutputStream out) throws Exception;
    }

    /** Answers the SHA-256 of what was written. */
    String add(String name, Content content) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        var digest = Digests.sha256();
        // the entry ends here, not the file
        content.to(new DigestOutputStream(zip, digest) {
            @Override
            public void close() throws IOException {
                flush();
            }
        });
        zip.closeEntry();
        var hash = HexFormat.of().formatHex(digest.digest());
        digests.put(name, hash);
        return hash;
    }

    String add(String name, InputStream in) throws Exception {
        try (in) {
            return add(name, in::transferTo);
        }
    }

    /** Adds the table of contents, lets the file appear, and answers the table of contents. */
    Manifest finish(Manifest about) throws IOException {
        var manifest = about.with(digests);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.close();
        try (var channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        // never over another one
        Files.move(arriving, target);
        return manifest;
    }

    private static FileAttribute<?>[] ownerOnly() {
        var posix = java.nio.file.FileSystems.getDefault()
                .supportedFileAttributeViews()
                .contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() throws IOException {
        // on a full disk closing fails as well
        try (zip) {
            zip.flush();
        } finally {
            Files.deleteIfExists(arriving);
        }
    }
}
