package org.cunwu.org;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.jspecify.annotations.Nullable;

/**
 * 代理 — for some days somebody stands in for the holder of a post and signs as the deputy; the post stays its holder's.
 *
 * @param place where both hold their posts: a village's code, a district's code, or {@link Post#TOWN}
 * @param by the deputy's own post, without which nobody stands in
 * @param to the last day, inclusive
 * @param needsSecond whether it begins only when a second person confirmed it
 */
public record StandIn(
        UUID id,
        PostKind kind,
        String place,
        PersonId represented,
        PersonId deputy,
        PostKind by,
        LocalDate from,
        LocalDate to,
        String reason,
        PersonId enteredBy,
        Instant enteredAt,
        boolean needsSecond,
        @Nullable PersonId confirmedBy,
        @Nullable PersonId endedBy,
        @Nullable Instant endedAt) {

    /** 代理到了哪一步. */
    public enum State {
        WAITING,
        LATER,
        RUNNING,
        ENDED
    }

    /** The post that is stood in for: {@code v001-party-secretary}. */
    public String group() {
        return Post.group(place, kind);
    }

    /** The last day on which it ran or is to run; the day before its first where it ended before it began. */
    public LocalDate lastDay() {
        if (endedAt == null) return to;
        var ended = LocalDate.ofInstant(endedAt, TownClock.ZONE);
        if (ended.isBefore(from)) return from.minusDays(1);
        return ended.isBefore(to) ? ended : to;
    }

    public State state(LocalDate day) {
        if (endedAt != null || day.isAfter(to)) return State.ENDED;
        if (needsSecond && confirmedBy == null) return State.WAITING;
        return day.isBefore(from) ? State.LATER : State.RUNNING;
    }
}
