package org.cunwu.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/**
 * 变更 — a change to a setting of the town that was proposed; it takes effect when a second person confirms it.
 *
 * @param subject the parameter's name, or the year of a holiday table
 * @param village null for the whole town
 * @param content the new value, or the rows of the holiday table
 * @param from the first day on which it holds, should it be confirmed
 */
public record Change(
        UUID id,
        Kind kind,
        String subject,
        @Nullable VillageCode village,
        String content,
        LocalDate from,
        String reason,
        PersonId proposedBy,
        Instant proposedAt) {

    /** 参数 / 放假安排. */
    public enum Kind {
        PARAMETER,
        HOLIDAYS
    }

    /** 内容有误 — a value that cannot be taken (HTTP 400). */
    public static class Rejected extends RuntimeException {

        private final String field;
        private final String key;
        private final transient List<Object> arguments;

        public Rejected(String field, String key, Object... arguments) {
            super("Change rejected: " + key);
            this.field = field;
            this.key = key;
            this.arguments = List.of(arguments);
        }

        public String field() {
            return field;
        }

        /** Of the message that says what is wrong with the field. */
        public String key() {
            return key;
        }

        public List<Object> arguments() {
            return arguments;
        }
    }

    /** 不归您办理 — the post is missing, or the same person proposed it (HTTP 403). */
    public static class NotYours extends RuntimeException {

        private final String key;

        public NotYours(String key) {
            super("Not theirs to change: " + key);
            this.key = key;
        }

        /** Of the message that says who may. */
        public String key() {
            return key;
        }
    }

    /** 已被确认或者退回 — somebody else was faster (HTTP 409). */
    public static class AlreadyDecided extends RuntimeException {

        public AlreadyDecided() {
            super("Change already decided");
        }
    }

    /** 没有这项变更 (HTTP 404). */
    public static class Unknown extends RuntimeException {

        public Unknown() {
            super("No such change");
        }
    }
}
