package org.cunwu.decision.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 会议通知; {@code urgency} is the special circumstance that called for a notice at short term. */
public record Notice(
        LocalDate givenOn,
        LocalDate meetingOn,
        String place,
        @Nullable String urgency) {}
