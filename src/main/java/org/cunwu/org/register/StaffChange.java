package org.cunwu.org.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;

/**
 * 人员变动 — what one person proposed and a second one decides.
 *
 * @param id given by the page, so that sending it twice proposes once
 * @param name of somebody new
 * @param post which post it is about, with its place and the first day of its term
 * @param to the last day in office, of a new term or of one that is to end
 */
public record StaffChange(
        UUID id,
        Kind kind,
        PersonId person,
        @Nullable String name,
        @Nullable PostKind post,
        @Nullable String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String reason,
        PersonId proposedBy,
        Instant proposedAt) {

    /** 登记、任命、免职、停用、启用、一次性登录码. */
    public enum Kind {
        ENROL,
        APPOINT,
        END,
        DISABLE,
        ENABLE,
        CODE
    }

    /** Whether it asks for the same, by the same person. */
    public boolean sameAs(StaffChange other) {
        return withTime(other.proposedAt).equals(other);
    }

    private StaffChange withTime(Instant time) {
        return new StaffChange(id, kind, person, name, post, place, from, to, reason, proposedBy, time);
    }
}
