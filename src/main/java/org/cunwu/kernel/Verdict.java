package org.cunwu.kernel;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 判断 — what a rule says of the facts: satisfied, violated, or undetermined for want of evidence.
 *
 * @param arguments what the texts of the finding are filled with: numbers, dates, texts, {@link Fen}
 * @param value what the rule computed, where it computes something (a body, a tier, a last day)
 */
public record Verdict(
        Outcome outcome,
        List<@Nullable Object> arguments,
        @Nullable Object value) {

    /** 符合 / 违反 / 无法认定. */
    public enum Outcome {
        SATISFIED,
        VIOLATED,
        UNDETERMINED
    }

    public Verdict {
        arguments = Collections.unmodifiableList(arguments);
    }

    public static Verdict satisfied(@Nullable Object... arguments) {
        return new Verdict(Outcome.SATISFIED, Arrays.asList(arguments), null);
    }

    public static Verdict violated(@Nullable Object... arguments) {
        return new Verdict(Outcome.VIOLATED, Arrays.asList(arguments), null);
    }

    /** Missing evidence is never a pass. */
    public static Verdict undetermined(@Nullable Object... arguments) {
        return new Verdict(Outcome.UNDETERMINED, Arrays.asList(arguments), null);
    }

    public static Verdict when(boolean holds, @Nullable Object... arguments) {
        return holds ? satisfied(arguments) : violated(arguments);
    }

    public Verdict withValue(Object computed) {
        return new Verdict(outcome, arguments, computed);
    }
}
