package org.cunwu.decision.rules;

import org.jspecify.annotations.Nullable;

/** Facts of a meeting of the party branch's committee or of the two committees: each person once. */
public record CommitteeMeeting(
        @Nullable Integer members,
        @Nullable Integer attended,
        @Nullable Integer agreed) {}
