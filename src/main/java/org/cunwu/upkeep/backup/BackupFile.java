package org.cunwu.upkeep.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import org.cunwu.kernel.Digests;

/** A backup that was read through once: every entry is as it was written, and none is missing or foreign. */
final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws RestoreRefused when it is no backup, or not as it was written */
    static BackupFile open(Path path) {
        try {
            var zip = new ZipFile(path.toFile());
            try {
                var entry = zip.getEntry(Archive.MANIFEST);
                if (entry == null) throw new RestoreRefused("upkeep.restore.no-backup", path);
                var manifest = new ObjectMapper().readValue(zip.getInputStream(entry), Manifest.class);
                var file = new BackupFile(zip, manifest);
                file.check(path);
                return file;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw new RestoreRefused("upkeep.restore.no-backup", path);
        }
    }

    private void check(Path path) throws IOException {
        if (manifest.format() != Manifest.FORMAT) throw new RestoreRefused("upkeep.restore.format", manifest.format());
        for (var it : manifest.digests().entrySet()) {
            if (zip.getEntry(it.getKey()) == null || !digest(it.getKey()).equals(it.getValue())) {
                throw new RestoreRefused("upkeep.restore.damaged", path, it.getKey());
            }
        }
        // the manifest is the only entry that does not stand in it
        if (zip.size() != manifest.digests().size() + 1) throw new RestoreRefused("upkeep.restore.foreign", path);
    }

    private String digest(String name) throws IOException {
        var digest = Digests.sha256();
        try (var in = new DigestInputStream(stream(name), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    Manifest manifest() {
        return manifest;
    }

    /** The entries of one folder, in order. */
    List<String> entries(String folder) {
        return manifest.digests().keySet().stream()
                .filter(it -> it.startsWith(folder + "/"))
                .sorted()
                .toList();
    }

    InputStream stream(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    /** Writes the entries of one folder below another place, which they cannot leave. */
    void unpack(String folder, Path target) throws IOException {
        for (var name : entries(folder)) {
            var place = target.resolve(name).normalize();
            if (!place.startsWith(target)) throw new RestoreRefused("upkeep.restore.foreign", name);
            Files.createDirectories(place.getParent());
            try (var in = stream(name)) {
                Files.copy(in, place);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
