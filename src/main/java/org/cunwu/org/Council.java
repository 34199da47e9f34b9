package org.cunwu.org;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 议事机构 — decides in a meeting and has no login: one post records its meeting and another confirms the record.
 *
 * @param place a village's code, or {@link Post#TOWN}
 * @param recorder the post that records the meeting
 * @param confirmers the posts any of which may confirm; never the recorder's
 * @param to the last day in this composition, or null while it stands
 */
public record Council(
        CouncilKind kind,
        String place,
        PostKind recorder,
        List<PostKind> confirmers,
        List<Membership> members,
        LocalDate from,
        @Nullable LocalDate to) {

    /** In whatever order they were named, the same posts and rolls are the same council. */
    public Council {
        confirmers = confirmers.stream().distinct().sorted().toList();
        members = members.stream()
                .distinct()
                .sorted(Comparator.comparing(Membership::code))
                .toList();
    }

    /** Whether it is the same council since the same day. */
    public boolean sameTerm(Council other) {
        return kind == other.kind && place.equals(other.place) && from.equals(other.from);
    }

    /** Whether the same posts record, confirm and sit in it. */
    public boolean sameComposition(Council other) {
        return recorder == other.recorder && confirmers.equals(other.confirmers) && members.equals(other.members);
    }
}
