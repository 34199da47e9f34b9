package org.cunwu.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * 被更正的登记 — a completed step before its correction.
 *
 * @param step as it stood when it was completed: its day is the last on which what it tells of can have happened
 * @param earlier what was completed in the case before it, in that order
 * @param later what was completed since and counts; empty where nothing rests on it yet
 */
public record CorrectedEntry<F extends Record>(
        OpenStep step, F before, F after, List<Passed> earlier, List<Passed> later) {

    /** A completed step, the kind of its act, and the day on which what it tells of happened. */
    public record Passed(String step, String kind, LocalDate happenedOn) {}

    /** The last day before it on which an act of one of these kinds happened. */
    public Optional<LocalDate> lastBefore(Collection<String> kinds) {
        return earlier.stream()
                .filter(it -> kinds.contains(it.kind()))
                .map(Passed::happenedOn)
                .max(LocalDate::compareTo);
    }

    /** Whether an act of one of these kinds, entered later, happened before this day. */
    public boolean overtakes(LocalDate day, Collection<String> kinds) {
        return later.stream()
                .filter(it -> kinds.contains(it.kind()))
                .anyMatch(it -> it.happenedOn().isBefore(day));
    }

    /** Whether the step was completed since and counts. */
    public boolean followedBy(String step) {
        return later.stream().anyMatch(it -> it.step().equals(step));
    }
}
