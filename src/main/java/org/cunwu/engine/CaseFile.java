package org.cunwu.engine;

import java.time.Instant;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/**
 * 事项 — one case: its number, what it is about, where it stands.
 *
 * @param id also the business key of its process instance
 * @param number {@code SQ-YS-2026-0001}; empty for a called procedure, which is found under its caller
 * @param process the process key
 * @param parent the case that called it, if any
 * @param outcome the id of the end event it reached, or null while it runs
 */
public record CaseFile(
        UUID id,
        String number,
        String process,
        VillageCode village,
        String title,
        @Nullable UUID parent,
        PersonId startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome) {}
