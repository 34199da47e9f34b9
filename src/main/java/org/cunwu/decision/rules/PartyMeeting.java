package org.cunwu.decision.rules;

import org.jspecify.annotations.Nullable;

/**
 * Facts of a party members' meeting.
 *
 * @param entitled party members with a vote
 * @param shouldAttend of these, the ones not excused for a recorded reason
 */
public record PartyMeeting(
        @Nullable Integer entitled,
        @Nullable Integer shouldAttend,
        @Nullable Integer attended,
        @Nullable Integer agreed) {}
