package org.cunwu.org;

import java.time.LocalDate;
import java.util.Optional;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * 任职 — a person holds a post at a place from a date to a date, both inclusive.
 *
 * @param place a village's code, a district's code, or {@link #TOWN}
 * @param to the last day in office, or null while the term is open
 */
public record Post(
        PersonId person,
        PostKind kind,
        String place,
        LocalDate from,
        @Nullable LocalDate to) {

    public static final String TOWN = "town";

    /** The one candidate group by which a task finds its holder: {@code v001-party-secretary}. */
    public String group() {
        return group(place, kind);
    }

    public static String group(String place, PostKind kind) {
        return place + "-" + kind.code();
    }

    /** The kind of the post that a group names; empty for what names none, such as the program itself. */
    public static Optional<PostKind> kindOf(String group) {
        return PostKind.of(group.substring(group.indexOf('-') + 1));
    }

    /** The place of the post that a group names; empty text where it names none. */
    public static String placeOf(String group) {
        return group.substring(0, Math.max(0, group.indexOf('-')));
    }

    public boolean inOffice(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
