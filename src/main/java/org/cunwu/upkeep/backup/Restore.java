package org.cunwu.upkeep.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.cunwu.ledger.Proofs;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** 恢复 — files and proofs first, the rows last and all at once, so that what failed half-way can be tried again. */
@Component
class Restore {

    private final Flyway flyway;
    private final ObjectProvider<Proofs> proofs;
    private final Path data;

    Restore(Flyway flyway, ObjectProvider<Proofs> proofs, @Value("${cunwu.data}") Path data) {
        this.flyway = flyway;
        this.proofs = proofs;
        this.data = data;
    }

    /**
     * What is handed in beside the backup.
     *
     * @param copy proofs known elsewhere: the old data folder, or an auditor's copy
     * @param key the private key, which no backup holds
     */
    record Extras(Optional<Path> copy, Optional<Path> key) {}

    /** Answers whether the signing key is a new one from now on. */
    boolean run(BackupFile backup, Extras extras) throws SQLException, IOException {
        var owner = flyway.getConfiguration().getDataSource();
        Ownership.need(owner);
        flyway.migrate();
        try (var load = new Load(owner)) {
            sameProgram(backup.manifest().versions(), load.versions());
            for (var name : backup.entries("files")) place(backup, name);
            var lost = prove(backup, extras);
            for (var name : backup.entries("database")) {
                try (var in = backup.stream(name)) {
                    load.read(name.substring("database/".length(), name.lastIndexOf('.')), in);
                }
            }
            load.keep();
            return lost;
        }
    }

    private static void sameProgram(List<String> backup, List<String> here) {
        if (backup.equals(here)) return;
        var missing = backup.stream().filter(it -> !here.contains(it)).toList();
        var more = here.stream().filter(it -> !backup.contains(it)).toList();
        throw new RestoreRefused("upkeep.restore.versions", missing, more);
    }

    /** A file under its own hash can only be the right one; one that is there already is not touched. */
    private void place(BackupFile backup, String name) throws IOException {
        var place = data.resolve(name);
        if (!place.normalize().startsWith(data.resolve("files").normalize())) {
            throw new RestoreRefused("upkeep.restore.foreign", name);
        }
        if (Files.exists(place)) return;
        Files.createDirectories(place.getParent());
        var arriving = Files.createTempFile(place.getParent(), "arriving", ".part");
        try (var in = backup.stream(name)) {
            Files.copy(in, arriving, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(arriving, place, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean prove(BackupFile backup, Extras extras) throws IOException {
        String publicKey;
        try (var in = backup.stream("keys/ledger.pub")) {
            publicKey = new String(in.readAllBytes(), UTF_8);
        }
        var keys = new Keys(data, publicKey);
        var lost = keys.settle(extras.key());
        // all of its checkpoints are about to be read; from then on it stands for no newer one
        if (lost) keys.former(Long.MAX_VALUE);
        var unpacked = Files.createTempDirectory("cunwu-restore");
        try {
            backup.unpack("checkpoints", unpacked);
            backup.unpack("keys", unpacked);
            formerKeys(unpacked.resolve("keys"));
            var newest = Files.isDirectory(unpacked.resolve("checkpoints"))
                    ? proofs.getObject().join(unpacked)
                    : 0;
            if (extras.copy().isPresent())
                newest = proofs.getObject().join(extras.copy().get());
            if (lost) keys.former(newest);
        } finally {
            FileSystemUtils.deleteRecursively(unpacked);
        }
        return lost;
    }

    private void formerKeys(Path from) throws IOException {
        try (var files = Files.list(from)) {
            for (var it : files.filter(
                            file -> String.valueOf(file.getFileName()).startsWith("former-"))
                    .toList()) {
                var place = data.resolve("keys").resolve(it.getFileName());
                if (!Files.exists(place)) Files.copy(it, place);
            }
        }
    }
}
