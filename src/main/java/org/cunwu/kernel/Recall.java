package org.cunwu.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 记得 — within one act the same question is asked of the database once. Outside an act nothing is kept, so that a post
 * that ends, or a parameter that is set, takes effect with the next act on every node. Whoever writes what may have been
 * asked forgets the answer.
 */
public final class Recall {

    private static final ThreadLocal<@Nullable Map<Object, Object>> KNOWN = new ThreadLocal<>();

    private Recall() {}

    /** Remembers answers until the act is over; an act within an act is part of it. */
    public static <T> T during(Supplier<T> act) {
        if (KNOWN.get() != null) return act.get();
        KNOWN.set(new HashMap<>());
        try {
            return act.get();
        } finally {
            KNOWN.remove();
        }
    }

    /**
     * The answer to a question.
     *
     * @param question a record of whoever asks, with everything on which the answer depends
     */
    @SuppressWarnings("unchecked") // the question's own class always asks for the same type
    public static <T> T once(Record question, Supplier<T> answer) {
        var known = KNOWN.get();
        if (known == null) return answer.get();
        var remembered = known.get(question);
        if (remembered != null) return (T) remembered;
        var found = Objects.requireNonNull(answer.get());
        known.put(question, found);
        return found;
    }

    /** Forgets everything: what was written touches too many answers to name them. */
    public static void forget() {
        var known = KNOWN.get();
        if (known != null) known.clear();
    }

    public static void forget(Record question) {
        var known = KNOWN.get();
        if (known != null) known.remove(question);
    }
}
