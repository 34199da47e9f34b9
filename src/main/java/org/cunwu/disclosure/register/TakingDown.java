package org.cunwu.disclosure.register;

import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.disclosure.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * 撤榜登记 — somebody says until when a notice hung.
 *
 * @param lastDay the last day on which it hung the whole day
 * @param reason why it came down early, where it did
 */
public record TakingDown(
        UUID caseId,
        NoticeId notice,
        LocalDate lastDay,
        @Nullable String reason) {}
