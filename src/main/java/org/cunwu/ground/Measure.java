package org.cunwu.ground;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 措施 — what stops a ground, for a time or for good, or lets it go on.
 *
 * @param basis the article on which the town acted, as a choice of {@link Basis}, or null where the program acted
 * @param onDay from which it holds
 * @param by who acted, in words or as an id
 * @param act the act that caused it, or null for one of the town's own
 * @param successor what took its place: a resolution, a judgment
 * @param lifts the suspension that it ends
 */
public record Measure(
        long entry,
        String number,
        Type type,
        @Nullable Basis basis,
        String reason,
        LocalDate onDay,
        String by,
        @Nullable String act,
        @Nullable String successor,
        @Nullable Long lifts) {

    /** 责令改正 / 暂停 / 恢复 / 撤销 / 被新决议接替. */
    public enum Type {
        ORDER,
        SUSPEND,
        LIFT,
        REVOKE,
        REPLACE;

        public boolean suspends() {
            return this == ORDER || this == SUSPEND;
        }

        public boolean ends() {
            return this == REVOKE || this == REPLACE;
        }
    }
}
