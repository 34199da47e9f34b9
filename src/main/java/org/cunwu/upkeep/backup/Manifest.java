package org.cunwu.upkeep.backup;

import java.util.List;
import java.util.Map;

/**
 * 备份清单 — what a backup holds.
 *
 * @param takenAt the moment, as ISO text
 * @param checkpoint number of the newest checkpoint in it; the rows hold everything that it proves
 * @param versions schema scripts that had been applied
 * @param tables how many rows of each table
 * @param faults what was wrong already when it was taken
 * @param digests SHA-256 of each entry
 */
record Manifest(
        int format,
        String takenAt,
        String database,
        long checkpoint,
        List<String> versions,
        Map<String, Long> tables,
        List<String> faults,
        Map<String, String> digests) {

    static final int FORMAT = 1;

    Manifest with(Map<String, String> found) {
        return new Manifest(format, takenAt, database, checkpoint, versions, tables, faults, Map.copyOf(found));
    }
}
