package org.cunwu.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 规定 — one requirement of the law that can be examined from facts. Its texts stand in the institution's message
 * bundle under the id: {@code .name}, {@code .required}, {@code .found}, {@code .missing}, {@code .todo}, each filled
 * with the arguments of the {@link Verdict}.
 *
 * @param id {@code institution.subject.requirement}; stable, never reused
 * @param rule the rulebook's id, for example {@code VOT-02}
 * @param facts the record that carries the facts; a component is nullable where evidence may be missing
 * @param versions the texts of the law one after another, which do not overlap
 */
public record Provision<F extends Record>(String id, String rule, Class<F> facts, List<Version<F>> versions) {

    /** One pure function from facts and the settings of the day to a verdict. */
    @FunctionalInterface
    public interface Rule<F> {
        Verdict examine(F facts, Settings settings);
    }

    /**
     * The requirement as one text of the law puts it.
     *
     * @param from the first day on which an act falls under it
     * @param to the last day, or null while it is in force
     */
    public record Version<F extends Record>(
            LegalSource source, LocalDate from, @Nullable LocalDate to, Rule<F> rule) {

        public boolean covers(LocalDate act) {
            return !act.isBefore(from) && (to == null || !act.isAfter(to));
        }
    }

    public Provision {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) throw new IllegalArgumentException("A provision needs a text of the law: " + id);
    }

    public static <F extends Record> Provision<F> of(
            String id, String rule, Class<F> facts, LegalSource source, LocalDate from, Rule<F> examine) {
        return new Provision<>(id, rule, facts, List.of(new Version<>(source, from, null, examine)));
    }

    public Optional<Version<F>> on(LocalDate act) {
        return versions.stream().filter(it -> it.covers(act)).findFirst();
    }

    /**
     * Examines by the text in force on the day of the act. An act on a day that no text covers is undetermined, never
     * judged by today's law.
     */
    public Finding examine(LocalDate act, F given, Settings settings) {
        return on(act).map(
                        it -> new Finding(id, rule, it.source(), act, it.rule().examine(given, settings)))
                .orElseGet(() -> Finding.noTextInForce(this, act));
    }
}
