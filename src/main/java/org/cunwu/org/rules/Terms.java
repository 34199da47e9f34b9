package org.cunwu.org.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 任期 — from a day to a last day, or without an end. */
final class Terms {

    private Terms() {}

    static boolean overlap(LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return !lastDay(to).isBefore(otherFrom) && !lastDay(otherTo).isBefore(from);
    }

    static LocalDate lastDay(@Nullable LocalDate to) {
        return to == null ? LocalDate.MAX : to;
    }
}
