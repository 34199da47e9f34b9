package org.cunwu.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;

/**
 * 移交清单 — what somebody hands over with a post that ends, to be signed by three persons.
 *
 * @param lastDay in office
 * @param dueDay by which all three signed
 * @param signed by how many; from the first one on the list stays as it is
 * @param closedAt when the third one signed
 * @param droppedAt when it fell away, since the person stays in the post or the term ends on another day
 */
public record HandOver(
        UUID id,
        PersonId person,
        PostKind kind,
        String place,
        LocalDate lastDay,
        LocalDate dueDay,
        int signed,
        @Nullable Instant closedAt,
        @Nullable Instant droppedAt) {

    /** 三方. */
    public enum Part {
        /** 移交人. */
        LEAVING,
        /** 接收人. */
        TAKING,
        /** 监交人. */
        WITNESS
    }

    /**
     * One signature.
     *
     * @param absent 缺签: whoever leaves did not sign, and {@code person} noted that
     * @param words what was not found, or why the signature is missing
     */
    public record Signed(
            Part part,
            PersonId person,
            String group,
            boolean absent,
            @Nullable String words,
            Instant at) {}

    public String group() {
        return Post.group(place, kind);
    }

    public boolean isOpen() {
        return closedAt == null && droppedAt == null;
    }

    public boolean isFrozen() {
        return signed > 0;
    }

    public boolean isLate(LocalDate day) {
        return isOpen() && day.isAfter(dueDay);
    }
}
