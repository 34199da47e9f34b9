package org.cunwu.engine;

import java.time.Instant;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/** 待办 — one open step in somebody's inbox. */
public record InboxItem(
        String task,
        String process,
        String step,
        String stepName,
        UUID caseId,
        String caseNumber,
        String title,
        VillageCode village,
        String group,
        @Nullable PersonId assignee,
        Instant createdAt,
        @Nullable Instant dueAt) {}
