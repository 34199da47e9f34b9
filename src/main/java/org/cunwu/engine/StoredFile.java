package org.cunwu.engine;

import java.time.Instant;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** 附件 — what is known of an uploaded file; its bytes lie outside the database under their SHA-256. */
public record StoredFile(
        FileId id,
        String name,
        String mediaType,
        long size,
        String sha256,
        PersonId uploadedBy,
        Instant uploadedAt,
        @Nullable UUID caseId) {}
