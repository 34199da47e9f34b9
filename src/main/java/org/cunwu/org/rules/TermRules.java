package org.cunwu.org.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.cunwu.org.Post;
import org.jspecify.annotations.Nullable;

/** 任期规则 — between which days an appointment may begin and a term may end; the past is not written anew. */
public final class TermRules {

    private static final int YEARS_AHEAD = 1;
    private static final int LONGEST_TERM_YEARS = 10;

    private TermRules() {}

    /** The key of what is wrong with the days of an appointment that is proposed today. */
    public static Optional<String> appointment(LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from.isBefore(today)) return Optional.of("from-in-the-past");
        if (from.isAfter(today.plusYears(YEARS_AHEAD))) return Optional.of("from-too-far");
        if (to == null) return Optional.empty();
        if (to.isBefore(from)) return Optional.of("to-before-from");
        return to.isAfter(from.plusYears(LONGEST_TERM_YEARS)) ? Optional.of("to-too-far") : Optional.empty();
    }

    /**
     * The key of what is wrong with the last day of a term. Yesterday takes the post away at once; what lies before was
     * done in office and stays so.
     */
    public static Optional<String> end(Post term, LocalDate last, LocalDate today) {
        if (last.isBefore(today.minusDays(1))) return Optional.of("end-in-the-past");
        if (last.isBefore(term.from())) return Optional.of("to-before-from");
        var known = term.to();
        if (known != null && !last.isBefore(known)) return Optional.of("ends-already");
        return last.isAfter(today.plusYears(LONGEST_TERM_YEARS)) ? Optional.of("to-too-far") : Optional.empty();
    }
}
