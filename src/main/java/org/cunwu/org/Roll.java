package org.cunwu.org;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.VillageCode;

/** 名册 as it stood on a day, in the order of its codes. */
public record Roll(VillageCode village, RollKind kind, LocalDate on, List<RollEntry> entries) {

    public Roll {
        entries = List.copyOf(entries);
    }

    /** 有表决权的人数. */
    public int entitled() {
        return (int) entries.stream().filter(RollEntry::entitled).count();
    }

    public int women() {
        return (int) entries.stream().filter(RollEntry::woman).count();
    }
}
