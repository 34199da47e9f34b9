package org.cunwu.risk;

import java.util.Collection;

/** 评估事由 — the kinds of matter, asked as plain questions (SSR-01, SSR-07 to SSR-09). */
public enum Trigger {
    MAJOR_DECISION,
    LAND_ACQUISITION,
    ENVIRONMENT,
    PUBLIC_EVENT,
    EMERGENCY,
    OTHER;

    /** Whether such matters are on the list of those that must be assessed. */
    public boolean listed() {
        return this != EMERGENCY && this != OTHER;
    }

    public static boolean anyListed(Collection<Trigger> kinds) {
        return kinds.stream().anyMatch(Trigger::listed);
    }
}
