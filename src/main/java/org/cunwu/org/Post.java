package org.cunwu.org;

import java.time.LocalDate;
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

    public boolean inOffice(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
