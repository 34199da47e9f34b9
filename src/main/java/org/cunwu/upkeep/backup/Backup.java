package org.cunwu.upkeep.backup;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Checkpoints;
import org.cunwu.ledger.Proofs;
import org.cunwu.upkeep.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 备份 — first a checkpoint, then what proves the chains, then the rows of one moment, last the files that they name. In
 * this order the rows hold everything that the proofs name, and the folder every file that the rows name.
 */
@Component
class Backup {

    private final DataSource source;
    private final Checkpoints checkpoints;
    private final Proofs proofs;
    private final TownClock clock;
    private final Path data;

    Backup(
            DataSource source,
            Checkpoints checkpoints,
            Proofs proofs,
            TownClock clock,
            @Value("${cunwu.data}") Path data) {
        this.source = source;
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.clock = clock;
        this.data = data;
    }

    Manifest write(Path target) throws Exception {
        var takenAt = clock.instant().toString();
        var faults = new ArrayList<String>();
        var checkpoint = checkpoint(faults);
        try (var archive = new Archive(target);
                var dump = open(archive)) {
            var tables = new TreeMap<String, Long>();
            for (var table : dump.tables()) {
                archive.add(
                        "database/" + table.name() + ".jsonl", out -> tables.put(table.name(), dump.write(table, out)));
            }
            for (var hash : dump.files()) addFile(archive, hash, faults);
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    takenAt,
                    dump.database(),
                    checkpoint,
                    dump.versions(),
                    Map.copyOf(tables),
                    List.copyOf(faults),
                    Map.of());
            return archive.finish(manifest);
        }
    }

    /** The proofs are copied before the rows are frozen: they can name nothing that the rows lack. */
    private Dump open(Archive archive) throws Exception {
        for (var file : proofs.files()) {
            archive.add(file.toString().replace('\\', '/'), Files.newInputStream(data.resolve(file)));
        }
        return new Dump(source);
    }

    /** A damaged ledger is saved as it is, and said to be damaged. */
    private long checkpoint(List<String> faults) {
        try {
            return checkpoints.take().number();
        } catch (RuntimeException e) {
            faults.add(String.valueOf(e.getMessage()));
            return 0;
        }
    }

    private void addFile(Archive archive, String hash, List<String> faults) throws Exception {
        var name = "files/" + hash.substring(0, 2) + "/" + hash;
        try {
            var found = archive.add(name, Files.newInputStream(data.resolve(name)));
            if (!found.equals(hash)) faults.add(Words.both("upkeep.backup.file-changed", name));
        } catch (NoSuchFileException e) {
            faults.add(Words.both("upkeep.backup.file-missing", name));
        }
    }
}
